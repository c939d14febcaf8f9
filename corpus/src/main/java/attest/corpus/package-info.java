/**
 * What was said: the words that all of Attest speaks.
 *
 * <p>A tour, in the order in which a document becomes evidence:
 *
 * <ol>
 *   <li>{@link attest.corpus.Source} says where a document comes from, and {@link
 *       attest.corpus.Voice} whose words it holds.
 *   <li>{@link attest.corpus.Document} is its canonical text, cut into {@link
 *       attest.corpus.Passage}s with headings, labels, speakers and {@link attest.corpus.Moment}s.
 *   <li>{@link attest.corpus.Finding} is a {@link attest.corpus.Span} of that text with a {@link
 *       attest.corpus.FindingType}, a moment, which {@link attest.corpus.Timing} finds, and the
 *       {@link attest.corpus.Reason}s for it.
 *   <li>{@link attest.corpus.Outcome} is what became of one file: {@link attest.corpus.Mined} or
 *       {@link attest.corpus.Rejected}.
 *   <li>{@link attest.corpus.Ledger} writes and reads outcomes, one JSON object a line.
 * </ol>
 *
 * <p>Everything here is immutable and safe for use by several threads. Offsets are UTF-16 code
 * units counted from the start of the canonical text; times are seconds since the start of the
 * recording.
 */
@NullMarked
package attest.corpus;

import org.jspecify.annotations.NullMarked;
