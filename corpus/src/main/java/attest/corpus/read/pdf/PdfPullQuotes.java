package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Pull quotes: larger words that the lines of a text give way to, so that they stand beside the
 * middle of a column, or between two.
 *
 * @param quotes from top to bottom
 * @param rest all other words of the page
 */
record PdfPullQuotes(List<PdfColumn> quotes, List<PdfWord> rest) {
  /** How many times as large as the text they are at least. */
  private static final float LARGER = 1.12f;

  /** Lines of a quote are less far apart, as a part of the font size. */
  private static final float LEADING = 2;

  /** Gaps that are wider are none between words, as a part of the font size. */
  private static final float SPACE = 0.8f;

  /** How many lines above and below are asked whether they are longer than those beside it. */
  private static final int NEAR = 6;

  /**
   * Words in one line, without a wide gap.
   *
   * @param words from left to right
   */
  private record Run(List<PdfWord> words) {
    float left() {
      return words.get(0).left();
    }

    float right() {
      return words.get(words.size() - 1).right();
    }

    float base() {
      return words.get(0).base();
    }

    float size() {
      return words.get(0).size();
    }

    boolean isAbove(Run other) {
      return left() < other.right()
          && right() > other.left()
          && other.base() - base() > 0
          && other.base() - base() < LEADING * Math.max(size(), other.size());
    }
  }

  /** The pull quotes of a page. */
  static PdfPullQuotes of(List<PdfWord> words) {
    float usual = usualSize(words);
    List<Run> text = runs(words, word -> Math.abs(word.size() - usual) < (LARGER - 1) * usual);
    List<PdfColumn> quotes = new ArrayList<>();
    Set<PdfWord> quoted = new HashSet<>();
    for (List<Run> large : blocks(runs(words, word -> word.size() >= LARGER * usual))) {
      if (large.size() > 1 && givesWay(text, large)) {
        List<PdfWord> block = large.stream().flatMap(run -> run.words().stream()).toList();
        quotes.add(new PdfColumn(PdfRow.of(block).stream().map(PdfLine::of).toList()));
        quoted.addAll(block);
      }
    }
    return new PdfPullQuotes(
        List.copyOf(quotes), words.stream().filter(word -> !quoted.contains(word)).toList());
  }

  /** The size of the font that half of all words are no larger than. */
  private static float usualSize(List<PdfWord> words) {
    return words.stream().map(PdfWord::size).sorted().skip(words.size() / 2).findFirst().orElse(0f);
  }

  private static List<Run> runs(List<PdfWord> words, Predicate<PdfWord> wanted) {
    List<Run> runs = new ArrayList<>();
    for (PdfRow row : PdfRow.of(words.stream().filter(wanted).toList())) {
      int start = 0;
      for (int i = 1; i <= row.words().size(); i++) {
        if (i == row.words().size()
            || row.words().get(i - 1).gapTo(row.words().get(i)) > SPACE * row.size()) {
          runs.add(new Run(row.words().subList(start, i)));
          start = i;
        }
      }
    }
    return runs;
  }

  /** Runs one below the other. */
  private static List<List<Run>> blocks(List<Run> runs) {
    List<List<Run>> blocks = new ArrayList<>();
    for (Run run : runs) {
      blocks.stream()
          .filter(block -> block.get(block.size() - 1).isAbove(run))
          .findFirst()
          .orElseGet(
              () -> {
                List<Run> block = new ArrayList<>();
                blocks.add(block);
                return block;
              })
          .add(run);
    }
    return blocks;
  }

  /** Whether lines beside it end before it, or start behind it, and those around them do not. */
  private static boolean givesWay(List<Run> text, List<Run> block) {
    Run top = block.get(0);
    Run bottom = block.get(block.size() - 1);
    float left = (float) block.stream().mapToDouble(Run::left).min().orElse(0);
    float right = (float) block.stream().mapToDouble(Run::right).max().orElse(0);
    List<Run> beside =
        text.stream()
            .filter(run -> run.base() > top.base() - top.size() && run.base() <= bottom.base())
            .filter(run -> run.right() <= left || run.left() >= right)
            .toList();
    Predicate<Run> reaches = run -> run.left() < right && run.right() > left;
    return beside.size() > 1
        && beside.stream().anyMatch(run -> isNear(text, run, reaches, true))
        && beside.stream().anyMatch(run -> isNear(text, run, reaches, false));
  }

  /** Whether one of the lines closely above or below a line is as wanted. */
  private static boolean isNear(List<Run> text, Run line, Predicate<Run> wanted, boolean above) {
    Run last = line;
    for (int i = 0; i < NEAR; i++) {
      Run from = last;
      List<Run> next =
          text.stream().filter(run -> above ? run.isAbove(from) : from.isAbove(run)).toList();
      if (next.isEmpty()) {
        return false;
      }
      if (next.stream().anyMatch(wanted)) {
        return true;
      }
      last = next.get(above ? next.size() - 1 : 0);
    }
    return false;
  }
}
