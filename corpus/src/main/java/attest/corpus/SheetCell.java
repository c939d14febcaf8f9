package attest.corpus;

import java.util.regex.Pattern;

/**
 * Words as a cell of a spreadsheet. Those that a program would run as a formula, or round as a long
 * number, get an apostrophe before them, and so do those that start with one.
 */
public final class SheetCell {
  /**
   * What starts a formula in one program or another, wide forms too; and numbers past 15 digits.
   */
  private static final Pattern NOT_AS_IT_STANDS =
      Pattern.compile("(?s)['=+\\-@\\t\\r\\n＝＋－＠].*|(?=.{16})\\d+(?:[eE]\\d+)?");

  private SheetCell() {}

  /** The cell that holds those words. */
  public static String of(String words) {
    return NOT_AS_IT_STANDS.matcher(words).matches() ? "'" + words : words;
  }

  /** The words that a cell holds; an apostrophe that {@link #of} would not put there stays. */
  public static String words(String cell) {
    boolean guarded = cell.startsWith("'") && of(cell.substring(1)).equals(cell);
    return guarded ? cell.substring(1) : cell;
  }
}
