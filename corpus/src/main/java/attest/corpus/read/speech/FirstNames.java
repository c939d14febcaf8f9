package attest.corpus.read.speech;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells first names in front of what people say to each other from words that have a colon, too,
 * such as {@code Myth:} and {@code Fact:}.
 *
 * <p>One by one they look alike. What tells names is that nobody writes them small, and that there
 * are people: the lead calls the text an interview, somebody is named outside of the labels, or
 * questions take up the answers before. In doubt they are no names, as with questions of a page.
 */
final class FirstNames {
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]{1,20}");

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}'’-]+");

  /** Labels of texts that nobody spoke; they are written small elsewhere, but not in all texts. */
  private static final Set<String> NO_NAMES =
      Set.of(
          """
          answer argument claim comment criticism definition fact feedback issue myth objection
          observation prompt query question reality reply response statement suggestion task term
          """
              .strip()
              .split("\\s+"));

  /** So many questions that take up what was said make a talk; one may stand on any page. */
  private static final int ENOUGH = 2;

  private FirstNames() {}

  /**
   * Whether labels are first names of people who talk with each other.
   *
   * @param turns the line that each starts on, counted from 0, and the name in front of it
   */
  static boolean are(List<String> lines, SortedMap<Integer, String> turns) {
    Set<String> names = new HashSet<>(turns.values());
    Set<String> words =
        lines.stream()
            .flatMap(BREAK::splitAsStream)
            .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
            .collect(Collectors.toSet());
    return names.stream()
            .allMatch(
                name ->
                    NAME.matcher(name).matches()
                        && !NO_NAMES.contains(lower(name))
                        && !words.contains(lower(name)))
        && isTalk(lines, turns, names);
  }

  private static boolean isTalk(
      List<String> lines, SortedMap<Integer, String> turns, Set<String> names) {
    // At the start of a sentence, all words have capitals.
    Pattern named =
        Pattern.compile("(?<=[\\p{L}\\p{N},;] )(?:" + String.join("|", names) + ")(?!\\p{L})");
    int goingOn = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean turn = turns.containsKey(i);
      String said = turn ? lines.get(i).substring(lines.get(i).indexOf(':') + 1) : lines.get(i);
      boolean called = i < turns.firstKey() && Faq.CALLED_TALK.matcher(said).find();
      if (called || named.matcher(said).find()) {
        return true;
      }
      boolean asks = turn && said.stripTrailing().endsWith("?");
      goingOn += asks && Faq.GOES_ON.matcher(said.strip()).lookingAt() ? 1 : 0;
    }
    return goingOn >= ENOUGH;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
