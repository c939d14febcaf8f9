package attest.reports.write;

import attest.reports.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of a report, in the order in which all forms tell them. */
public enum Part {
  /** What most origins say on the best evidenced themes. */
  KEY_MESSAGES("Key messages"),
  /** Quotes, by theme and type. */
  FINDINGS("Findings by theme and type"),
  /** What several origins say. */
  CLAIMS("Claims and how well they are borne out"),
  /** Where there is evidence, and where none. */
  GAP_MAP("Evidence gap map"),
  /** When it was said. */
  TIMELINE("Timeline"),
  /** What brings about what. */
  MECHANISMS("Mechanism map"),
  /** How confident one may be. */
  CERQUAL("Summary of qualitative findings (GRADE-CERQual)"),
  /** What came in and fell out. */
  FLOW("Flow of documents"),
  /** Which sources say the same. */
  OVERLAP("Overlap of sources"),
  /** What is quoted. */
  SOURCES("Sources"),
  /** All quotes. */
  BANK("Quote bank"),
  /** How it was made. */
  METHODS("Methods");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** The parts of a report that have something to tell. */
  public static List<Part> of(Report report) {
    return Arrays.stream(values()).filter(part -> part.isIn(report)).toList();
  }

  private boolean isIn(Report report) {
    return switch (this) {
      case CLAIMS -> report.corroboratedCount() > 0;
      case TIMELINE ->
          !report.figures().years().years().isEmpty()
              || !report.figures().moments().recordings().isEmpty();
      case MECHANISMS -> !report.mechanisms().arrows().isEmpty();
      case CERQUAL -> !report.reviewed().isEmpty();
      case OVERLAP -> !report.overlap().sources().isEmpty();
      default -> true;
    };
  }

  /** Its heading. */
  public String title() {
    return title;
  }

  /** Where it stands, for links: {@code gap-map}. */
  public String anchor() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
