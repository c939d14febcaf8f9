package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees sentences as a model does, without judging them. Belongs to one thread; models and rules can
 * be shared.
 */
public final class Observer {
  private final CueRules rules;
  private final Sentences sentences;
  private final Words.Maker maker;
  private final Optional<Encoder> encoder;

  /**
   * A sentence and what is seen of it.
   *
   * @param passage the passage that it stands in, as an index into the document's passages
   * @param span where it stands in the canonical text
   * @param features what is seen
   * @param rules what the cue rules say of it by themselves, for each type in natural log odds
   */
  public record Observation(
      int passage, Span span, Features features, Map<FindingType, Double> rules) {
    /** Keeps the map as it is. */
    public Observation {
      rules = Map.copyOf(new EnumMap<>(rules));
    }
  }

  /** An observer of its own for the calling thread. */
  public Observer(Models models, CueRules rules) {
    this.rules = rules;
    this.sentences = new Sentences(models);
    this.maker = new Words.Maker(models);
    this.encoder = models.encoder();
  }

  /** What is seen of each sentence of a document, in the order of the text. */
  public List<Observation> observe(Document document) {
    return observe(document, sentences.of(document, maker, rules));
  }

  /**
   * What is seen of a document that others have cut into sentences.
   *
   * @param passages the passage of each sentence
   * @param spans where each sentence stands
   */
  public List<Observation> observe(Document document, List<Integer> passages, List<Span> spans) {
    return observe(document, Sentence.of(document, passages, spans, maker, rules));
  }

  private List<Observation> observe(Document document, List<Sentence> all) {
    Observations seen = new Observations(rules, document, all, maker, encoder);
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Sentence sentence = all.get(i);
      observations.add(
          new Observation(sentence.passage(), sentence.span(), seen.of(i), seen.direct(i)));
    }
    return observations;
  }
}
