/**
 * What is told: evidence summaries that a report writer can hand in.
 *
 * <p>A report is data first and text second. An {@link attest.reports.Editor} takes the findings
 * that a {@link attest.reports.Scope} asks for, counts them, gathers them into claims and chooses
 * quotes by a {@link attest.reports.QuoteRule}; what comes out is a {@link attest.reports.Report}.
 * {@link attest.reports.gate} compares it with the ledger before a word is written, {@link
 * attest.reports.write} has a class for each form, {@link attest.reports.figure} the pictures.
 * {@link attest.reports.Citation} says where a quote comes from and whose words it is.
 */
@NullMarked
package attest.reports;

import org.jspecify.annotations.NullMarked;
