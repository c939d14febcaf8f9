package attest.index;

import attest.corpus.Reading;
import attest.corpus.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
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
  private static final Analyzer WHOLE = new KeywordAnalyzer();

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
    List<Span> spans = new ArrayList<>();
    if (matches != null) {
      for (String field : matches) {
        MatchesIterator match = matches.getMatches(field);
        while (match != null && match.next()) {
          if (isWords(field) && match.endOffset() <= finding.quote().length()) {
            spans.add(new Span(match.startOffset(), match.endOffset()));
          }
        }
      }
    }
    return apart(spans);
  }

  private static boolean isWords(String field) {
    return field.equals(Fields.QUOTE) || field.equals(Fields.EXACT);
  }

  /** A finding as {@link EvidenceIndexer} indexes it, but the quote before its label. */
  private MemoryIndex memory(CitedFinding finding) {
    MemoryIndex one = new MemoryIndex(true);
    add(one, Fields.QUOTE, finding.quote());
    finding.label().ifPresent(label -> add(one, Fields.QUOTE, label));
    finding.headings().forEach(heading -> add(one, Fields.HEADING, heading));
    finding.speaker().ifPresent(name -> add(one, Fields.SPEAKER, name));
    add(one, Fields.TITLE, finding.title());
    finding.label().ifPresent(label -> add(one, Fields.LABEL, label));
    finding.cause().ifPresent(cause -> add(one, Fields.CAUSE, cause));
    finding.effect().ifPresent(effect -> add(one, Fields.EFFECT, effect));
    finding.reading().ifPresent(reading -> addReading(reading, one));
    one.addField(Fields.TYPE, finding.type().label(), WHOLE);
    one.addField(Fields.PATH, finding.path(), WHOLE);
    one.addField(Fields.ORIGIN, finding.origin(), WHOLE);
    return one;
  }

  private void addReading(Reading reading, MemoryIndex one) {
    Fields.readings(reading).forEach(name -> one.addField(Fields.READING, name, WHOLE));
    reading.view().ifPresent(view -> add(one, Fields.VIEW, view));
    reading.roles().ifPresent(roles -> add(one, Fields.DIRECTION, roles.direction().label()));
  }

  /** Adds words to a field and its twin, where the query looks into them. */
  private void add(MemoryIndex one, String field, String words) {
    for (String either : List.of(field, Fields.exact(field))) {
      if (asked.contains(either)) {
        one.addField(either, words, analyzer);
      }
    }
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
