package attest.index.verdict;

import attest.index.CitedFinding;
import attest.index.Review;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/** Finds the words that a finding should quote instead of its own. */
public final class Corrections {
  private Corrections() {}

  /**
   * The words of a document that share the most text with a finding's quote; of several the first.
   *
   * @param text the canonical text of the finding's document
   * @return nothing, if the words are not there, or part a letter from its accents
   */
  public static Optional<Review.Correction> in(String text, CitedFinding finding, String quote) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int best = -1;
    int most = 0;
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      int end = at + quote.length();
      int shared = Math.min(end, finding.end()) - Math.max(at, finding.start());
      if (shared > most && characters.isBoundary(at) && characters.isBoundary(end)) {
        best = at;
        most = shared;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Review.Correction(quote, best));
  }
}
