package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.MediaTime;
import attest.corpus.Passage;
import attest.corpus.Reason;
import attest.corpus.Timing;
import attest.corpus.UsageException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Finds mechanisms, challenges and strategies in documents.
 *
 * <p>Belongs to one thread, since OpenNLP's tools keep state between calls; models and rules can be
 * shared.
 */
public final class Extractor {
  /** So many reasons are kept, those that say most for the type. */
  private static final int MOST_REASONS = 5;

  private static final Comparator<Finding> IN_TEXT =
      Comparator.comparingInt((Finding finding) -> finding.span().start())
          .thenComparing(Finding::type);

  private final CueRules rules;
  private final Sentences sentences;
  private final Words.Maker maker;
  private final Judge judge;
  private final Optional<Encoder> encoder;

  /**
   * An extractor of its own for the calling thread.
   *
   * @throws UsageException if the model needs another encoder
   */
  public Extractor(Models models, CueRules rules, LabelModel model) {
    model.check(models.encoder());
    this.encoder = models.encoder();
    this.rules = rules;
    this.sentences = new Sentences(models);
    this.maker = new Words.Maker(models);
    this.judge = new Judge(model, rules);
  }

  /**
   * The findings of a document, in the order of the text; of one sentence, in the order of types.
   * Of what the document says twice in the same words, the surest stands for all, or else the
   * first.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public List<Finding> extract(Document document) {
    List<Sentence> all = sentences.of(document, maker, rules);
    Observations seen = new Observations(rules, document, all, maker, encoder);
    Quotations quotations = judge.quotations(document, all, maker);
    Timing timing = new Timing(document.passages());
    Map<String, Finding> findings = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("given up");
      }
      Features features = seen.of(i);
      Judge.Judgement judgement =
          judge.judge(features, seen.direct(i), document, all.get(i), maker);
      for (FindingType type : FindingType.values()) {
        if (judge.accepts(type, judgement) && !quotations.isCredit(i)) {
          List<Reason> because =
              judge
                  .reasons(type, seen, i, features, new Sight(document, all.get(i), maker))
                  .stream()
                  .filter(weighed -> weighed.weight() > 0)
                  .limit(MOST_REASONS)
                  .map(Judge.Weighed::reason)
                  .toList();
          Optional<String> view = quotations.view(i);
          Finding finding = finding(document, timing, all.get(i), type, judgement, because, view);
          findings.merge(
              finding.id(), finding, (one, other) -> other.score() > one.score() ? other : one);
        }
      }
    }
    return findings.values().stream().sorted(IN_TEXT).toList();
  }

  private Finding finding(
      Document document,
      Timing timing,
      Sentence sentence,
      FindingType type,
      Judge.Judgement judgement,
      List<Reason> because,
      Optional<String> view) {
    Passage passage = document.passages().get(sentence.passage());
    Optional<MediaTime> time = timing.of(passage, sentence.span());
    String quote = sentence.span().of(document.text());
    return new Finding(
        Finding.idOf(document.source().origin(), type, quote),
        type,
        sentence.span(),
        quote,
        sentence.passage(),
        time,
        judgement.score(type),
        because,
        Optional.of(judge.reading(type, judgement, quote, view, maker)));
  }
}
