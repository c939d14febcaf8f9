package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Reading;
import attest.corpus.Reason;
import attest.pipeline.extract.CueHearing.Cue;
import attest.pipeline.extract.CueHearing.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what sentences assert: how likely each type is by the model and the cue rules together, and
 * why. Safe for use by several threads.
 */
final class Judge {
  private final LabelModel model;
  private final CueRules rules;

  /**
   * What is thought of a sentence.
   *
   * @param scores the probability of each type, from 0 to 1
   * @param announces whether it only announces what follows, so that it is no finding by itself
   * @param fragment whether it is only a piece of a sentence, so that it is never sure; neither is
   *     asked of what is unlikely to be a finding anyway
   */
  record Judgement(Map<FindingType, Double> scores, boolean announces, boolean fragment) {
    double score(FindingType type) {
      return scores.getOrDefault(type, 0.0);
    }

    /** The likeliest of the other types. */
    Optional<Reading.RunnerUp> runnerUp(FindingType type) {
      return scores.entrySet().stream()
          .filter(entry -> entry.getKey() != type)
          .max(Map.Entry.comparingByValue())
          .map(entry -> new Reading.RunnerUp(entry.getKey(), entry.getValue()));
    }
  }

  Judge(LabelModel model, CueRules rules) {
    this.rules = rules;
    this.model = model;
  }

  /**
   * Judges a sentence.
   *
   * @param features all that is seen of it
   * @param direct what the cue rules say of it by themselves
   * @param document that it stands in
   */
  Judgement judge(
      Features features,
      Map<FindingType, Double> direct,
      Document document,
      Sentence sentence,
      Words.Maker maker) {
    Map<FindingType, Double> scores =
        model.scores(LabelModel.joined(model.weights(), features, direct));
    // Most sentences are no findings, and to see whether one announces may ask the tagger.
    boolean likely =
        scores.entrySet().stream().anyMatch(of -> of.getValue() >= accept(of.getKey()));
    return new Judgement(
        scores,
        likely && rules.readings().isAnnouncing(sentence.span().of(document.text()), maker),
        likely && Fragments.isIn(document, sentence));
  }

  /** Whether a type is likely enough to be kept. */
  boolean accepts(FindingType type, Judgement judgement) {
    return !judgement.announces() && judgement.score(type) >= accept(type);
  }

  private double accept(FindingType type) {
    return model.scale(type).accept();
  }

  /** Whether a type is likely enough to be told in a report. */
  boolean isSure(FindingType type, Judgement judgement) {
    return !judgement.announces()
        && !judgement.fragment()
        && judgement.score(type) >= model.scale(type).sure();
  }

  /** The quotations of a document, in which sentences are somebody's words. */
  Quotations quotations(Document document, List<Sentence> sentences, Words.Maker maker) {
    Readings readings = rules.readings();
    return new Quotations(
        document, sentences, quote -> readings.view(readings.words(quote, maker)));
  }

  /**
   * How a quote of a type is to be read.
   *
   * @param view whose it is, where it is not simply the author's
   */
  Reading reading(
      FindingType type,
      Judgement judgement,
      String quote,
      Optional<String> view,
      Words.Maker maker) {
    Readings readings = rules.readings();
    Words words = readings.words(quote, maker);
    return new Reading(
        !isSure(type, judgement),
        readings.isNegated(type, words),
        readings.isHedged(words),
        view,
        type == FindingType.MECHANISM ? rules.roles().in(quote, maker) : Optional.empty(),
        judgement.runnerUp(type));
  }

  /** A reason and how far it speaks for a type, in natural log odds; against it, below 0. */
  record Weighed(Reason reason, double weight) {}

  /**
   * All that speaks for or against a type, what says most first. A cue weighs what would be lost
   * without it.
   *
   * @param features all that is seen of the sentence
   */
  List<Weighed> reasons(
      FindingType type, Observations seen, int sentence, Features features, Sight sight) {
    List<Weighed> reasons = new ArrayList<>();
    Evidence evidence = seen.evidence(sentence);
    double all = learnt(type, seen.odds(sentence, evidence));
    for (int i = 0; i < evidence.cues().size(); i++) {
      Cue cue = evidence.cues().get(i);
      double lost =
          learnt(type, seen.of(sentence, cue))
              + all
              - learnt(type, seen.odds(sentence, evidence.without(i)));
      double told = cue.rule().weight(type);
      double own = rules.isOwn(cue.rule()) ? told : 0;
      reasons.add(
          new Weighed(
              new Reason(kind(cue), cue.rule().name(), cue.text()),
              LabelModel.joined(lost, 0) + LabelModel.direct(told, own)));
    }
    for (Reason.Kind kind : Reason.Kind.values()) {
      double sum =
          features.values().entrySet().stream()
              .filter(feature -> Sight.kindOf(feature.getKey()).filter(kind::equals).isPresent())
              .mapToDouble(f -> model.weights().of(f.getKey(), type) * f.getValue())
              .sum();
      String text = sight.text(kind, features, model.weights(), type, Math.signum(sum));
      if (!text.isEmpty()) {
        reasons.add(new Weighed(new Reason(kind, "words", text), LabelModel.joined(sum, 0)));
      }
    }
    double encoded =
        features.values().entrySet().stream()
            .filter(feature -> feature.getKey().startsWith(Encoder.PREFIX))
            .mapToDouble(f -> model.weights().of(f.getKey(), type) * f.getValue())
            .sum();
    if (encoded != 0) {
      Reason whole =
          new Reason(Reason.Kind.SENTENCE, "encoder", "the sentence and its document as a whole");
      reasons.add(new Weighed(whole, LabelModel.joined(encoded, 0)));
    }
    reasons.sort(
        Comparator.comparingDouble((Weighed weighed) -> -Math.abs(weighed.weight()))
            .thenComparing(weighed -> weighed.reason().name()));
    return reasons;
  }

  private double learnt(FindingType type, Features features) {
    return model.weights().logOdds(features)[Weights.place(type)];
  }

  private static Reason.Kind kind(Cue cue) {
    return switch (cue.rule().where()) {
      case SENTENCE -> Reason.Kind.SENTENCE;
      case PREVIOUS -> Reason.Kind.PREVIOUS;
      case LABEL -> Reason.Kind.LABEL;
      case LEAD_IN -> Reason.Kind.LEAD_IN;
      case HEADING, SECTION -> Reason.Kind.HEADING;
      case TITLE, DOCUMENT -> Reason.Kind.DOCUMENT;
    };
  }
}
