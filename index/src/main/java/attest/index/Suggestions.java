package attest.index;

import attest.index.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Completes what somebody starts to type. All that can be meant is read at the first call, and kept
 * in lower case; to look through it is quicker than anything cleverer.
 *
 * <p>Safe for use by several threads.
 */
final class Suggestions {
  /** So many of the most frequent phrases are kept. */
  private static final int MOST_PHRASES = 50_000;

  /** Of a phrase in one quote only nobody will think. */
  private static final int FEWEST_QUOTES = 2;

  private final Snapshot snapshot;
  private final Themes themes;
  private volatile @Nullable List<Entry> entries;

  Suggestions(Snapshot snapshot, Themes themes) {
    this.snapshot = snapshot;
    this.themes = themes;
  }

  /**
   * What can be meant.
   *
   * @param key in lower case, a space in front of each word
   */
  private record Entry(String key, Suggestion suggestion) {
    static Entry of(Suggestion.Kind kind, String text, String value, int quotes) {
      String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
      return new Entry(" " + words.strip(), new Suggestion(kind, text, value, quotes));
    }
  }

  /**
   * The most frequent of each kind that have a word which starts so: themes first, phrases last.
   */
  List<Suggestion> of(String typed, int most) throws IOException {
    String start = Entry.of(Suggestion.Kind.PHRASE, typed, typed, 0).key();
    if (start.isBlank()) {
      return List.of();
    }
    return entries().stream()
        .filter(entry -> entry.key().contains(start))
        .filter(
            entry ->
                entry.suggestion().kind() != Suggestion.Kind.PHRASE
                    || entry.key().startsWith(start))
        .map(Entry::suggestion)
        .limit(most)
        .toList();
  }

  private List<Entry> entries() throws IOException {
    List<Entry> known = entries;
    if (known == null) {
      List<Entry> read = new ArrayList<>();
      themes.all().forEach(theme -> read.add(theme(theme)));
      read.addAll(named(Suggestion.Kind.SPEAKER, Fields.SPEAKER));
      read.addAll(named(Suggestion.Kind.TITLE, Fields.TITLE));
      read.addAll(phrases());
      known = List.copyOf(read);
      entries = known;
    }
    return known;
  }

  private static Entry theme(Theme theme) {
    return Entry.of(Suggestion.Kind.THEME, theme.title(), theme.name(), 0);
  }

  private List<Entry> named(Suggestion.Kind kind, String field) {
    Groups groups = snapshot.groups(field);
    List<Entry> named = new ArrayList<>();
    for (int value = 0; value < groups.values().size(); value++) {
      String name = groups.values().get(value);
      named.add(Entry.of(kind, name, name, groups.size(value)));
    }
    return frequentFirst(named.stream()).toList();
  }

  private static Stream<Entry> frequentFirst(Stream<Entry> entries) {
    return entries.sorted(
        Comparator.comparing((Entry entry) -> -entry.suggestion().quotes())
            .thenComparing(entry -> entry.suggestion().text()));
  }

  private List<Entry> phrases() throws IOException {
    Terms terms = MultiTerms.getTerms(snapshot.reader(), Fields.PHRASE);
    PriorityQueue<Suggestion> frequent =
        new PriorityQueue<>(Comparator.comparingInt(Suggestion::quotes));
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        int quotes = each.docFreq();
        if (quotes >= FEWEST_QUOTES
            && (frequent.size() < MOST_PHRASES || quotes > frequent.element().quotes())) {
          String phrase = term.utf8ToString();
          frequent.add(new Suggestion(Suggestion.Kind.PHRASE, phrase, phrase, quotes));
          if (frequent.size() > MOST_PHRASES) {
            frequent.remove();
          }
        }
      }
    }
    return frequentFirst(
            frequent.stream()
                .map(
                    phrase ->
                        Entry.of(phrase.kind(), phrase.text(), phrase.value(), phrase.quotes())))
        .toList();
  }
}
