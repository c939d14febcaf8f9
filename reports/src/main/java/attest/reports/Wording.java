package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.Counts;
import java.util.List;
import java.util.Locale;

/** Words that all forms of a report share. */
public final class Wording {
  private Wording() {}

  /** A number and what is counted: {@code 1,204 quotes}. */
  public static String count(int number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** How much evidence there is: {@code 5 quotes in 3 documents of 2 independent origins}. */
  public static String counts(Counts counts) {
    return count(counts.quotes(), "quote")
        + " in "
        + count(counts.documents(), "document")
        + " of "
        + count(counts.origins(), "independent origin");
  }

  /** A number with commas between its thousands. */
  public static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Several of a type, with a capital: {@code Strategies}. */
  public static String plural(FindingType type) {
    return type.plural().substring(0, 1).toUpperCase(Locale.ROOT) + type.plural().substring(1);
  }

  /** A type, as a heading. */
  public static String heading(FindingType type) {
    return switch (type) {
      case MECHANISM -> "Mechanisms: how and why it works";
      case CHALLENGE -> "Challenges: what gets in the way";
      case STRATEGY -> "Strategies: what to do";
    };
  }

  /** What kind of text a source is, as the start of a sentence. */
  public static String kind(Voice voice) {
    return switch (voice) {
      case SPEAKER -> "Transcript of a recording";
      case NOTES -> "Notes of a recording";
      case AUTHOR -> "Text";
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
