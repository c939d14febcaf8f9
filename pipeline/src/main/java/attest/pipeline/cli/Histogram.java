package attest.pipeline.cli;

import attest.index.Found;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.index.search.DateBar;
import attest.index.search.MomentBar;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * How what a search comes upon is spread over time, a line a bar.
 *
 * @param over what time is meant
 * @param bars in the order of time; those without quotes are left out
 * @param without what is in no bar, since no such time is known of it
 */
record Histogram(Over over, List<Bar> bars, Counts without) {
  private static final int SECONDS = 60;
  private static final int LONGEST = 40;

  /** What a bar stands for. */
  enum Over {
    /** The year of the works. */
    YEAR("of works without a date"),
    /** The month of the works. */
    MONTH("of works of no known month"),
    /** A minute of one recording. */
    MINUTE("without a moment in the recording");

    private final String lacking;

    Over(String lacking) {
      this.lacking = lacking;
    }
  }

  /**
   * A bar.
   *
   * @param from when it starts: {@code 2024}, {@code 2024-05} or {@code 0:12:00}
   */
  record Bar(String from, Counts counts) {}

  /** Copies the list. */
  Histogram {
    bars = List.copyOf(bars);
  }

  /**
   * Counts.
   *
   * @throws attest.corpus.UsageException if minutes are wanted of more than one recording
   */
  static Histogram of(Found found, Over over) {
    return switch (over) {
      case YEAR -> new Histogram(over, ofDates(found.years()), found.undated());
      case MONTH -> new Histogram(over, ofDates(found.months()), found.monthless());
      case MINUTE ->
          new Histogram(
              over, found.moments(SECONDS).stream().map(Histogram::bar).toList(), found.unplaced());
    };
  }

  private static List<Bar> ofDates(List<DateBar> bars) {
    return bars.stream().map(bar -> new Bar(bar.date().toString(), bar.counts())).toList();
  }

  private static Bar bar(MomentBar bar) {
    return new Bar(Amounts.clock(bar.from()), bar.counts());
  }

  void print(PrintWriter out) {
    int most = bars.stream().mapToInt(bar -> bar.counts().quotes()).max().orElse(1);
    for (Bar bar : bars) {
      int length = Math.max(1, bar.counts().quotes() * LONGEST / most);
      out.printf(
          Locale.ROOT,
          "%7s  %s %s%n",
          bar.from(),
          "█".repeat(length),
          SearchText.counts(bar.counts()));
    }
    if (without.quotes() > 0) {
      out.println("in no bar: " + Amounts.counts(without) + ", " + over.lacking);
    }
  }
}
