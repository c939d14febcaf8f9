package attest.index.finding;

import java.util.Locale;

/** How amounts are put in words, wherever people read them. */
public final class Amounts {
  private Amounts() {}

  /** A number and what is counted: {@code 1,204 quotes}. */
  public static String count(int number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /**
   * How much evidence there is: {@code 5 quotes in 3 documents of 2 independent origins}, or {@code
   * 0 quotes}; and why, where the documents are more than the quotes.
   */
  public static String counts(Counts counts) {
    if (counts.quotes() == 0) {
      return count(0, "quote");
    }
    return count(counts.quotes(), "quote")
        + " in "
        + count(counts.documents(), "document")
        + " of "
        + count(counts.origins(), "independent origin")
        + (counts.documents() > counts.quotes()
            ? " (a quote that stands in several counts once)"
            : "");
  }

  /** A moment as players show it, to the second: {@code 29:06}, {@code 1:02:03}. */
  public static String clock(double seconds) {
    long whole = (long) seconds;
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /** A number with commas between its thousands. */
  public static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
