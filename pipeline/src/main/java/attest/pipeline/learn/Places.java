package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.Span;
import attest.pipeline.extract.Observer;
import attest.pipeline.extract.Observer.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds labelled sentences in the documents that they were taken from, by their group, which is the
 * document's origin, and their words. A model is then taught and tested on what it sees in a run:
 * the place, the headings and the neighbours too.
 */
final class Places {
  private Places() {}

  /** The same labels, where they stand; those that are found nowhere stay as they are. */
  static List<LabelledDocument> of(
      List<LabelledDocument> sentences, List<Document> documents, Observer observer) {
    Map<String, Map<String, LabelledDocument>> byOrigin = new LinkedHashMap<>();
    List<LabelledDocument> placed = new ArrayList<>();
    for (LabelledDocument sentence : sentences) {
      byOrigin
          .computeIfAbsent(sentence.group(), unknown -> new LinkedHashMap<>())
          .put(FoundLabels.sentence(words(sentence)), sentence);
    }
    for (Document document : documents) {
      Map<String, LabelledDocument> wanted =
          byOrigin.getOrDefault(document.source().origin(), new HashMap<>());
      if (!wanted.isEmpty()) {
        placed.addAll(placed(document, wanted, observer));
      }
    }
    byOrigin.values().stream().map(Map::values).flatMap(Collection::stream).forEach(placed::add);
    return placed;
  }

  private static String words(LabelledDocument sentence) {
    return sentence.units().get(0).span().of(sentence.document().text());
  }

  /** The document with those labels that are of its sentences, which are then wanted no more. */
  private static List<LabelledDocument> placed(
      Document document, Map<String, LabelledDocument> wanted, Observer observer) {
    List<LabelledDocument.Unit> units = new ArrayList<>();
    int before = wanted.size();
    String genre = wanted.values().iterator().next().genre();
    for (Observation seen : observer.observe(document)) {
      Span span = seen.span();
      LabelledDocument sentence = wanted.remove(FoundLabels.sentence(span.of(document.text())));
      units.add(
          sentence == null
              ? new LabelledDocument.Unit(seen.passage(), span, Set.of(), Set.of())
              : new LabelledDocument.Unit(
                  seen.passage(),
                  span,
                  sentence.units().get(0).labels(),
                  sentence.units().get(0).known()));
    }
    return wanted.size() == before
        ? List.of()
        : List.of(new LabelledDocument(document.source().path(), genre, true, document, units));
  }
}
