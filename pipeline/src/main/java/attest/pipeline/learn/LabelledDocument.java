package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Span;
import attest.pipeline.extract.LabelModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document whose sentences were labelled.
 *
 * @param name as messages call it
 * @param genre such as {@code blog post}
 * @param found whether it was found, rather than written for training
 * @param document what it says
 * @param units its sentences, in the order of the text
 */
record LabelledDocument(
    String name, String genre, boolean found, Document document, List<Unit> units) {
  /**
   * A sentence.
   *
   * @param passage the passage that it stands in, as an index into the document's passages
   * @param span where it stands in the canonical text
   * @param labels what it asserts
   * @param known the types of which that is known; none, if it was not labelled
   */
  record Unit(int passage, Span span, Set<FindingType> labels, Set<FindingType> known) {
    /** Keeps the sets as they are. */
    Unit {
      labels = Set.copyOf(labels);
      known = Set.copyOf(known);
    }
  }

  /** Keeps the units as they are. */
  LabelledDocument {
    units = List.copyOf(units);
  }

  /** The witness behind it: documents of one group are held out together. */
  String group() {
    return document.source().origin();
  }

  /**
   * Whether a model was trained on its origin or on its text: what joins documents to one origin
   * may have come since, and no document counts as unseen for that.
   */
  boolean seenBy(LabelModel model) {
    return hashes().anyMatch(model.seen()::contains);
  }

  /** What a model remembers of it: hashes of its origin and of its text. */
  Stream<String> hashes() {
    return Stream.of(group(), document.text()).map(FoundLabels::hash);
  }
}
