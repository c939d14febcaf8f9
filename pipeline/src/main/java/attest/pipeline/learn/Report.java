package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says for people, a line each, how good a model is. */
public final class Report {
  private static final int WIDTH = 28;
  private static final int MOST_REASONS = 4;

  private Report() {}

  /** How good it is, by type and by genre. */
  public static List<String> of(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-" + WIDTH + "s %9s %6s %6s %6s %6s %6s  %-13s %s",
            "on sentences held out",
            "sentences",
            "P",
            "R",
            "F1",
            "MCC",
            "AP",
            "95 % of F1",
            "sure: P / R"));
    assessment.types().forEach((type, score) -> lines.add(line(type, score)));
    assessment
        .genres()
        .forEach(
            (genre, score) ->
                lines.add(macro(genre, score.sentences(), score.origins(), score.macroF1())));
    lines.add(macro("all", assessment.sentences(), assessment.origins(), assessment.macroF1()));
    return lines;
  }

  private static String line(FindingType type, Assessment.TypeScore score) {
    return String.format(
        Locale.ROOT,
        "%-" + WIDTH + "s %9d %6.3f %6.3f %6.3f %6.3f %6.3f  %-13s %.3f / %.3f",
        type.label(),
        score.sentences(),
        score.precision().value(),
        score.recall().value(),
        score.f1().value(),
        score.mcc().value(),
        score.averagePrecision().value(),
        score.f1().interval(),
        score.surePrecision().value(),
        score.sureRecall().value());
  }

  private static String macro(String name, int sentences, int origins, Estimate f1) {
    return String.format(
        Locale.ROOT,
        "%-" + WIDTH + "s %9d macro-F1 %.3f (%s)",
        name.substring(0, Math.min(WIDTH, name.length())),
        sentences,
        f1.value(),
        origins == 1 ? "of one origin" : f1.interval() + ", " + origins + " origins");
  }

  /** The intervals of the measures, and whether the scores mean what they say. */
  public static List<String> details(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-12s %-14s %-14s %-14s %-14s %s",
            "95 % of",
            "P",
            "R",
            "F1",
            "MCC",
            "AP"));
    assessment
        .types()
        .forEach(
            (type, of) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-12s %-14s %-14s %-14s %-14s %s",
                        type.label(),
                        of.precision().interval(),
                        of.recall().interval(),
                        of.f1().interval(),
                        of.mcc().interval(),
                        of.averagePrecision().interval())));
    lines.addAll(confusion(assessment.confusion()));
    assessment.types().forEach((type, of) -> lines.addAll(calibration(type, of.calibration())));
    return lines;
  }

  private static List<String> confusion(Confusion confusion) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-12s", "labelled as"));
    confusion.names().forEach(name -> head.append(String.format(Locale.ROOT, " %10s", name)));
    lines.add(head + "  taken for");
    for (int i = 0; i < confusion.names().size(); i++) {
      StringBuilder row =
          new StringBuilder(String.format(Locale.ROOT, "%-12s", confusion.names().get(i)));
      confusion.counts().get(i).forEach(n -> row.append(String.format(Locale.ROOT, " %10d", n)));
      lines.add(row.toString());
    }
    return lines;
  }

  private static List<String> calibration(FindingType type, Calibration calibration) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: of those with such a score, so many assert it (off by %.3f in the mean)",
            type.label(),
            calibration.error()));
    calibration
        .tenths()
        .forEach(
            tenth ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %.2f  %.2f of %d",
                        tenth.score(),
                        tenth.asserting(),
                        tenth.sentences())));
    return lines;
  }

  /** Mistakes with their reasons. */
  public static List<String> mistakes(List<Mistake> mistakes) {
    List<String> lines = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s %s, score %.2f, %s: %s",
              mistake.missed() ? "missed" : "wrong",
              mistake.type().label(),
              mistake.score(),
              mistake.document(),
              mistake.text()));
      mistake.reasons().stream().limit(MOST_REASONS).map(Report::reason).forEach(lines::add);
    }
    return lines;
  }

  /** A reason and how far it speaks for a type. */
  public static String reason(Explanation.WeighedReason reason) {
    return String.format(
        Locale.ROOT,
        "  %+.2f  %s %s: %s",
        reason.weight(),
        reason.kind().label(),
        reason.name(),
        reason.text());
  }
}
