/**
 * What the index is asked and what it answers: plain data, without Lucene.
 *
 * <p>A {@link attest.index.search.SearchRequest} gives a {@link attest.index.search.SearchResult}
 * of {@link attest.index.search.Hit}s, with {@link attest.index.search.Facet}s that count.
 */
@NullMarked
package attest.index.search;

import org.jspecify.annotations.NullMarked;
