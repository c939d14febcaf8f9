package attest.corpus.read.speech;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Tells questions and answers that nobody spoke, as pages of frequently asked questions have them,
 * from an interview in which {@code Q:} asks and {@code A:} answers.
 *
 * <p>Both look alike line by line. What tells them apart is the answers: who is interviewed says I,
 * while such a page speaks of the reader and of an institution. Where an interviewee speaks as we,
 * questions that go on from the answer before, or a lead that calls it an interview, tell it. In
 * doubt it is a page: an interview without speakers keeps all its words, while a page with them
 * would have a person say what nobody said. An interviewee who is named above is still A in each
 * turn: that a name in a title is the one who answers would be a guess.
 */
final class Faq {
  private static final Set<String> LABELS = Set.of("q", "a", "question", "answer");

  private static final Pattern CALLED_FAQ =
      Pattern.compile("\\bFAQs?\\b|\\bfrequently asked\\b", Pattern.CASE_INSENSITIVE);

  /** What a text is called in which people talk with each other. */
  static final Pattern CALLED_TALK =
      Pattern.compile(
          "\\b(?:interview|transcript|conversation|podcast|oral history)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_ONESELF =
      Pattern.compile("\\b(?:i|me|my|um|uh|yeah)\\b", Pattern.CASE_INSENSITIVE);

  /** What a question starts with that takes up the answer before. */
  static final Pattern GOES_ON =
      Pattern.compile("(?:and|so|but|okay|ok|right|then)\\b", Pattern.CASE_INSENSITIVE);

  /** How often it must be heard; once may be a slip of a page. */
  private static final int ENOUGH = 2;

  /** The least share of words of oneself in answers that somebody speaks. */
  private static final double SHARE = 0.005;

  private Faq() {}

  /**
   * Whether turns are questions and answers that nobody spoke.
   *
   * @param turns the line that each starts on, counted from 0, and the name in front of it
   */
  static boolean is(List<String> lines, SortedMap<Integer, String> turns) {
    if (!turns.values().stream().allMatch(name -> LABELS.contains(lower(name)))) {
      return false;
    }
    String lead = String.join("\n", lines.subList(0, turns.firstKey()));
    if (CALLED_FAQ.matcher(lead).find() || CALLED_TALK.matcher(lead).find()) {
      return CALLED_FAQ.matcher(lead).find();
    }
    long goingOn = 0;
    long ofOneself = 0;
    long words = 0;
    for (Map.Entry<Integer, String> turn : turns.entrySet()) {
      SortedMap<Integer, String> later = turns.tailMap(turn.getKey() + 1);
      int end = later.isEmpty() ? lines.size() : later.firstKey();
      String said = String.join("\n", lines.subList(turn.getKey(), end));
      if (lower(turn.getValue()).startsWith("a")) {
        ofOneself += OF_ONESELF.matcher(said).results().count();
        words += said.split("\\s+").length;
      } else if (GOES_ON.matcher(said.substring(said.indexOf(':') + 1).strip()).lookingAt()) {
        goingOn++;
      }
    }
    return goingOn < ENOUGH && (ofOneself < ENOUGH || ofOneself < SHARE * words);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
