package attest.corpus.read.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns as some write them down: as items, {@code - Ada: …}, or under {@code 0:03 - Ada Lovelace}.
 *
 * <p>Notes and chapters look the same. Names come again, as neither do.
 */
final class TurnMarks {
  private static final int ENOUGH = 4;

  private static final int LEAST_NAMES = 2;

  private static final Pattern ITEM = Pattern.compile("^\\s{0,3}[-–—*•]\\s{1,3}(?=[\\p{L}*])");

  private static final Pattern STAMP_AND_NAME =
      Pattern.compile("^(\\d{1,3}:\\d{2}(?::\\d{2})?) [-–—] (\\p{Lu}[^:?!]{1,59})$");

  private TurnMarks() {}

  /** Takes the marks of items from turns, and puts names in front of stamps that have them. */
  static void takeOut(List<String> lines) {
    Map<Integer, String> turns = new TreeMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      String written = lines.get(i);
      if (written.isEmpty()) {
        continue;
      }
      if (Character.isDigit(written.charAt(0))) {
        Matcher stamp = STAMP_AND_NAME.matcher(written);
        if (stamp.matches()) {
          SpeakerName.of(stamp.group(2))
              .filter(SpeakerName::isCapitalised)
              .ifPresent(
                  name -> {
                    turns.put(line, name + " " + stamp.group(1));
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
        && again * 2L >= Math.max(turns.size(), items)) {
      turns.forEach(lines::set);
    }
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
