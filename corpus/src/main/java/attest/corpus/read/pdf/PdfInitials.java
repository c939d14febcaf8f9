package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Initials: large letters that a text begins with, as high as several of its lines. */
final class PdfInitials {
  /** How many times as large as the text they are at least. */
  private static final float LARGE = 2;

  /** How far from the text they stand at most, as a part of its font size. */
  private static final float NEAR = 0.7f;

  /** How many letters of a page may be initials at most. */
  private static final int MOST = 20;

  private PdfInitials() {}

  /** The words of a page, initials among those of the first line beside them. */
  static List<PdfWord> raised(List<PdfWord> words) {
    float usual = usualSize(words);
    List<PdfWord> raised = new ArrayList<>(words);
    int seen = 0;
    for (int i = 0; i < raised.size() && seen < MOST; i++) {
      PdfWord word = raised.get(i);
      if (word.size() >= LARGE * usual && isCapital(word.text())) {
        List<PdfWord> lines = beside(word, words);
        raised.set(i, lines.size() < 2 ? word : raised(word, lines.get(0), lines.get(1)));
        seen++;
      }
    }
    return raised;
  }

  private static float usualSize(List<PdfWord> words) {
    return words.stream().map(PdfWord::size).sorted().skip(words.size() / 2).findFirst().orElse(0f);
  }

  private static boolean isCapital(String text) {
    return text.length() == 1 && Character.isUpperCase(text.charAt(0));
  }

  /** The first words of the lines to the right of an initial, from top to bottom. */
  private static List<PdfWord> beside(PdfWord initial, List<PdfWord> words) {
    return words.stream()
        .filter(word -> initial.size() >= LARGE * word.size())
        .filter(word -> word.base() > initial.base() - initial.size())
        .filter(word -> word.base() < initial.base() + NEAR * word.size())
        .filter(word -> Math.abs(initial.gapTo(word)) < NEAR * word.size())
        .sorted(Comparator.comparing(PdfWord::base))
        .toList();
  }

  /** An initial on the first line; it is a word of its own if that is further in than the next. */
  private static PdfWord raised(PdfWord initial, PdfWord first, PdfWord second) {
    boolean apart = first.left() - second.left() >= PdfWord.SPACE * first.size();
    return new PdfWord(
        initial.text(),
        initial.left(),
        apart ? first.left() - 2 * PdfWord.SPACE * first.size() : first.left(),
        first.base(),
        first.size(),
        initial.bold());
  }
}
