package attest.corpus.read.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roles and codes that hang in the margin in front of what is said, without a colon: {@code INT} or
 * {@code P01} with a tab or several spaces behind.
 *
 * <p>Tables of participants look the same, but have each once.
 */
final class HangingNames {
  private static final int ENOUGH = 4;

  private static final int LEAST_NAMES = 2;

  private static final Pattern HANGING =
      Pattern.compile("(\\p{Lu}[\\p{L}\\d-]{1,20}(?: \\d{1,3})?|[IR])(?:\\t\\s*| {2,})([^\\t]+)");

  private HangingNames() {}

  /** Puts a colon behind each, if they start turns. */
  static void mark(List<String> lines) {
    Map<Integer, String> turns = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher hanging = HANGING.matcher(lines.get(i));
      if (hanging.matches()) {
        turns.put(i, hanging.group(1) + ": " + hanging.group(2));
        counts.merge(hanging.group(1), 1, Integer::sum);
      }
    }
    if (SpeakerName.areOfInterview(counts.keySet())
        && counts.values().stream().filter(count -> count > 1).count() >= LEAST_NAMES
        && turns.size() >= ENOUGH) {
      turns.forEach(lines::set);
    }
  }
}
