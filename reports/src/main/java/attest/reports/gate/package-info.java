/**
 * What stands between a report and its reader: nothing is written that the ledger does not bear
 * out.
 *
 * <p>{@link attest.reports.gate.QuoteGate} goes through the ledger of the run, which holds the text
 * of every source, and compares each quote with it. What it found there, the {@link
 * attest.reports.gate.Witnesses}, is all that the checks of numbers count from; none of them asks
 * the code that made the report, nor the index that it was made from. Which themes a quote is in is
 * looked up again by its words in the ledger, and what people said of it in their verdicts. Only
 * what a query of the user's finds, and what parameters say, is taken as the report has it.
 */
@NullMarked
package attest.reports.gate;

import org.jspecify.annotations.NullMarked;
