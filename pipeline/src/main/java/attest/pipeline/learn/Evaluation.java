package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.LabelModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tests models on labels. */
public final class Evaluation {
  private static final int TENTHS = 10;
  private static final int WORST = 5;

  private final List<Sample> samples;
  private final Set<FindingType> types = EnumSet.noneOf(FindingType.class);

  private Evaluation(List<Sample> samples) {
    this.samples = samples;
    for (FindingType type : FindingType.values()) {
      if (samples.stream().anyMatch(sample -> sample.knows(type))) {
        types.add(type);
      }
    }
  }

  /**
   * Reads labels to test on.
   *
   * @param texts the folder of the texts of found documents
   * @throws UsageException if they are malformed, saying where
   * @throws IOException if they cannot be read
   */
  public static Evaluation on(List<Path> labels, Optional<Path> texts) throws IOException {
    CueRules rules = CueRules.builtIn();
    TrainingSet set = new TrainingSet(rules, texts);
    for (Path path : labels) {
      set.add(path);
    }
    List<Sample> samples = Samples.of(set.documents(), rules);
    if (samples.isEmpty()) {
      throw new UsageException("there is no labelled sentence whose text is at hand (--texts)");
    }
    return new Evaluation(samples);
  }

  /** How good a model is, for people, a line each. */
  public List<String> report(LabelModel model) {
    List<Scored> scored = scored(model);
    List<String> lines = new ArrayList<>(Report.lines(scored, model, types));
    long seen =
        samples.stream()
            .filter(s -> model.origins().contains(FoundLabels.hash(s.document().group())))
            .count();
    if (seen > 0) {
      lines.add(
          seen + " of these sentences are of origins that the model was trained on: it knows them");
    }
    for (FindingType type : types) {
      lines.addAll(calibration(scored, type));
      lines.addAll(worst(scored, model, type));
    }
    return lines;
  }

  /** Says which of two models is better, and whether by more than chance. */
  public String compare(LabelModel one, LabelModel other) {
    List<Scored> ofOne = scored(one);
    List<Scored> ofOther = scored(other);
    // Pairs are drawn together: the same documents are in both samples of a round.
    double first = Report.macroF1(ofOne, one, types);
    double second = Report.macroF1(ofOther, other, types);
    Bootstrap.Interval difference =
        Bootstrap.ofPairs(
            ofOne,
            ofOther,
            (a, b) -> Report.macroF1(b, other, types) - Report.macroF1(a, one, types));
    boolean clear = difference.low() > 0 || difference.high() < 0;
    return String.format(
        Locale.ROOT,
        "macro-F1 %.3f against %.3f: the %s is better by %.3f (95 %%: %.3f to %.3f), which %s chance",
        first,
        second,
        second > first ? "second" : "first",
        Math.abs(second - first),
        difference.low(),
        difference.high(),
        clear ? "is more than" : "may be");
  }

  private List<Scored> scored(LabelModel model) {
    return samples.stream()
        .map(sample -> Scored.of(sample, Training.joined(model.weights(), sample), model))
        .toList();
  }

  /** Of the sentences with a score in each tenth, the part that asserts the type. */
  private static List<String> calibration(List<Scored> scored, FindingType type) {
    List<String> lines = new ArrayList<>();
    lines.add(type.label() + ": of those with a score from … so many are right");
    List<Measures.Score> scores = Report.scores(scored, type);
    IntStream.range(0, TENTHS)
        .forEach(
            tenth -> {
              List<Measures.Score> some =
                  scores.stream()
                      .filter(s -> Math.min(9, (int) (s.value() * 10)) == tenth)
                      .toList();
              if (!some.isEmpty()) {
                double right = some.stream().filter(Measures.Score::asserted).count();
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  0.%d  %.2f of %d",
                        tenth,
                        right / some.size(),
                        some.size()));
              }
            });
    return lines;
  }

  private static List<String> worst(List<Scored> scored, LabelModel model, FindingType type) {
    double accept = model.scale(type).accept();
    List<String> lines = new ArrayList<>();
    lines.add(type.label() + ": the worst errors");
    scored.stream()
        .filter(s -> s.sample().knows(type))
        .filter(s -> s.sample().asserts(type) != s.score(type) >= accept)
        .sorted(Comparator.comparingDouble(s -> -Math.abs(s.score(type) - accept)))
        .limit(WORST)
        .forEach(
            s ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %s, score %.2f, %s: %s",
                        s.sample().asserts(type) ? "missed" : "wrong",
                        s.score(type),
                        s.sample().document().name(),
                        s.sample().text())));
    return lines;
  }
}
