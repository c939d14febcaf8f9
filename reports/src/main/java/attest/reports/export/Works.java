package attest.reports.export;

import attest.corpus.Source;
import attest.reports.NameParts;
import attest.reports.Telling;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The works that a selection quotes, each once, in the order in which they are quoted. */
final class Works {
  private static final Set<String> SMALL_WORDS =
      Set.of("a", "an", "the", "on", "of", "in", "for", "to", "and", "how", "what", "why", "with");

  private final Map<String, List<Source>> byOrigin = new LinkedHashMap<>();

  /**
   * The works of a selection.
   *
   * @throws IOException if the base cannot be read
   */
  static List<Work> of(Selection selection) throws IOException {
    Works works = new Works();
    selection.forEachDocument((document, findings) -> works.add(document.source()));
    return works.all();
  }

  /** Takes in what a document tells of its work. */
  void add(Source source) {
    byOrigin.computeIfAbsent(source.origin(), origin -> new ArrayList<>()).add(source);
  }

  /** All of them, under keys made of what their documents tell together. */
  List<Work> all() {
    Set<String> keys = new HashSet<>();
    return byOrigin.values().stream()
        .map(Works::work)
        .map(work -> work.as(key(work, keys)))
        .toList();
  }

  private static Work work(List<Source> documents) {
    List<Source> best = documents.stream().sorted(Comparator.comparingInt(Telling::lacks)).toList();
    Work work = Work.of(best.get(0));
    for (Source other : best.subList(1, best.size())) {
      work = work.and(other);
    }
    return work;
  }

  /** Such as {@code pell2023sharing}; of two that are the same, the second tells its origin. */
  private static String key(Work work, Set<String> keys) {
    String first = work.authors().stream().findFirst().map(NameParts::family).orElse("");
    String year = work.year().orElse("");
    String title =
        Stream.of(work.title().split("\\s+"))
            .map(Works::plain)
            .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
            .limit(first.isEmpty() ? 2 : 1)
            .collect(Collectors.joining());
    String key = plain(first) + year + title;
    if (key.isEmpty() || !keys.add(key)) {
      key =
          (key.isEmpty() ? "work" : key)
              + "-"
              + Guid.of("work", work.origin()).toString().substring(0, 8);
      keys.add(key);
    }
    return key;
  }

  /** Letters and figures of ASCII only, as BibTeX takes them. */
  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
