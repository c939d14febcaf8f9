package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Labelled sentences, each of which counts once: the same words under the same heading in one group
 * are one sentence. One thread's.
 */
final class Repeats {
  private final Map<String, LabelledDocument> sentences = new LinkedHashMap<>();
  private int given;

  /**
   * Adds a sentence, or to one that is there what is said of other types.
   *
   * @throws UsageException if the same sentence is labelled differently, naming both places
   */
  void add(LabelledDocument sentence) {
    given++;
    sentences.merge(
        sentence.group() + "\n" + FoundLabels.sentence(sentence.document().text()),
        sentence,
        Repeats::merged);
  }

  private static LabelledDocument merged(LabelledDocument one, LabelledDocument other) {
    LabelledDocument.Unit unit = one.units().get(0);
    LabelledDocument.Unit otherUnit = other.units().get(0);
    Set<FindingType> labels = EnumSet.noneOf(FindingType.class);
    Set<FindingType> known = EnumSet.noneOf(FindingType.class);
    for (FindingType type : FindingType.values()) {
      boolean asserted = unit.labels().contains(type);
      boolean otherAsserted = otherUnit.labels().contains(type);
      if (unit.known().contains(type)
          && otherUnit.known().contains(type)
          && asserted != otherAsserted) {
        throw new UsageException(
            one.name() + " and " + other.name() + " label the same sentence differently; keep one");
      }
      if (asserted || otherAsserted) {
        labels.add(type);
      }
    }
    known.addAll(unit.known());
    known.addAll(otherUnit.known());
    return new LabelledDocument(
        one.name(),
        one.genre(),
        one.found(),
        one.document(),
        List.of(new LabelledDocument.Unit(unit.passage(), unit.span(), labels, known)));
  }

  /** How many were added, the same ones too. */
  int given() {
    return given;
  }

  /** The sentences, in the order in which they came. */
  List<LabelledDocument> all() {
    return List.copyOf(sentences.values());
  }

  /** What a person should know, if any came more than once. */
  Optional<String> note() {
    int repeated = given - sentences.size();
    return repeated == 0
        ? Optional.empty()
        : Optional.of(
            "attest: "
                + repeated
                + " of "
                + given
                + " labelled sentences repeat another; each counts once");
  }
}
