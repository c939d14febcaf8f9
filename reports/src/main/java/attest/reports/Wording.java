package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words that all forms of a report share. */
public final class Wording {
  /** Characters of a heading or a quote that are enough to find it by. */
  private static final int LONG = 60;

  /** Characters of one word more that takes no more room than dots in place of it. */
  private static final int SHORT = 15;

  private Wording() {}

  /** As many of the first words of a text as are enough to find it by. */
  public static String brief(String text) {
    String words = text.replaceAll("\\s+", " ");
    if (words.length() <= LONG) {
      return words;
    }
    String first = words.substring(0, LONG).replaceFirst("\\s+\\S*$", "");
    String rest = words.substring(first.length()).strip();
    return rest.length() <= SHORT && !rest.contains(" ") ? words : first + " …";
  }

  /** A type, as a heading. */
  public static String heading(FindingType type) {
    return type.title() + ": " + type.meaning();
  }

  /** What kinds of text are read of a source, as the start of a sentence. */
  public static String kinds(List<Voice> voices) {
    String kinds = voices.stream().map(Wording::kind).collect(Collectors.joining(", "));
    return kinds.substring(0, 1).toUpperCase(Locale.ROOT) + kinds.substring(1);
  }

  private static String kind(Voice voice) {
    return form(voice) + (voice == Voice.AUTHOR ? "" : " of a recording");
  }

  /** What kind of text holds words of that voice. */
  static String form(Voice voice) {
    return switch (voice) {
      case SPEAKER -> "transcript";
      case NOTES -> "notes";
      case AUTHOR -> "text";
    };
  }

  /** The first of many numbers, as many as are read. */
  public static List<Integer> first(List<Integer> numbers) {
    return numbers.subList(0, Math.min(12, numbers.size()));
  }

  /** A score in percent, which is never certain. */
  public static String percent(double score) {
    long percent = Math.round(score * 100);
    return percent > 99 ? "over 99 %" : percent + " %";
  }

  /** A score: two places after the point. */
  public static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  /** How many of all quotes no theme asks for; nothing, if each is of one. */
  public static String inNoTheme(Counts none, Counts all) {
    boolean one = none.quotes() == 1;
    return none.quotes() == 0
        ? ""
        : Amounts.number(none.quotes())
            + " of "
            + Amounts.count(all.quotes(), "quote")
            + (one ? " is" : " are")
            + " in no theme, and "
            + (one ? "stands" : "stand")
            + " in the quote bank.";
  }
}
