/**
 * What people say of findings, kept beside the base and found again after every run.
 *
 * <p>A tour: somebody says a {@link attest.index.verdict.Judgement} of a finding; with who and when
 * it is a {@link attest.index.verdict.Verdict}, one line of the {@link
 * attest.index.verdict.VerdictLog}. Lines are added and never changed, so that the logs of two
 * people are joined by putting one behind the other. A verdict holds on to the words by an {@link
 * attest.index.verdict.Anchor}. {@link attest.index.verdict.Verdicts#on} looks all anchors up in a
 * generation: what is found is {@link attest.index.verdict.Judged}, with the {@link
 * attest.index.verdict.Opinion} of each person and the review that searches use; what is not is an
 * {@link attest.index.verdict.Orphan}. {@link attest.index.verdict.Agreement} says how far people
 * agree.
 */
@NullMarked
package attest.index.verdict;

import org.jspecify.annotations.NullMarked;
