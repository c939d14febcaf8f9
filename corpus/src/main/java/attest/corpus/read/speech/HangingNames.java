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
public final class HangingNames {
  private static final int ENOUGH = 4;

  private static final int LEAST_NAMES = 2;

  private static final String NAME = "(\\p{Lu}[\\p{L}\\d-]{1,20}(?: \\d{1,3})?|[IR])";

  private static final Pattern HANGING = Pattern.compile(NAME + "(?:\\t\\s*| {2,})([^\\t]+)");

  private static final Pattern TABBED =
      Pattern.compile("\\s*+" + NAME + "[^\\S\\t]*+\\t\\s*+(\\S.*)", Pattern.DOTALL);

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private HangingNames() {}

  /** A line with single spaces, but for the tab behind what may be such a name. */
  public static String spaced(String line) {
    Matcher tabbed = TABBED.matcher(line);
    return line.indexOf('\t') >= 0 && tabbed.matches()
        ? tabbed.group(1) + "\t" + single(tabbed.group(2))
        : single(line);
  }

  private static String single(String words) {
    return SPACE.matcher(words).replaceAll(" ").strip();
  }

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
