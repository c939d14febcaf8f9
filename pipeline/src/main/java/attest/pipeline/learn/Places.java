package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.pipeline.extract.Observer;
import attest.pipeline.extract.Observer.Observation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds labelled sentences in the documents that they were taken from, by their words and their
 * group, which is the document's origin, or its path: an origin changes when another file with the
 * same text comes or goes, when a bibliography tells more of the work, or, where nothing is known,
 * when the file is edited, and a path when the file is moved. A model is then taught and tested on
 * what it sees in a run: the place, the headings and the neighbours too. Words that stand in a
 * document more than once are taken in the order of the labels. One thread's.
 */
final class Places {
  private final Map<String, Map<String, Deque<LabelledDocument>>> byGroup = new LinkedHashMap<>();
  private final Map<String, Map<String, Deque<LabelledDocument>>> byPath = new HashMap<>();
  private final Set<LabelledDocument> wanted;
  private final List<LabelledDocument> placed = new ArrayList<>();
  private final int sentences;

  private Places(List<LabelledDocument> sentences) {
    this.sentences = sentences.size();
    this.wanted = new HashSet<>(sentences);
    for (LabelledDocument sentence : sentences) {
      add(sentence, sentence.group(), byGroup);
      add(sentence, sentence.document().source().path(), byPath);
    }
  }

  private static void add(
      LabelledDocument sentence,
      String key,
      Map<String, Map<String, Deque<LabelledDocument>>> sentences) {
    sentences
        .computeIfAbsent(key, unknown -> new LinkedHashMap<>())
        .computeIfAbsent(FoundLabels.sentence(words(sentence)), unknown -> new ArrayDeque<>())
        .add(sentence);
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
    byGroup.values().stream()
        .flatMap(ofGroup -> ofGroup.values().stream())
        .flatMap(Deque::stream)
        .filter(wanted::contains)
        .forEach(all::add);
    return all;
  }

  /** How many sentences were looked for. */
  int sentences() {
    return sentences;
  }

  /** How many of them were found. */
  int found() {
    return sentences - wanted.size();
  }

  private static String words(LabelledDocument sentence) {
    return sentence.units().get(0).span().of(sentence.document().text());
  }

  /** Takes the labels of a document's sentences, which are then wanted no more. */
  private void place(Document document, Observer observer) {
    Source source = document.source();
    List<Map<String, Deque<LabelledDocument>>> ofDocument =
        List.of(
            byPath.getOrDefault(source.path(), Map.of()),
            byGroup.getOrDefault(source.origin(), Map.of()));
    if (ofDocument.stream().allMatch(Map::isEmpty)) {
      return;
    }
    List<LabelledDocument.Unit> units = new ArrayList<>();
    String genre = "";
    int before = wanted.size();
    for (Observation seen : observer.observe(document)) {
      Span span = seen.span();
      Optional<LabelledDocument> sentence =
          taken(ofDocument, FoundLabels.sentence(span.of(document.text())));
      units.add(
          new LabelledDocument.Unit(
              seen.passage(),
              span,
              sentence.map(one -> one.units().get(0).labels()).orElse(Set.of()),
              sentence.map(one -> one.units().get(0).known()).orElse(Set.of())));
      genre = sentence.map(LabelledDocument::genre).orElse(genre);
    }
    if (wanted.size() < before) {
      placed.add(new LabelledDocument(source.path(), genre, true, document, units));
    }
  }

  /** The next sentence of those words that is wanted still, by its path before by its group. */
  private Optional<LabelledDocument> taken(
      List<Map<String, Deque<LabelledDocument>>> ofDocument, String words) {
    for (Map<String, Deque<LabelledDocument>> sentences : ofDocument) {
      Deque<LabelledDocument> next = sentences.getOrDefault(words, new ArrayDeque<>());
      while (!next.isEmpty()) {
        LabelledDocument sentence = next.remove();
        if (wanted.remove(sentence)) {
          return Optional.of(sentence);
        }
      }
    }
    return Optional.empty();
  }
}
