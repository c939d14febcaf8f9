package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows, for a sentence, the words of the source that features were seen in. */
final class Sight {
  /** So many words of a sentence are named as reasons. */
  private static final int MOST_WORDS = 4;

  private final Document document;
  private final Sentence sentence;
  private final Words.Maker maker;

  Sight(Document document, Sentence sentence, Words.Maker maker) {
    this.document = document;
    this.sentence = sentence;
    this.maker = maker;
  }

  /** Where the words stand that a feature is of, if it is of words. */
  static Optional<Reason.Kind> kindOf(String feature) {
    if (feature.startsWith("w:") || feature.startsWith("w0:") || feature.startsWith("b:")) {
      return Optional.of(Reason.Kind.SENTENCE);
    }
    if (feature.startsWith("h=") || feature.startsWith("hc=") || feature.startsWith("x")) {
      return Optional.of(Reason.Kind.HEADING);
    }
    if (feature.startsWith("b=") || feature.startsWith("bc=")) {
      return Optional.of(Reason.Kind.LABEL);
    }
    return feature.startsWith("l=") || feature.startsWith("lc=")
        ? Optional.of(Reason.Kind.LEAD_IN)
        : Optional.empty();
  }

  /**
   * The words of that kind: of the sentence, those that pull most to the side of {@code sign}.
   *
   * @return nothing, if there are none
   */
  String text(Reason.Kind kind, Features features, Weights weights, FindingType type, double sign) {
    Passage passage = document.passages().get(sentence.passage());
    return switch (kind) {
      case SENTENCE -> strongest(features, weights, type, sign);
      case HEADING -> {
        List<Passage> headings = document.headings(passage);
        yield headings.isEmpty() ? "" : document.text(headings.get(headings.size() - 1));
      }
      case LABEL -> passage.label().map(label -> label.of(document.text())).orElse("");
      case LEAD_IN ->
          passage.leadIn().map(i -> document.text(document.passages().get(i))).orElse("");
      case PREVIOUS, DOCUMENT -> "";
    };
  }

  private String strongest(Features features, Weights weights, FindingType type, double sign) {
    Map<String, Double> pulls = new LinkedHashMap<>();
    Words words = sentence.words();
    String before = "^";
    for (int i = 0; i < words.size(); i++) {
      String stem = maker.stem(words.word(i));
      double pull = weights.of("w:" + stem, type) * features.values().getOrDefault("w:" + stem, 0f);
      String pair = "b:" + before + "_" + stem;
      pull += weights.of(pair, type) * features.values().getOrDefault(pair, 0f);
      before = stem;
      pulls.merge(words.text(i, i + 1), pull * sign, Math::max);
    }
    List<String> strongest =
        new ArrayList<>(
            pulls.keySet().stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .filter(word -> pulls.getOrDefault(word, 0.0) > 0)
                .sorted(Comparator.comparingDouble(word -> -pulls.getOrDefault(word, 0.0)))
                .limit(MOST_WORDS)
                .toList());
    return String.join(" · ", strongest);
  }
}
