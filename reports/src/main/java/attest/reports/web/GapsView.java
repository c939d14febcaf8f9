package attest.reports.web;

import attest.corpus.FindingType;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.index.search.Overview;
import attest.reports.figure.GapMap;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What the gap map tells.
 *
 * @param overview the counts
 */
public record GapsView(@JsonUnwrapped Overview overview) {
  /** The size of a cell's disc, in the unit of its picture. */
  public static final double SIZE = 26;

  /** The types, which are the columns. */
  public List<FindingType> types() {
    return List.of(FindingType.values());
  }

  /** How many cells are empty. */
  private long gaps() {
    return overview.themes().stream()
        .flatMap(theme -> types().stream().map(theme::of))
        .filter(counts -> counts.quotes() == 0)
        .count();
  }

  /** How many cells are empty, as the end of a sentence: {@code 1 of 114 cells is empty}. */
  public String emptiness() {
    int gaps = (int) gaps();
    String cells = Amounts.number(overview.themes().size() * types().size()) + " cells ";
    return gaps == 0
        ? "none of the " + cells + "is empty"
        : Amounts.number(gaps) + " of " + cells + (gaps == 1 ? "is" : "are") + " empty";
  }

  /** What is in no theme, as a sentence. */
  public String unthemed() {
    int quotes = overview.inNoTheme().quotes();
    return quotes == 0
        ? "Every quote is in a theme."
        : Amounts.counts(overview.inNoTheme()) + (quotes == 1 ? " is" : " are") + " in no theme.";
  }

  /** The most quotes of a cell. */
  public int most() {
    return overview.themes().stream()
        .flatMap(theme -> types().stream().map(theme::of))
        .mapToInt(Counts::quotes)
        .max()
        .orElse(1);
  }

  /**
   * The radius of a cell's disc, whose area is the number of quotes, as in reports.
   *
   * @param most the most quotes of a cell
   */
  public static double radius(Counts counts, int most) {
    return Math.max(1.5, (SIZE / 2 - 0.5) * Math.sqrt((double) counts.quotes() / most));
  }

  /** The shade of a cell's disc, which is the number of independent origins, as in reports. */
  public static String shade(Counts counts) {
    return GapMap.shade(counts.origins());
  }
}
