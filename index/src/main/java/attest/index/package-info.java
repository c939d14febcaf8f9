/**
 * What is found: the evidence base on disk, the Lucene index in it, themes and searches.
 *
 * <p>A tour: {@link attest.index.EvidenceBase} is a folder of generations, one of which is
 * published; a run fills a {@link attest.index.Draft} and publishes it, and takes over what the one
 * before has of files that are the same ({@link attest.index.FileNumbers}, {@link
 * attest.index.LedgerFiles}); {@link attest.index.change} says what is new. In a {@link
 * attest.index.Generation} lie the ledger, what {@link attest.index.RunRecord} says of the run, and
 * the index, which {@link attest.index.EvidenceIndexer} writes and {@link
 * attest.index.EvidenceIndex} searches. A search is a {@link attest.index.SearchRequest} and gives
 * {@link attest.index.Hit}s, each with a {@link attest.index.CitedFinding}: the finding as it is
 * exported; and {@link attest.index.Facet}s, which count. {@link attest.index.Themes} are saved
 * queries with sentences that they must find and miss; they are run, never burnt in. {@link
 * attest.index.Synonyms} widen what people ask for. What people say of findings is in {@link
 * attest.index.verdict}, and is laid over at search time as {@link attest.index.Reviews}.
 *
 * <p>Inside, a {@code Snapshot} is an opened index with its columns as arrays; a {@code View} is a
 * snapshot with themes, synonyms and reviews. A {@code Search} runs the words of a request once
 * ({@code Queries}, {@code Matched}); filters ({@code Narrowing}), order ({@code Ranking}), counts
 * ({@code Tally}, {@code FacetCounts}, {@code Histograms}) and groups ({@code Grouping}) work on
 * sets of entries from there on, and {@code Hits} reads what is shown.
 *
 * <p>Lucene is known in this package and those below, and shows in no public signature.
 */
@NullMarked
package attest.index;

import org.jspecify.annotations.NullMarked;
