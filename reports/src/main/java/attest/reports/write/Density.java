package attest.reports.write;

import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.reports.Report;
import attest.reports.ThemeSection;
import java.util.ArrayList;
import java.util.List;

/** What a report says first: on which themes the evidence is dense, thin or missing. */
public final class Density {
  private Density() {}

  /** Themes that are named where the evidence is dense, and where it is thin. */
  private static final int MOST_NAMED = 3;

  /** Of fewer themes with quotes, each is as dense as it is thin. */
  private static final int FEW = 3;

  /** Themes without a quote that are named; of more, the gap map tells. */
  private static final int MOST_EMPTY = 12;

  /** Where the evidence is dense and where it is thin, if there are enough themes to tell. */
  public static List<String> said(Report report) {
    List<ThemeSection> borneOut = report.borneOut();
    List<ThemeSection> thin = borneOut.stream().filter(theme -> isAsThin(theme, borneOut)).toList();
    int dense = borneOut.size() < FEW ? 0 : Math.min(MOST_NAMED, borneOut.size() - thin.size());
    List<String> said = new ArrayList<>();
    if (dense > 0) {
      said.add("The evidence is densest on " + named(borneOut.subList(0, dense)) + ".");
    }
    said.addAll(withoutQuote(report));
    if (dense > 0 && !hasMoreQuotes(thin.get(0), borneOut.subList(0, dense))) {
      said.add(thinnest(thin));
    }
    if (said.isEmpty()) {
      return List.of();
    }
    int empty =
        (int)
            report.told().stream()
                .flatMap(theme -> theme.parts().stream())
                .filter(part -> part.counts().quotes() == 0)
                .count();
    if (empty > 0 && report.ofWholeThemes()) {
      int cells = report.told().stream().mapToInt(theme -> theme.parts().size()).sum();
      said.add(
          "Of the "
              + Amounts.number(cells)
              + " cells of theme and type "
              + Amounts.number(empty)
              + (empty == 1 ? " is" : " are")
              + " empty; the gap map shows which.");
    }
    return said;
  }

  /** The themes that nothing is known of, before those of which little is. */
  private static List<String> withoutQuote(Report report) {
    List<String> empty =
        report.told().stream()
            .filter(theme -> theme.counts().quotes() == 0)
            .map(ThemeSection::title)
            .toList();
    if (empty.isEmpty()) {
      return List.of();
    }
    return List.of(
        empty.size() > MOST_EMPTY
            ? "On " + Amounts.number(empty.size()) + " themes there is no quote."
            : "There is no quote on " + listed(empty) + ".");
  }

  /** Whether a theme of fewer origins has more quotes than one of those: it is not thin then. */
  private static boolean hasMoreQuotes(ThemeSection theme, List<ThemeSection> dense) {
    return dense.stream().anyMatch(other -> theme.counts().quotes() > other.counts().quotes());
  }

  /** Whether a theme has as little evidence as the last one. */
  private static boolean isAsThin(ThemeSection theme, List<ThemeSection> borneOut) {
    Counts least = borneOut.get(borneOut.size() - 1).counts();
    return theme.counts().origins() == least.origins() && theme.counts().quotes() == least.quotes();
  }

  /** The themes of the least evidence: named, unless they are many. */
  private static String thinnest(List<ThemeSection> asThin) {
    return asThin.size() > MOST_NAMED
        ? "It is thinnest on the "
            + Amounts.number(asThin.size())
            + " themes that have "
            + evidence(asThin.get(0))
            + " each."
        : "It is thinnest on " + named(asThin) + ".";
  }

  private static String evidence(ThemeSection theme) {
    return Amounts.count(theme.counts().quotes(), "quote")
        + " of "
        + Amounts.count(theme.counts().origins(), "independent origin");
  }

  private static String named(List<ThemeSection> themes) {
    return listed(
        themes.stream().map(theme -> theme.title() + " (" + evidence(theme) + ")").toList());
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
