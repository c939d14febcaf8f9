package attest.index;

import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.index.finding.Neighbours;
import attest.index.finding.SentenceBefore;
import attest.index.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/** Reads findings and documents as they are handed out. Each reads for one thread. */
final class Hits {
  /** Findings that are read in one go by one thread; neighbours are packed together. */
  private static final int BLOCK = 100;

  /** Findings that are read before the first of them is handed over. */
  private static final int READ_AHEAD = 2_000;

  private final View view;
  private final StoredEntries stored;

  Hits(View view) throws IOException {
    this.view = view;
    this.stored = new StoredEntries(view.snapshot());
  }

  /** A finding, with its themes and what people say of it. */
  CitedFinding finding(int doc) throws IOException {
    CitedFinding found = stored.finding(doc);
    return found.as(view.themes().of(doc), view.reviewed().of(doc, found.id()));
  }

  /** Findings, read by several threads, in the order of their entries as given. */
  static List<CitedFinding> findings(View view, int[] docs) throws IOException {
    try {
      return IntStream.rangeClosed(0, docs.length / BLOCK)
          .mapToObj(block -> block(docs, block))
          .parallel()
          .map(block -> read(view, block))
          .flatMap(List::stream)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Hands over findings, one after the other, in the order of their entries as given. */
  static void forEach(View view, int[] docs, Consumer<CitedFinding> taker) throws IOException {
    for (int from = 0; from < docs.length; from += READ_AHEAD) {
      int to = Math.min(from + READ_AHEAD, docs.length);
      findings(view, Arrays.copyOfRange(docs, from, to)).forEach(taker);
    }
  }

  private static int[] block(int[] docs, int number) {
    int from = number * BLOCK;
    return Arrays.copyOfRange(docs, from, Math.min(from + BLOCK, docs.length));
  }

  private static List<CitedFinding> read(View view, int[] docs) {
    try {
      Hits hits = new Hits(view);
      List<CitedFinding> findings = new ArrayList<>();
      for (int doc : docs) {
        findings.add(hits.finding(doc));
      }
      return findings;
    } catch (IOException e) {
      throw Snapshot.unchecked(e);
    }
  }

  /** Quotes that a search came upon, with its words marked. */
  List<Hit> highlighted(int[] docs, Search search) throws IOException {
    Highlights highlights = new Highlights(view.snapshot().analyzer(), search.highlighted());
    SameWords sameWords = view.reviewed().sameWords();
    List<Hit> hits = new ArrayList<>();
    for (int doc : docs) {
      CitedFinding finding = finding(doc);
      List<CitedFinding> also = new ArrayList<>();
      for (int other : sameWords.others(doc, search.matching())) {
        also.add(finding(other));
      }
      also.sort(
          Comparator.comparing(CitedFinding::type)
              .thenComparing(CitedFinding::path)
              .thenComparingInt(CitedFinding::start));
      hits.add(new Hit(finding, highlights.of(finding), also));
    }
    return hits;
  }

  /** The finding of an id, whether it is sure or not; the first of them in the ledger. */
  Optional<CitedFinding> byId(String id) throws IOException {
    FixedBitSet found = view.snapshot().all(new TermQuery(new Term(Fields.ID, id)));
    int[] first = Ranking.inOrder(view.snapshot()).first(found, 1);
    return first.length == 0 ? Optional.empty() : Optional.of(finding(first[0]));
  }

  /** What else the words of a finding are found as, each once; by type. */
  List<CitedFinding> also(String id) throws IOException {
    FixedBitSet found = view.snapshot().all(new TermQuery(new Term(Fields.ID, id)));
    Map<String, CitedFinding> also = new TreeMap<>();
    for (int doc : Ranking.inOrder(view.snapshot()).first(found, Integer.MAX_VALUE)) {
      for (int other : view.reviewed().sameWords().others(doc, view.findings())) {
        CitedFinding finding = finding(other);
        also.put(finding.id(), finding);
      }
    }
    also.remove(id);
    return also.values().stream().sorted(Comparator.comparing(CitedFinding::type)).toList();
  }

  /** The document of a path. */
  Optional<IndexedDocument> document(String path) throws IOException {
    FixedBitSet findings = view.snapshot().all(Queries.path(path));
    findings.and(view.findings());
    List<CitedFinding> found = new ArrayList<>();
    for (int doc : Ranking.inOrder(view.snapshot()).first(findings, Integer.MAX_VALUE)) {
      found.add(finding(doc));
    }
    return stored.document(path, found);
  }

  /** What stands next to a finding, be it among those that are shown or not. */
  Neighbours neighbours(CitedFinding finding) throws IOException {
    Comparator<CitedFinding> order =
        Comparator.comparingInt(CitedFinding::start).thenComparing(CitedFinding::type);
    Optional<CitedFinding> before = Optional.empty();
    for (CitedFinding other :
        document(finding.path()).map(IndexedDocument::findings).orElse(List.of())) {
      int side = order.compare(other, finding);
      if (side > 0) {
        return new Neighbours(before, Optional.of(other));
      }
      before = side < 0 ? Optional.of(other) : before;
    }
    return new Neighbours(before, Optional.empty());
  }

  /** The sentence before a quote. */
  Optional<String> before(CitedFinding finding) throws IOException {
    return stored
        .document(finding.path(), List.of())
        .flatMap(in -> SentenceBefore.of(in.text(), in.passages(), finding));
  }

  /** The text of the document of a path. */
  Optional<String> text(String path) throws IOException {
    return stored.text(path);
  }
}
