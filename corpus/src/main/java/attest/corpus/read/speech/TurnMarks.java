package attest.corpus.read.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns as some write them down: as items, {@code - Ada: …}, or under {@code 0:03 - Ada Lovelace}
 * or {@code [00:00:03.120] Ada Lovelace}.
 *
 * <p>Notes and chapters look the same. Names come again, as neither do.
 */
final class TurnMarks {
  private static final int ENOUGH = 4;

  private static final int LEAST_NAMES = 2;

  private static final Pattern ITEM = Pattern.compile("^\\s{0,3}[-–—*•]\\s{1,3}(?=[\\p{L}*])");

  private static final String TIME = "(\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?)";

  private static final Pattern STAMP_AND_NAME =
      Pattern.compile(
          "^(?:"
              + TIME
              + " [-–—]|(\\d{1,2}:\\d{2}:\\d{2})|[\\[(]"
              + TIME
              + "[\\])](?: [-–—])?) (\\p{Lu}[^:?!]{1,59})$");

  private TurnMarks() {}

  /** Takes the marks of items from turns, and puts names in front of stamps that have them. */
  static void takeOut(List<String> lines) {
    Map<Integer, String> turns = new TreeMap<>();
    Map<String, Integer> names = new HashMap<>();
    int stamped = 0;
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      String written = lines.get(i);
      if (written.isEmpty()) {
        continue;
      }
      if (opensStamp(written)) {
        stamped += TranscriptLine.of(written).stamped() ? 1 : 0;
        Matcher stamp = STAMP_AND_NAME.matcher(written.stripTrailing());
        if (stamp.matches() && isAboveWords(lines, i)) {
          String time =
              Stream.of(1, 2, 3).map(stamp::group).filter(Objects::nonNull).findFirst().orElse("");
          SpeakerName.of(stamp.group(4))
              .filter(SpeakerName::isCapitalised)
              .ifPresent(
                  name -> {
                    turns.put(line, name + " " + time);
                    names.merge(name, 1, Integer::sum);
                  });
        }
      } else {
        item(written)
            .ifPresent(
                said -> {
                  turns.put(line, said.words());
                  names.merge(said.name(), 1, Integer::sum);
                });
      }
    }
    long items = lines.stream().filter(TurnMarks::isItem).count();
    names.values().removeIf(count -> count < 2);
    int again = names.values().stream().mapToInt(Integer::intValue).sum();
    if (names.size() >= LEAST_NAMES
        && again >= ENOUGH
        && again * 2L >= Math.max(Math.max(turns.size(), items), stamped)) {
      turns.forEach(lines::set);
    }
  }

  /** Whether something without a stamp stands below: what somebody named says, not an answer. */
  private static boolean isAboveWords(List<String> lines, int line) {
    return lines.subList(line + 1, lines.size()).stream()
        .filter(below -> !below.isBlank())
        .findFirst()
        .filter(below -> !TranscriptLine.of(below).stamped())
        .isPresent();
  }

  private static boolean opensStamp(String line) {
    return Character.isDigit(line.charAt(0)) || "[(".indexOf(line.charAt(0)) >= 0;
  }

  private record Item(String name, String words) {}

  private static boolean isItem(String line) {
    // Nearly all lines start with a letter.
    return !line.isEmpty() && !Character.isLetter(line.charAt(0)) && ITEM.matcher(line).find();
  }

  private static Optional<Item> item(String line) {
    if (!isItem(line) || line.indexOf(':') < 0) {
      return Optional.empty();
    }
    String words = ITEM.matcher(line).replaceFirst("");
    return SpeakerName.in(words.replace("**", ""))
        .filter(name -> SpeakerName.isCapitalised(name.name()))
        .map(name -> new Item(name.name(), words));
  }
}
