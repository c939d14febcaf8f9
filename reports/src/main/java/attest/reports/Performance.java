package attest.reports;

import attest.index.base.RunRecord;
import java.util.Locale;
import java.util.Optional;

/** How often a model is right, as reports and sites tell it. */
public final class Performance {
  private static final String ELSEWHERE =
      "Those documents are about working together. In texts that hardly speak of it, most of what is"
          + " found is wrong, however high its score; look at the quotes from such texts before you"
          + " use them (Attest's corpus/held-out/README.md has the measures).";

  private static final String RULES =
      "Such figures are about the three types alone. Themes, claims, and where the mechanism map"
          + " puts a cause and an effect are given by rules of words, and how often these are right was"
          + " not measured in that way: each theme is only tried on a few sentences. The words that"
          + " name a cause and an effect are found by rules, too; these were measured, on sentences"
          + " that they were not written by (corpus/training/README.md and README.md tell of that).";

  private Performance() {}

  /** The figures of the model of a run, and what they are not about. */
  public static String said(RunRecord run, Optional<Measured> measured) {
    return measured
            .map(
                m ->
                    String.format(
                        Locale.ROOT,
                        "Measured on %s: of what the model takes, %.0f %% is right (precision), and of"
                            + " what is there it takes %.0f %% (recall). %s",
                        m.on(),
                        m.precision() * 100,
                        m.recall() * 100,
                        ELSEWHERE))
            .or(
                () ->
                    Optional.ofNullable(run.options().get(RunRecord.MEASURED))
                        .map(Performance::own))
            .orElse(
                "No measure of the precision and recall of this model comes with it; label a sample"
                    + " and run attest evaluate before you rely on its counts.")
        + " "
        + RULES;
  }

  private static String own(String measured) {
    return "Measured when this model was trained, on those of its sentences that were held out, whole"
        + " origins in turn: the share of what the model takes that is right (precision), and of what"
        + " is there that it takes (recall): "
        + measured
        + ". For a type that they were not labelled for, these are the shares of the model that it was"
        + " based on. Its thresholds were chosen on the same sentences, which flatters them: label a"
        + " sample of your sources and run attest evaluate before you rely on its counts.";
  }
}
