package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that stand above what is said as headings, in bold type or as the first lines of blocks, as
 * web pages and interviews have them: with a stamp beside them, or without any.
 *
 * <p>Chapters and sections look the same. Names come again. Between those with stamps as much must
 * be said as in speech; notes have less. Those without must be no single words but for those that
 * interviews have, as headings of recurring parts are, and head what people say of themselves,
 * unless all of them are roles and codes as only interviews have.
 */
final class NamesSetApart {
  private static final Pattern BOLD = Pattern.compile("\\s*\\*\\*([^*]{1,120})\\*\\*\\s*");

  /** How many of them make a transcript. */
  private static final int ENOUGH_STAMPED = 3;

  private static final int ENOUGH = 4;

  private static final int LEAST_NAMES = 2;

  private NamesSetApart() {}

  /** Takes the signs from headings that are a name and a stamp, if they start turns. */
  static void takeSigns(List<String> lines) {
    List<TurnStart> turns = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = TranscriptLine.HEADING.matcher(lines.get(i));
      if (heading.matches()) {
        TranscriptLine line = TranscriptLine.of(heading.group(2));
        if (line.isNameAndStamp()) {
          turns.add(new TurnStart(i, true, line, line.name()));
          counts.merge(line.name().orElse(""), 1, Integer::sum);
        }
      }
    }
    if (turns.size() >= ENOUGH_STAMPED
        && again(counts) * 2 >= turns.size()
        && new Pace(lines, turns).isSpoken()) {
      turns.forEach(
          turn ->
              lines.set(
                  turn.line(),
                  TranscriptLine.HEADING.matcher(lines.get(turn.line())).replaceFirst("$2")));
    }
  }

  /**
   * The lines with each name in front of every paragraph under it, if names start turns.
   *
   * @param bold the lines that are in bold type as a whole without signs that say so
   */
  static Optional<List<String>> moveDown(List<String> lines, BitSet bold) {
    Map<Integer, String> names = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      name(lines.get(i), bold.get(i) || opensBlock(lines, i))
          .ifPresent(
              name -> {
                names.put(line, name);
                counts.merge(name, 1, Integer::sum);
              });
    }
    counts.values().removeIf(count -> count < 2);
    boolean are =
        counts.size() >= LEAST_NAMES
            && again(counts) >= ENOUGH
            && again(counts) * 2 >= names.size()
            && counts.keySet().stream()
                .allMatch(name -> SpeakerName.isDistinct(name) || SpeakerName.isRole(name))
            && (SpeakerName.areOfInterview(counts.keySet()) || SpokenWords.isOfOneself(lines));
    if (!are) {
      return Optional.empty();
    }
    names
        .values()
        .removeIf(
            name ->
                !counts.containsKey(name)
                    && !SpeakerName.isFull(name)
                    && !SpeakerName.isRole(name));
    return Optional.of(moved(lines, names));
  }

  /** Whether a line stands above others without an empty line between them. */
  private static boolean opensBlock(List<String> lines, int line) {
    return (line == 0 || lines.get(line - 1).isBlank())
        && line + 1 < lines.size()
        && !lines.get(line + 1).isBlank();
  }

  private static Optional<String> name(String line, boolean isSetApart) {
    Matcher heading = TranscriptLine.HEADING.matcher(line);
    Matcher bold = BOLD.matcher(heading.matches() ? heading.group(2) : line);
    if (!isSetApart && !bold.matches() && !heading.matches()) {
      return Optional.empty();
    }
    String words = bold.matches() ? bold.group(1) : heading.matches() ? heading.group(2) : line;
    return SpeakerName.of(words.strip()).filter(SpeakerName::isCapitalised);
  }

  private static List<String> moved(List<String> lines, Map<Integer, String> names) {
    List<String> moved = new ArrayList<>();
    Optional<String> speaker = Optional.empty();
    boolean afterBlank = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (names.containsKey(i)) {
        speaker = Optional.of(names.get(i));
        moved.add("");
        afterBlank = true;
        continue;
      }
      boolean heading = TranscriptLine.HEADING.matcher(line).matches();
      speaker = heading ? Optional.empty() : speaker;
      boolean opens = afterBlank && !line.isBlank();
      moved.add(opens ? speaker.map(name -> name + ": " + line.strip()).orElse(line) : line);
      afterBlank = line.isBlank();
    }
    return moved;
  }

  /** How often names stand there that come again. */
  private static int again(Map<String, Integer> counts) {
    return counts.values().stream().filter(n -> n > 1).mapToInt(Integer::intValue).sum();
  }
}
