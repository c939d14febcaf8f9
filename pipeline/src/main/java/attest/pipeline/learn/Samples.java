package attest.pipeline.learn;

import attest.corpus.Span;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Models;
import attest.pipeline.extract.Observer;
import attest.pipeline.extract.Observer.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes samples of labelled documents. */
final class Samples {
  private Samples() {}

  /** The samples of documents, in their order; sentences without labels only serve as context. */
  static List<Sample> of(List<LabelledDocument> documents, CueRules rules, Models models) {
    return documents.parallelStream()
        .flatMap(document -> of(document, new Observer(models, rules)))
        .toList();
  }

  private static Stream<Sample> of(LabelledDocument document, Observer observer) {
    List<Integer> passages = document.units().stream().map(LabelledDocument.Unit::passage).toList();
    List<Span> spans = document.units().stream().map(LabelledDocument.Unit::span).toList();
    List<Observation> seen = observer.observe(document.document(), passages, spans);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      if (!document.units().get(i).known().isEmpty()) {
        samples.add(new Sample(document, document.units().get(i), seen.get(i)));
      }
    }
    return samples.stream();
  }
}
