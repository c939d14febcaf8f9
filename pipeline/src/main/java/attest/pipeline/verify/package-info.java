/**
 * Whether what a run found still stands in its sources.
 *
 * <p>A tour: a {@link attest.pipeline.verify.Verification} goes through the ledger and has {@code
 * SourceFiles} read each source again, out of its bundle if need be. It compares the document with
 * that of the ledger, and looks for the words of each quote among the {@code BareWords} of the
 * file, and for its moment among the {@code WrittenTimes}, which no reader of ours has been at.
 * {@link attest.pipeline.verify.ChangedSources} is the short way: which files are no longer the
 * ones that were read.
 */
@NullMarked
package attest.pipeline.verify;

import org.jspecify.annotations.NullMarked;
