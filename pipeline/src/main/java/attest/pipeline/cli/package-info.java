/**
 * The commands: what users type, what they read, how it ends.
 *
 * <p>{@link attest.pipeline.cli.Attest} is where {@code main} is. Each command is a class of its
 * own, called {@code …Command}, that parses its options, asks the other packages and prints; groups
 * of options are classes called {@code …Option} or {@code …Options}, and what is said at length is
 * put into words by classes called {@code …Text}. The work itself is done elsewhere, that of {@code
 * attest run} in {@link attest.pipeline.run}, which a {@code RunWatcher} watches, and that of
 * {@code attest verify} in {@link attest.pipeline.verify}.
 *
 * <p>Errors of the user's end with one line and exit code 2, failures of the machine with one line
 * and 1, a strict run with rejections with 3; only a bug of ours shows a stack trace.
 */
@NullMarked
package attest.pipeline.cli;

import org.jspecify.annotations.NullMarked;
