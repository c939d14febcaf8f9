package attest.reports.write;

import attest.reports.Mechanisms;
import attest.reports.Overlap;
import attest.reports.Report;
import attest.reports.ReviewFinding;
import attest.reports.Wording;
import java.util.Locale;

/** What is said of tables and pictures, alike in all forms. */
public final class Captions {
  private Captions() {}

  /** What is counted. */
  public static final String WITNESSES =
      "Each quote is the exact text of its source; where that is somebody's notes of a recording, the"
          + " words are the note-taker's and not the speaker's. One origin is one recording or work,"
          + " however many files tell of it.";

  /** The first part. */
  public static final String KEY =
      "For each theme the claims that most independent origins make, each in the words of its"
          + " strongest quote.";

  /** The gap map. */
  public static final String GAP_MAP =
      "Evidence by theme and type. Area: quotes. Shade: independent origins. Each disc leads to its"
          + " quotes; an empty cell is a gap.";

  /** The timeline of recordings. */
  public static final String MOMENTS =
      "When it is said in each recording, from its start to its last quote; the recordings with most"
          + " quotes, by source number.";

  /** The mechanism map. */
  public static final String MECHANISMS =
      "What brings about what, with direction. Each arrow leads to its quotes.";

  /** The summary of qualitative findings. */
  public static final String CERQUAL =
      "The best borne out claim of each theme, after GRADE-CERQual (Lewin and others, 2018)."
          + " Contributing sources, coherence and adequacy are counted. Methodological limitations,"
          + " relevance and confidence are left open: they are for people to judge, who have read"
          + " the sources. "
          + ReviewFinding.ADEQUACY;

  /** The flow diagram. */
  public static final String FLOW =
      "Flow of documents and findings, after PRISMA 2020 (Page and others, 2021). All counts come"
          + " from the ledger of the run.";

  /** The table of claims. */
  public static String claims(Report report) {
    int all = report.corroboratedCount();
    int shown = report.corroborated().size();
    return String.format(
        Locale.ROOT,
        "%s; %s %s made by more than one independent origin%s. Years are those of the works; voices"
            + " say whose words they are; dissent names quotes that point the other way.",
        Wording.count(report.claims().size(), "claim"),
        Wording.number(all),
        all == 1 ? "is" : "are",
        shown < all ? ", of which the " + shown + " best borne out follow" : "");
  }

  /** The timeline of works. */
  public static String years(Report report) {
    int undated = report.figures().years().undated();
    return "Quotes by the year of the work and type."
        + (undated == 0
            ? ""
            : " " + Wording.count(undated, "quote") + " of works without a date not shown.");
  }

  /** How mechanisms were gathered. */
  public static String mechanisms(Report report) {
    Mechanisms mechanisms = report.mechanisms();
    return String.format(
        Locale.ROOT,
        "%s a cause and an effect; in %s both have a theme, and not the same. Words that several"
            + " themes find stand under the theme with the fewest quotes. %s",
        mechanisms.named() == 1
            ? "1 quote names"
            : Wording.number(mechanisms.named()) + " quotes name",
        Wording.number(mechanisms.placed()),
        mechanisms.arrows().isEmpty() ? "" : "The best borne out pairs are drawn.");
  }

  /** The matrix of sources. */
  public static String overlap(Report report) {
    Overlap overlap = report.overlap();
    if (overlap.sources().isEmpty()) {
      return "No two independent origins make the same claim.";
    }
    return "How many claims two independent origins share; on the diagonal, how many each makes."
        + (overlap.more() == 0
            ? ""
            : " " + Wording.count(overlap.more(), "further origin") + " share claims, too.");
  }

  /** A cell of that matrix; nothing above the diagonal, which says the same once more. */
  public static String cell(Report report, int row, int column) {
    int shared = report.overlap().shared().get(row).get(column);
    return column > row || shared == 0 ? "" : Wording.number(shared);
  }
}
