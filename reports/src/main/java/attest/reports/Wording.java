package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import java.util.List;
import java.util.Locale;

/** Words that all forms of a report share. */
public final class Wording {
  private Wording() {}

  /** A type, as a heading. */
  public static String heading(FindingType type) {
    return type.title() + ": " + type.meaning();
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
