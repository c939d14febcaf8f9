package attest.pipeline.extract;

import attest.corpus.FindingType;
import attest.corpus.YamlFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells whether a quote is denied or only thought possible, whose view it is, and whether a
 * sentence is none, as it only announces what follows: {@code readings.yaml}.
 *
 * <p>Immutable, but for a cache; safe for use by several threads.
 */
final class Readings {
  private final CueAtoms atoms = new CueAtoms();
  private final Map<String, List<String>> classes;
  private final ReadingMark announcing;
  private final List<ReadingMark> hedged;
  private final Map<FindingType, ReadingMark> negated = new EnumMap<>(FindingType.class);
  private final Views views;
  private int patterns;

  private record Content(
      Map<String, String> classes,
      ReadingMark.Content announcing,
      Map<String, ReadingMark.Content> hedged,
      Map<FindingType, ReadingMark.Content> negated,
      Map<String, ReadingMark.Content> groups,
      String name,
      List<Views.Place> names) {}

  private Readings(Content content) {
    classes =
        content.classes().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> WordClasses.entries(entry.getKey(), entry.getValue())));
    announcing = ReadingMark.of("announcing", content.announcing(), this::pattern);
    hedged = marks(content.hedged());
    content
        .negated()
        .forEach(
            (type, mark) -> {
              String name = "negated " + type.label();
              negated.put(type, ReadingMark.of(name, mark, this::pattern));
            });
    views = new Views(marks(content.groups()), content.name(), content.names(), this::pattern);
  }

  private List<ReadingMark> marks(Map<String, ReadingMark.Content> contents) {
    return contents.entrySet().stream()
        .map(entry -> ReadingMark.of(entry.getKey(), entry.getValue(), this::pattern))
        .toList();
  }

  private CuePattern pattern(String text) {
    return CuePattern.parse(patterns++, text, atoms, classes);
  }

  /** The marks that are built in. */
  static Readings builtIn() {
    return new Readings(YamlFile.builtIn(Readings.class, "readings.yaml").as(Content.class));
  }

  /** The words of a quote, as the questions below want them. */
  Words words(String quote, Words.Maker maker) {
    return maker.of(quote, atoms);
  }

  /** Whether a sentence only announces the list that follows it, as "Three things helped us:". */
  boolean isAnnouncing(String sentence, Words.Maker maker) {
    return sentence.endsWith(":") && announcing.isIn(words(sentence, maker));
  }

  boolean isHedged(Words words) {
    return hedged.stream().anyMatch(mark -> mark.isIn(words));
  }

  /** Whether what a quote of that type asserts is said not to be so. */
  boolean isNegated(FindingType type, Words words) {
    return Optional.ofNullable(negated.get(type)).filter(mark -> mark.isIn(words)).isPresent();
  }

  /** Whose view a quote is, where it says so. */
  Optional<String> view(Words words) {
    return views.of(words);
  }

  /** What the patterns find or miss against their word, one line for each text. */
  List<String> check(Words.Maker maker) {
    List<String> faults = new ArrayList<>(announcing.check(text -> words(text, maker)));
    hedged.forEach(mark -> faults.addAll(mark.check(text -> words(text, maker))));
    negated.values().forEach(mark -> faults.addAll(mark.check(text -> words(text, maker))));
    faults.addAll(views.check(text -> words(text, maker)));
    return faults;
  }
}
