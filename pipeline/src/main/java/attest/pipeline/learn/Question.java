package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.pipeline.extract.LabelModel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sentence that a person is asked to label.
 *
 * @param text the sentence
 * @param heading the nearest one over it; empty, if there is none
 * @param source where it comes from
 * @param passage that it stands in
 * @param paragraph the number of that passage, counted from 1 among all of the document
 * @param start where it stands in the canonical text, in UTF-16 code units from 0
 * @param scores the probability of each type by the model, from 0 to 1
 * @param distance from the nearest threshold, in natural log odds
 * @param lot its number in the draw by chance
 */
public record Question(
    String text,
    String heading,
    Source source,
    Passage passage,
    int paragraph,
    int start,
    Map<FindingType, Double> scores,
    double distance,
    String lot) {
  /** Keeps the scores in the order of types. */
  public Question {
    scores = Collections.unmodifiableMap(new EnumMap<>(scores));
  }

  /** Where it stands, for a person who looks it up. */
  String place() {
    Optional<String> page = passage.pageAt(start).map(p -> "p. " + p);
    return page.or(() -> passage.line().map(line -> "line " + line)).orElse("para. " + paragraph);
  }

  /** The types that the model takes it for. */
  String guess(LabelModel model) {
    List<String> taken =
        scores.entrySet().stream()
            .filter(entry -> entry.getValue() >= model.scale(entry.getKey()).accept())
            .map(entry -> entry.getKey().label())
            .toList();
    return taken.isEmpty() ? "none" : String.join(" ", taken);
  }

  /** The probability of each type. */
  String score() {
    return scores.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey().label(), e.getValue()))
        .collect(Collectors.joining(" "));
  }
}
