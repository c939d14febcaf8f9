package attest.index;

import attest.corpus.UsageException;
import attest.index.search.SearchRequest;
import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * One request, met.
 *
 * @param narrowing what its filters leave of what its words match
 * @param matching all that it matches
 * @param ranking which of it comes first
 * @param highlighted what to show of quotes: the words asked for, or else those of the themes
 */
record Search(Narrowing narrowing, FixedBitSet matching, Ranking ranking, Query highlighted) {
  /**
   * Meets a request.
   *
   * @throws UsageException if its words are malformed or ask for too much, or it names a theme or
   *     finding that is not there
   */
  static Search of(View view, SearchRequest request) throws IOException {
    try {
      Query words = words(view, request, view.queries().reviewedBy(view.reviewed()));
      FixedBitSet matching = view.findings().clone();
      matching.or(view.reviewed().rejected());
      float[] scores = new float[0];
      if (!(words instanceof MatchAllDocsQuery)) {
        boolean scored = request.order() == SearchRequest.Order.RELEVANCE;
        Matched matched = view.snapshot().match(words, scored);
        scores = matched.scores();
        view.reviewed().corrections().amend(words, matched.docs(), scores);
        matching.and(matched.docs());
      }
      Narrowing narrowing = new Narrowing(view, request, matching);
      FixedBitSet all = narrowing.all();
      return new Search(
          narrowing,
          all,
          Ranking.of(view.snapshot(), request.order(), all, view.reviewed().sameWords(), scores),
          highlighted(view, request));
    } catch (IndexSearcher.TooManyClauses e) {
      throw new UsageException(
          "the query asks for more than "
              + IndexSearcher.getMaxClauseCount()
              + " words; ask for fewer",
          e);
    }
  }

  /** Of what it matches, the finding of each quote that comes first. */
  FixedBitSet once(View view) {
    return view.reviewed().sameWords().once(matching, ranking);
  }

  /** The words, and those of the finding that others are to be like. */
  private static Query words(View view, SearchRequest request, Queries queries) throws IOException {
    Query words = queries.asked(request.words());
    if (request.like().isEmpty()) {
      return words;
    }
    Query like = SimilarFindings.to(view, request.like().get());
    return words instanceof MatchAllDocsQuery
        ? like
        : new BooleanQuery.Builder().add(words, Occur.MUST).add(like, Occur.MUST).build();
  }

  private static Query highlighted(View view, SearchRequest request) throws IOException {
    if (!request.words().isBlank() || request.like().isPresent()) {
      return words(view, request, view.queries());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String theme : request.themes()) {
      any.add(view.themes().themes().query(theme), Occur.SHOULD);
    }
    return any.build();
  }
}
