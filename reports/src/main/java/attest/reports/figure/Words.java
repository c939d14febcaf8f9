package attest.reports.figure;

import attest.corpus.FindingType;
import java.util.Locale;

/** Words and numbers as pictures have them. */
final class Words {
  private Words() {}

  static String plural(FindingType type) {
    return switch (type) {
      case MECHANISM -> "Mechanisms";
      case CHALLENGE -> "Challenges";
      case STRATEGY -> "Strategies";
    };
  }

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String count(int number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
