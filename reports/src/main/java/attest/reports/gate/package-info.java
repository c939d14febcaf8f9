/**
 * What stands between a report and its reader: nothing is written that the ledger does not bear
 * out.
 *
 * <p>{@link attest.reports.gate.QuoteGate} goes through the ledger of the run, which holds the text
 * of every source, and compares each quote with it. What it found there, the {@link
 * attest.reports.gate.Witnesses}, is all that the checks of numbers count from; none of them asks
 * the code that made the report, nor the index that it was made from. Only which themes a quote
 * belongs to, and what people said of it, is taken as the report has it.
 */
@NullMarked
package attest.reports.gate;

import org.jspecify.annotations.NullMarked;
