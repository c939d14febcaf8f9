package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelTrainer.Example;
import attest.pipeline.extract.Observer.Observation;

/**
 * A labelled sentence with what is seen of it.
 *
 * @param document that it is of
 * @param unit the sentence and its labels
 * @param seen what is seen
 */
record Sample(LabelledDocument document, LabelledDocument.Unit unit, Observation seen) {
  boolean knows(FindingType type) {
    return unit.known().contains(type);
  }

  boolean asserts(FindingType type) {
    return unit.labels().contains(type);
  }

  String text() {
    return unit.span().of(document.document().text());
  }

  Example example() {
    return new Example(seen.features(), unit.labels(), unit.known());
  }
}
