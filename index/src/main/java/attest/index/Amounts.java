package attest.index;

import java.util.Locale;

/** How amounts are put in words, wherever people read them. */
public final class Amounts {
  private Amounts() {}

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
}
