package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Passage;
import java.util.List;

/** Where a sentence stands, and what it looks like from afar. Belongs to one document. */
final class PlaceFeatures {
  private static final int[] LENGTHS = {4, 8, 14, 22, 32, 45};

  private final Document document;
  private final List<Sentence> sentences;

  /** How many sentences of its passage stand before each sentence. */
  private final int[] index;

  /** How many sentences each passage has. */
  private final int[] size;

  PlaceFeatures(Document document, List<Sentence> sentences) {
    this.document = document;
    this.sentences = sentences;
    index = new int[sentences.size()];
    size = new int[document.passages().size()];
    for (int i = 0; i < index.length; i++) {
      index[i] = size[sentences.get(i).passage()]++;
    }
  }

  /** Its place in its passage, and whether the passage has a label. */
  String inPassage(int sentence) {
    Passage passage = document.passages().get(sentences.get(sentence).passage());
    return Math.min(2, index[sentence]) + (passage.label().isPresent() ? "L" : "");
  }

  void add(int sentence, Features features) {
    Sentence judged = sentences.get(sentence);
    Passage passage = document.passages().get(judged.passage());
    String kind = passage.kind().label();
    String voice = document.source().voice().label();
    features.add("k:" + kind);
    features.add("k|d:" + kind + passage.depth());
    features.add("voice:" + voice);
    features.add("k|voice:" + kind + voice);
    features.add("pos:" + position(index[sentence], size[judged.passage()]));
    features.addIf(passage.label().isPresent(), "label");
    features.add("headings:" + Math.min(3, passage.headings().size()));
    double share = (double) sentence / sentences.size();
    features.add("rel:" + (share < 0.05 ? 0 : share < 0.15 ? 1 : share < 0.85 ? 2 : 3));
    features.add("under:" + passagesSinceHeading(judged.passage()));
    look(judged, features);
  }

  private static String position(int index, int size) {
    return size == 1 ? "only" : index == 0 ? "first" : index == size - 1 ? "last" : "mid";
  }

  private int passagesSinceHeading(int passage) {
    int back = 0;
    while (back < 3
        && passage - back > 0
        && document.passages().get(passage - back - 1).kind() != Passage.Kind.HEADING) {
      back++;
    }
    return back;
  }

  /** How long a sentence is, in steps. */
  static int length(Sentence sentence) {
    int step = 0;
    while (step < LENGTHS.length && sentence.words().size() >= LENGTHS[step]) {
      step++;
    }
    return step;
  }

  private void look(Sentence judged, Features features) {
    int step = length(judged);
    features.add("len:" + step);
    features.add("loglen", Math.log(1 + judged.words().size()) / 4);
    String text = judged.span().of(document.text());
    features.add("ends:" + Character.toString(text.codePointBefore(text.length())));
    features.addIf(text.chars().anyMatch(Character::isDigit), "digit");
    features.addIf(text.indexOf('"') >= 0 || text.indexOf('“') >= 0, "quoted");
    features.addIf(text.indexOf(';') >= 0, "semicolon");
    features.addIf(text.indexOf(':') >= 0, "colon");
    features.addIf(text.indexOf('(') >= 0, "bracket");
    features.addIf(Character.isLowerCase(text.charAt(0)), "lower");
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || text.charAt(i - 1) == ' ';
      capitals += starts && Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    features.add("caps:" + (capitals <= 1 ? 0 : capitals <= 3 ? 1 : capitals <= 6 ? 2 : 3));
  }
}
