/**
 * The engine of a run: from files to a published generation, with as little mining as will do.
 *
 * <p>A tour: {@link attest.pipeline.run.RunOptions} is what a user asks for. A {@link
 * attest.pipeline.run.MiningRun} finds the files, without the parts of {@code SavedPages}, and
 * takes from {@code LastRun} what the run before left. The {@code Plan} says for each file whether
 * that is taken over; it is, if the bytes and the {@code Settings} are the same, to which the hash
 * of the {@link attest.pipeline.run.Program} belongs. {@code Filling} has a job of {@link
 * attest.pipeline.spark} mine all others, whose results the {@code OutcomeCollector} takes as they
 * come, and writes ledger and index; {@code Origins} settles which witness each document counts
 * under, and {@code Totals} adds up for the record of the run.
 *
 * <p>Nothing here knows who reads it: what happens is told to a {@link
 * attest.pipeline.run.Watcher}.
 */
@NullMarked
package attest.pipeline.run;

import org.jspecify.annotations.NullMarked;
