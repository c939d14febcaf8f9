package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says for people, a line each, how good a model is. */
public final class ModelReport {
  private static final int WIDTH = 28;
  private static final int MOST_REASONS = 4;

  /** Of fewer, an interval only says how these few lie. */
  private static final int FEWEST_ASSERTING = 5;

  /** Stands for a figure that would say nothing. */
  private static final String UNSAID = "–";

  private ModelReport() {}

  /** How good it is, by type and by genre. */
  public static List<String> of(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    lines.add(
        row("on sentences held out", "sentences", "asserting")
            + figures("P", "R", "F1", "MCC", "AP", "95 % of F1", "sure: P / R"));
    assessment.types().forEach((type, score) -> lines.add(line(type, score)));
    // One genre alone is all there is.
    if (assessment.genres().size() > 1) {
      assessment
          .genres()
          .forEach(
              (genre, score) ->
                  lines.add(
                      row(genre, score.sentences(), score.asserting())
                          + macro(score.asserting(), score.origins(), score.macroF1())));
    }
    lines.add(
        row("all", assessment.sentences(), assessment.asserting())
            + macro(assessment.asserting(), assessment.origins(), assessment.macroF1()));
    lines.add(
        "P precision, R recall, MCC Matthews' correlation, AP average precision (whatever the");
    lines.add("threshold), sure: of what is sure enough for reports; –: too few assert it to say");
    return lines;
  }

  private static String row(String name, Object sentences, Object asserting) {
    return String.format(
        Locale.ROOT,
        "%-" + WIDTH + "s %9s %9s",
        name.substring(0, Math.min(WIDTH, name.length())),
        sentences,
        asserting);
  }

  private static String line(FindingType type, Assessment.TypeScore score) {
    String head = row(type.label(), score.sentences(), score.asserting());
    if (score.asserting() == 0) {
      return head + figures(UNSAID, UNSAID, UNSAID, UNSAID, UNSAID, UNSAID, UNSAID);
    }
    return head
        + figures(
            figure(score.precision()),
            figure(score.recall()),
            figure(score.f1()),
            figure(score.mcc()),
            figure(score.averagePrecision()),
            interval(score.asserting(), score.f1()),
            figure(score.surePrecision()) + " / " + figure(score.sureRecall()));
  }

  private static String figures(Object... seven) {
    return String.format(Locale.ROOT, " %6s %6s %6s %6s %6s  %-13s %s", seven);
  }

  private static String figure(Estimate estimate) {
    return String.format(Locale.ROOT, "%.3f", estimate.value());
  }

  private static String macro(int asserting, int origins, Estimate f1) {
    return asserting == 0
        ? " macro-F1 " + UNSAID
        : String.format(
            Locale.ROOT,
            " macro-F1 %.3f (%s)",
            f1.value(),
            origins == 1 ? "of one origin" : interval(asserting, f1) + ", " + origins + " origins");
  }

  /** The interval, where enough sentences assert something that it means anything. */
  private static String interval(int asserting, Estimate estimate) {
    return asserting < FEWEST_ASSERTING ? UNSAID : estimate.interval();
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
                        interval(of.asserting(), of.precision()),
                        interval(of.asserting(), of.recall()),
                        interval(of.asserting(), of.f1()),
                        interval(of.asserting(), of.mcc()),
                        interval(of.asserting(), of.averagePrecision()))));
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
      mistake.reasons().stream().limit(MOST_REASONS).map(ModelReport::reason).forEach(lines::add);
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
