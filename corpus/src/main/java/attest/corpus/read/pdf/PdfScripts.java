package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Superscripts and subscripts: they stand in the line of the word that they are set to, even if
 * that of another column is as near.
 */
final class PdfScripts {
  /** Scripts are no larger than this part of the words that they are set to. */
  private static final float SMALL = 0.84f;

  /** How far they are raised or lowered, as a part of the size of these words. */
  private static final float LEAST_OFF = 0.1f;

  private static final float MOST_OFF = 0.6f;

  /** How far they stand from these words, as a part of the size of these. */
  private static final float NEAR = 0.3f;

  private PdfScripts() {}

  /** The words of a page in the order of the file, scripts in the lines that they stand in. */
  static List<PdfWord> placed(List<PdfWord> words) {
    List<PdfWord> placed = new ArrayList<>(words);
    for (int i = 1; i < placed.size(); i++) {
      PdfWord last = placed.get(i - 1);
      PdfWord word = placed.get(i);
      if (isSetTo(last, word) && isNear(last.gapTo(word), last)) {
        placed.set(i, word.in(last.line()));
      } else if (last.isScript() && goesOn(last, word)) {
        placed.set(i, word.in(last.line()));
      } else if (isSetTo(word, last) && isNear(last.gapTo(word), word) && !last.isScript()) {
        placed.set(i - 1, last.in(word.line()));
      }
    }
    return placed;
  }

  private static boolean isSetTo(PdfWord word, PdfWord script) {
    float off = Math.abs(word.line() - script.base());
    return !word.isScript()
        && script.size() <= SMALL * word.size()
        && off >= LEAST_OFF * word.size()
        && off <= MOST_OFF * word.size();
  }

  private static boolean isNear(float gap, PdfWord word) {
    return Math.abs(gap) <= NEAR * word.size();
  }

  /** Whether a word goes on with a script, as in a list of notes. */
  private static boolean goesOn(PdfWord script, PdfWord word) {
    return script.size() == word.size()
        && script.base() == word.base()
        && isNear(script.gapTo(word), word);
  }
}
