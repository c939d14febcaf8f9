/**
 * What is found: the evidence base on disk, the Lucene index in it, themes and searches.
 *
 * <p>A tour: {@link attest.index.base} is the evidence base on disk, a folder of generations;
 * {@link attest.index.change} says what is new in one. {@link attest.index.EvidenceIndexer} writes
 * the index of a generation, and {@link attest.index.EvidenceIndex} searches it. A search is a
 * {@link attest.index.search.SearchRequest} and gives {@link attest.index.search.Hit}s, each with a
 * {@link attest.index.finding.CitedFinding}: the finding as it is exported; and {@link
 * attest.index.search.Facet}s, which count. {@link attest.index.Themes} are saved queries with
 * sentences that they must find and miss; they are run, never burnt in. {@link
 * attest.index.Synonyms} widen what people ask for. What people say of findings is in {@link
 * attest.index.verdict}, and is laid over at search time as {@link attest.index.finding.Reviews}.
 *
 * <p>Inside, a {@code Snapshot} is an opened index with its columns as arrays; a {@code View} is a
 * snapshot with themes, synonyms and reviews. A {@code Search} runs the words of a request once
 * ({@code Queries}, which a {@code QueryGrammar} reads and {@code QueryFaults} refuse; {@code
 * Matched}); filters ({@code Narrowing}), order ({@code Ranking}), counts ({@code Tally}, {@code
 * FacetCounts}, {@code Histograms}) and groups ({@code Grouping}) work on sets of entries from
 * there on, {@code SameWords} knows which of them are one quote, and {@code Hits} reads what is
 * shown.
 *
 * <p>Lucene is known in this package and those below, and shows in no public signature.
 */
@NullMarked
package attest.index;

import org.jspecify.annotations.NullMarked;
