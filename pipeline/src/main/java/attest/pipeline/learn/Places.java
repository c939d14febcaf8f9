package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.Span;
import attest.pipeline.extract.Observer;
import attest.pipeline.extract.Observer.Observation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds labelled sentences in the documents that they were taken from, by their group, which is the
 * document's origin, and their words. A model is then taught and tested on what it sees in a run:
 * the place, the headings and the neighbours too. Words that stand in a document more than once are
 * taken in the order of the labels. One thread's.
 */
final class Places {
  private final Map<String, Map<String, Deque<LabelledDocument>>> wanted = new LinkedHashMap<>();
  private final List<LabelledDocument> placed = new ArrayList<>();
  private final int sentences;
  private int found;

  private Places(List<LabelledDocument> sentences) {
    this.sentences = sentences.size();
    for (LabelledDocument sentence : sentences) {
      wanted
          .computeIfAbsent(sentence.group(), unknown -> new LinkedHashMap<>())
          .computeIfAbsent(FoundLabels.sentence(words(sentence)), unknown -> new ArrayDeque<>())
          .add(sentence);
    }
  }

  /**
   * Looks for sentences in documents.
   *
   * @throws IOException if the documents cannot be read
   */
  static Places of(List<LabelledDocument> sentences, Labels.Documents documents, Observer observer)
      throws IOException {
    Places places = new Places(sentences);
    documents.read(document -> places.place(document, observer));
    return places;
  }

  /** The same labels, where they stand; those that are found nowhere stay as they are. */
  List<LabelledDocument> documents() {
    List<LabelledDocument> all = new ArrayList<>(placed);
    wanted.values().stream().flatMap(ofGroup -> ofGroup.values().stream()).forEach(all::addAll);
    return all;
  }

  /** How many sentences were looked for. */
  int sentences() {
    return sentences;
  }

  /** How many of them were found. */
  int found() {
    return found;
  }

  private static String words(LabelledDocument sentence) {
    return sentence.units().get(0).span().of(sentence.document().text());
  }

  /** Takes the labels of a document's sentences, which are then wanted no more. */
  private void place(Document document, Observer observer) {
    Map<String, Deque<LabelledDocument>> ofDocument =
        wanted.getOrDefault(document.source().origin(), Map.of());
    if (ofDocument.isEmpty()) {
      return;
    }
    List<LabelledDocument.Unit> units = new ArrayList<>();
    String genre = "";
    int before = found;
    for (Observation seen : observer.observe(document)) {
      Span span = seen.span();
      LabelledDocument sentence =
          ofDocument
              .getOrDefault(FoundLabels.sentence(span.of(document.text())), new ArrayDeque<>())
              .poll();
      if (sentence == null) {
        units.add(new LabelledDocument.Unit(seen.passage(), span, Set.of(), Set.of()));
      } else {
        LabelledDocument.Unit unit = sentence.units().get(0);
        units.add(new LabelledDocument.Unit(seen.passage(), span, unit.labels(), unit.known()));
        genre = sentence.genre();
        found++;
      }
    }
    if (found > before) {
      placed.add(new LabelledDocument(document.source().path(), genre, true, document, units));
    }
  }
}
