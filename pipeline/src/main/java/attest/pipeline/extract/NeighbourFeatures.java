package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.pipeline.extract.CueHearing.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is seen of the sentences around one, and of the items beside one. Of one document. */
final class NeighbourFeatures {
  private static final int[] OFFSETS = {-2, -1, 1, 2};

  private final Document document;
  private final List<Sentence> sentences;
  private final List<Evidence> evidence;
  private final List<List<WordClasses.Member>> members;

  /** The sentences of the items of each list. */
  private final Map<ListOf, List<Integer>> lists = new HashMap<>();

  /** What the items of one list have in common. */
  private record ListOf(List<Integer> headings, Optional<Integer> leadIn, int depth) {
    static ListOf item(Passage passage) {
      return new ListOf(passage.headings(), passage.leadIn(), passage.depth());
    }
  }

  NeighbourFeatures(
      Document document,
      List<Sentence> sentences,
      List<Evidence> evidence,
      List<List<WordClasses.Member>> members) {
    this.document = document;
    this.sentences = sentences;
    this.evidence = evidence;
    this.members = members;
    for (int i = 0; i < sentences.size(); i++) {
      Passage passage = passage(i);
      if (passage.kind() == Passage.Kind.LIST_ITEM) {
        lists.computeIfAbsent(ListOf.item(passage), unknown -> new ArrayList<>()).add(i);
      }
    }
  }

  private Passage passage(int sentence) {
    return document.passages().get(sentences.get(sentence).passage());
  }

  void add(int sentence, Features features) {
    for (int offset : OFFSETS) {
      int other = sentence + offset;
      if (other >= 0
          && other < sentences.size()
          && passage(other).headings().equals(passage(sentence).headings())) {
        boolean same = sentences.get(other).passage() == sentences.get(sentence).passage();
        add(other, "n" + offset, same ? "p" : "q", features);
      }
    }
    if (passage(sentence).kind() == Passage.Kind.LIST_ITEM) {
      siblings(sentence, features);
    }
  }

  private void add(int other, String offset, String passage, Features features) {
    for (FindingType type : FindingType.values()) {
      double probability = evidence.get(other).probability(type);
      features.add(offset + passage + type.label(), EvidenceFeatures.LOOSE * probability);
    }
    if (offset.equals("n-1") || offset.equals("n1")) {
      members.get(other).forEach(member -> features.add(offset + "c:" + member.name()));
    }
  }

  /** What the cues say of the other items of the list on the whole. */
  private void siblings(int sentence, Features features) {
    List<Integer> others =
        lists.getOrDefault(ListOf.item(passage(sentence)), List.of()).stream()
            .filter(i -> sentences.get(i).passage() != sentences.get(sentence).passage())
            .toList();
    features.add("sibs:" + Math.min(4, others.size()));
    if (others.isEmpty()) {
      return;
    }
    for (FindingType type : FindingType.values()) {
      double sum = others.stream().mapToDouble(i -> evidence.get(i).probability(type)).sum();
      features.add("sib:" + type.label(), sum / others.size());
    }
    long gerunds =
        others.stream()
            .filter(i -> WordFeatures.firstForm(sentences.get(i).words()).equals("ing"))
            .count();
    features.add("sibing", (double) gerunds / others.size());
  }
}
