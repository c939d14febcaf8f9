/**
 * What is told: reports that a writer can hand in.
 *
 * <p>A report is data first and text second. {@link attest.reports.Report} is counted and chosen
 * from the index; {@link attest.reports.MarkdownReport} writes it as Markdown, and {@link
 * attest.reports.HtmlReport} renders that Markdown as one HTML page, so that both say the same.
 * {@link attest.reports.Citation} says where a quote comes from and whose words it is.
 */
@NullMarked
package attest.reports;

import org.jspecify.annotations.NullMarked;
