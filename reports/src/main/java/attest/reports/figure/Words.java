package attest.reports.figure;

import attest.corpus.FindingType;
import java.util.Locale;

/** Words and numbers as pictures have them. */
final class Words {
  private Words() {}

  /** A type's name at the start of a line: {@code Strategies}. */
  static String plural(FindingType type) {
    String plural = type.plural();
    return plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
  }

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String count(int number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
