package attest.index;

import attest.corpus.Span;
import attest.index.finding.CitedFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Says which words of a quote made a query find it: the query is run once more, over an index of
 * that finding alone which keeps where each word stands.
 *
 * <p>Safe for use by several threads.
 */
final class Highlights {
  private final Analyzer analyzer;
  private final Query query;
  private final Set<String> asked;

  Highlights(Analyzer analyzer, Query query) {
    this.analyzer = analyzer;
    this.query = query;
    this.asked = Queries.fields(query);
  }

  /**
   * What of the quote the query matched, when asked of all that is known of the finding.
   *
   * @return spans of the quote, in order, not overlapping
   */
  List<Span> of(CitedFinding finding) throws IOException {
    MemoryIndex one = memory(finding);
    IndexSearcher inQuote = one.createSearcher();
    Weight weight = inQuote.createWeight(inQuote.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Matches matches = weight.matches(inQuote.getIndexReader().leaves().get(0), 0);
    int quote = FindingWords.lead(finding).length();
    List<Span> spans = new ArrayList<>();
    if (matches != null) {
      for (String field : List.of(Fields.QUOTE, Fields.EXACT)) {
        MatchesIterator match = matches.getMatches(field);
        while (match != null && match.next()) {
          if (match.endOffset() > quote) {
            int start = Math.max(0, match.startOffset() - quote);
            spans.add(new Span(start, match.endOffset() - quote));
          }
        }
      }
    }
    return apart(spans);
  }

  /** A finding as {@link EvidenceIndexer} indexes it, as far as the query looks into it. */
  private MemoryIndex memory(CitedFinding finding) {
    MemoryIndex one = new MemoryIndex(true);
    FindingWords.of(finding).stream()
        .filter(field -> asked.contains(field.name()))
        .forEach(field -> one.addField(field, analyzer));
    return one;
  }

  private static List<Span> apart(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> apart = new ArrayList<>();
    for (Span span : spans) {
      Span last = apart.isEmpty() ? new Span(0, 0) : apart.get(apart.size() - 1);
      if (!apart.isEmpty() && span.start() < last.end()) {
        apart.set(apart.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }
}
