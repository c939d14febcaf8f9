package attest.pipeline.extract;

import attest.corpus.FindingType;
import attest.corpus.YamlFile;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a quote is denied or only thought possible, and whose view it is: {@code
 * readings.yaml}.
 *
 * <p>Immutable, but for a cache; safe for use by several threads.
 */
final class Readings {
  private static final String NAME =
      "((?:(?:Dr|Prof|Mr|Mrs|Ms)\\.? )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,3})";

  /** According to a name; or a name, and that it speaks. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "[Aa]ccording to "
              + NAME
              + "|^"
              + NAME
              + ",? (?:says|said|argues|argued|warns|warned|believes|believed|thinks|claims|claimed"
              + "|suggests|suggested|explains|explained|points out|pointed out|adds|added|stressed"
              + "|stresses|emphasizes|emphasized)\\b");

  private final CueAtoms atoms = new CueAtoms();
  private final List<Ready> hedged;
  private final Ready critics;
  private final Map<FindingType, Ready> negated = new EnumMap<>(FindingType.class);
  private int patterns;

  /** A pattern as its file has it. */
  private record Mark(
      String when, Optional<String> unless, List<String> finds, List<String> misses) {
    @JsonCreator
    static Mark of(
        @JsonProperty("when") String when,
        @JsonProperty("unless") Optional<String> unless,
        @JsonProperty("finds") List<String> finds,
        @JsonProperty("misses") List<String> misses) {
      return new Mark(when, unless, finds, misses);
    }
  }

  private record Content(List<Mark> hedged, Map<FindingType, Mark> negated, Mark critics) {}

  /** A pattern that is ready. */
  private record Ready(Mark mark, CuePattern when, Optional<CuePattern> unless) {
    boolean isIn(Words words) {
      return !words.match(when).equals(CuePattern.NO_MATCH)
          && unless.filter(not -> !words.match(not).equals(CuePattern.NO_MATCH)).isEmpty();
    }
  }

  private Readings(Content content) {
    hedged = content.hedged().stream().map(this::ready).toList();
    critics = ready(content.critics());
    content.negated().forEach((type, mark) -> negated.put(type, ready(mark)));
  }

  private Ready ready(Mark mark) {
    return new Ready(mark, pattern(mark.when()), mark.unless().map(this::pattern));
  }

  private CuePattern pattern(String text) {
    return CuePattern.parse(patterns++, text, atoms, Map.of());
  }

  /** The marks that are built in. */
  static Readings builtIn() {
    return new Readings(YamlFile.builtIn(Readings.class, "readings.yaml").as(Content.class));
  }

  /** The words of a quote, as the questions below want them. */
  Words words(String quote, Words.Maker maker) {
    return maker.of(quote, atoms);
  }

  boolean isHedged(Words words) {
    return hedged.stream().anyMatch(ready -> ready.isIn(words));
  }

  /** Whether what a quote of that type asserts is said not to be so. */
  boolean isNegated(FindingType type, Words words) {
    return Optional.ofNullable(negated.get(type)).filter(ready -> ready.isIn(words)).isPresent();
  }

  /** Whose view a quote is, where it says so. */
  Optional<String> view(String quote, Words words) {
    if (critics.isIn(words)) {
      return Optional.of("critics");
    }
    Matcher name = SPEAKER.matcher(quote);
    return name.find()
        ? Optional.ofNullable(name.group(1)).or(() -> Optional.ofNullable(name.group(2)))
        : Optional.empty();
  }

  /** What the patterns find or miss against their word, one line for each text. */
  List<String> check(Words.Maker maker) {
    List<Ready> all = new ArrayList<>(negated.values());
    all.addAll(hedged);
    all.add(critics);
    List<String> faults = new ArrayList<>();
    for (Ready ready : all) {
      for (String text : ready.mark().finds()) {
        if (!ready.isIn(words(text, maker))) {
          faults.add("a reading is not found in: " + text);
        }
      }
      for (String text : ready.mark().misses()) {
        if (ready.isIn(words(text, maker))) {
          faults.add("a reading is found in: " + text);
        }
      }
    }
    return faults;
  }
}
