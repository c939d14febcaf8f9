package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import java.util.List;
import java.util.Locale;

/** Words that all forms of a report share. */
public final class Wording {
  private Wording() {}

  /** A number and what is counted: {@code 1,204 quotes}. */
  public static String count(int number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** A number with commas between its thousands. */
  public static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A type, as a heading. */
  public static String heading(FindingType type) {
    return switch (type) {
      case MECHANISM -> "Mechanisms: how and why it works";
      case CHALLENGE -> "Challenges: what gets in the way";
      case STRATEGY -> "Strategies: what to do";
    };
  }

  /** What kind of text a source is. */
  public static String kind(Voice voice) {
    return switch (voice) {
      case SPEAKER -> "transcript of a recording";
      case NOTES -> "notes of a recording";
      case AUTHOR -> "text";
    };
  }

  /** The first of many numbers, as many as are read. */
  public static List<Integer> first(List<Integer> numbers) {
    return numbers.subList(0, Math.min(12, numbers.size()));
  }

  /** A score: two places after the point. */
  public static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
