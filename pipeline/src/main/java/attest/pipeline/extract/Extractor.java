package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.MediaTime;
import attest.corpus.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds mechanisms, challenges and strategies in documents.
 *
 * <p>Belongs to one thread, since OpenNLP's tools keep state between calls; models and rules can be
 * shared.
 */
public final class Extractor {
  private final CueRules rules;
  private final Sentences sentences;
  private final Words.Maker maker;

  /** An extractor of its own for the calling thread. */
  public Extractor(Models models, CueRules rules) {
    this.rules = rules;
    this.sentences = new Sentences(models);
    this.maker = new Words.Maker(models);
  }

  /**
   * The findings of a document, in the order of the text; of one sentence, in the order of types.
   */
  public List<Finding> extract(Document document) {
    List<Sentence> all = sentences.of(document, maker, rules);
    CueLabeller labeller = new CueLabeller(rules, document, all, maker);
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (CueLabeller.Label label : labeller.label(i)) {
        String quote = all.get(i).span().of(document.text());
        int occurrence = seen.merge(label.type().label() + quote, 1, Integer::sum) - 1;
        findings.add(finding(document, all.get(i), label, quote, occurrence));
      }
    }
    return findings;
  }

  private static Finding finding(
      Document document, Sentence sentence, CueLabeller.Label label, String quote, int occurrence) {
    Passage passage = document.passages().get(sentence.passage());
    Optional<MediaTime> time = Timing.of(document, passage, sentence.span());
    FindingType type = label.type();
    return new Finding(
        Finding.idOf(document.source().origin(), type, quote, occurrence),
        type,
        sentence.span(),
        quote,
        sentence.passage(),
        time,
        label.score(),
        label.because());
  }
}
