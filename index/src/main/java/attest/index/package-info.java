/**
 * What is found: the evidence base on disk, the Lucene index in it, themes and searches.
 *
 * <p>A tour: {@link attest.index.EvidenceBase} is a folder of generations, one of which is
 * published; a run fills a {@link attest.index.Draft} and publishes it. In a {@link
 * attest.index.Generation} lie the ledger, what {@link attest.index.RunRecord} says of the run, and
 * the index, which {@link attest.index.EvidenceIndexer} writes and {@link
 * attest.index.EvidenceIndex} searches. A search is a {@link attest.index.SearchRequest} and gives
 * {@link attest.index.Hit}s, each with a {@link attest.index.CitedFinding}: the finding as it is
 * exported. {@link attest.index.Themes} are saved queries with sentences that they must find and
 * miss; they are run, never burnt in. What people say of findings is in {@link
 * attest.index.verdict}, and comes to a search as {@link attest.index.Reviews}.
 *
 * <p>Lucene is known in this package and those below, and shows in no public signature.
 */
@NullMarked
package attest.index;

import org.jspecify.annotations.NullMarked;
