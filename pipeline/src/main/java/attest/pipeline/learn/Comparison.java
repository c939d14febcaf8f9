package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of two models is better on the same sentences, and whether by more than chance: whether the
 * interval of the difference, from draws of whole origins, leaves out 0 (see {@link Bootstrap}).
 *
 * @param sentences that neither was trained on
 * @param first the first model's macro-F1
 * @param second the second model's
 * @param difference the second's less the first's
 * @param types the same difference for each type's F1
 */
public record Comparison(
    int sentences,
    double first,
    double second,
    Estimate difference,
    Map<FindingType, Estimate> types) {
  /** Keeps the types in their order. */
  public Comparison {
    types = Collections.unmodifiableMap(new EnumMap<>(types));
  }

  static Comparison of(
      List<Scored> ofOne,
      LabelModel one,
      List<Scored> ofOther,
      LabelModel other,
      Set<FindingType> types) {
    Map<FindingType, Estimate> byType = new EnumMap<>(FindingType.class);
    types.forEach(
        type ->
            byType.put(
                type,
                Bootstrap.ofPairs(
                    ofOne,
                    ofOther,
                    (a, b) -> Assessment.f1(b, other, type) - Assessment.f1(a, one, type))));
    return new Comparison(
        ofOne.size(),
        Assessment.macroF1(ofOne, one, types),
        Assessment.macroF1(ofOther, other, types),
        Bootstrap.ofPairs(
            ofOne,
            ofOther,
            (a, b) -> Assessment.macroF1(b, other, types) - Assessment.macroF1(a, one, types)),
        byType);
  }

  /** The same for people, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "macro-F1 on %d sentences: the first %.3f, the second %.3f: %s",
            sentences,
            first,
            second,
            verdict(difference)));
    types.forEach(
        (type, of) ->
            lines.add(String.format(Locale.ROOT, "  %-10s %s", type.label(), verdict(of))));
    return lines;
  }

  private static String verdict(Estimate difference) {
    if (difference.value() == 0) {
      return "both are as good";
    }
    return String.format(
        Locale.ROOT,
        "the %s is better by %.3f (95 %%: %.3f to %.3f), which %s chance",
        difference.value() > 0 ? "second" : "first",
        Math.abs(difference.value()),
        difference.low(),
        difference.high(),
        difference.isClear() ? "is more than" : "may be");
  }
}
