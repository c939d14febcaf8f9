package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.pipeline.extract.CueHearing.Evidence;
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

  /** What the items of each list say, and what each item says, which is a passage. */
  private final Map<ListOf, Said> lists = new HashMap<>();

  private final Map<Integer, Said> items = new HashMap<>();

  /** What the items of one list have in common. */
  private record ListOf(List<Integer> headings, Optional<Integer> leadIn, int depth) {
    static ListOf item(Passage passage) {
      return new ListOf(passage.headings(), passage.leadIn(), passage.depth());
    }
  }

  /** What sentences say, added up: a list may have thousands of items. */
  private static final class Said {
    private final double[] probabilities = new double[FindingType.values().length];
    private int sentences;
    private int gerunds;

    void add(Evidence evidence, boolean gerund) {
      for (FindingType type : FindingType.values()) {
        probabilities[Weights.place(type)] += evidence.probability(type);
      }
      sentences++;
      gerunds += gerund ? 1 : 0;
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
        boolean gerund = WordFeatures.firstForm(sentences.get(i).words()).equals("ing");
        lists
            .computeIfAbsent(ListOf.item(passage), unknown -> new Said())
            .add(evidence.get(i), gerund);
        items
            .computeIfAbsent(sentences.get(i).passage(), unknown -> new Said())
            .add(evidence.get(i), gerund);
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
    Said all = lists.getOrDefault(ListOf.item(passage(sentence)), new Said());
    Said own = items.getOrDefault(sentences.get(sentence).passage(), new Said());
    int others = all.sentences - own.sentences;
    features.add("sibs:" + Math.min(4, others));
    if (others == 0) {
      return;
    }
    for (FindingType type : FindingType.values()) {
      int place = Weights.place(type);
      double sum = all.probabilities[place] - own.probabilities[place];
      features.add("sib:" + type.label(), sum / others);
    }
    features.add("sibing", (double) (all.gerunds - own.gerunds) / others);
  }
}
