package attest.index;

import attest.corpus.UsageException;
import attest.index.finding.CitedFinding;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Asks for findings that say something like another one: with the words that set it apart. */
final class SimilarFindings {
  /** So many of the words that set a quote apart are asked for. */
  private static final int MOST_WORDS = 12;

  /** One of so many of them must be there. */
  private static final int ONE_OF = 6;

  private SimilarFindings() {}

  /**
   * The query for what is like a finding, without that finding and what else its words are.
   *
   * @throws UsageException if there is no such finding
   */
  static Query to(View view, String id) throws IOException {
    Hits hits = new Hits(view);
    CitedFinding finding =
        hits.byId(id).orElseThrow(() -> new UsageException("there is no finding '" + id + "'"));
    MoreLikeThis like = new MoreLikeThis(view.snapshot().reader());
    like.setAnalyzer(view.snapshot().analyzer());
    like.setFieldNames(new String[] {Fields.QUOTE});
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMaxQueryTerms(MOST_WORDS);
    like.setBoost(true);
    BooleanQuery words =
        (BooleanQuery)
            like.like(
                Fields.QUOTE,
                new StringReader(finding.label().orElse("")),
                new StringReader(finding.quote()));
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    words.forEach(enough::add);
    enough.setMinimumNumberShouldMatch(Math.max(1, words.clauses().size() / ONE_OF));
    BooleanQuery.Builder others = new BooleanQuery.Builder().add(enough.build(), Occur.MUST);
    Stream.concat(Stream.of(finding), hits.also(id).stream())
        .map(itself -> new TermQuery(new Term(Fields.ID, itself.id())))
        .forEach(itself -> others.add(itself, Occur.MUST_NOT));
    return others.build();
  }
}
