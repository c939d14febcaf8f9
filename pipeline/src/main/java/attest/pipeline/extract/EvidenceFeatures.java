package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.pipeline.extract.CueHearing.Cue;
import attest.pipeline.extract.CueHearing.Evidence;
import attest.pipeline.extract.CueRule.Where;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cue rules say of a sentence, and what that is worth where it stands: in a text on
 * working together, in a section full of the like. Of one document.
 */
final class EvidenceFeatures {
  /**
   * The prior of the training holds small values back more than large ones. These features are few
   * and tell more than any word does, so they are made large.
   */
  static final double LOOSE = 8;

  /** Around these log odds it is what stands around a sentence that decides. */
  private static final double DOUBTFUL = -3;

  private final CueRules rules;
  private final List<Evidence> evidence;
  private final double collaboration;
  private final Tally document = new Tally();

  /** Of each sentence, what is said of all under the same headings. */
  private final List<Tally> sections = new ArrayList<>();

  /** What the cues say of several sentences, added up. */
  private static final class Tally {
    private final Map<FindingType, Double> sums = new EnumMap<>(FindingType.class);
    private int sentences;

    void add(Evidence one) {
      sentences++;
      for (FindingType type : FindingType.values()) {
        sums.merge(type, one.probability(type), Double::sum);
      }
    }

    /** The mean probability of the others than one; 0 if there are none. */
    double others(Evidence one, FindingType type) {
      double sum = sums.getOrDefault(type, 0.0) - one.probability(type);
      return sum / Math.max(1, sentences - 1);
    }
  }

  /**
   * Looks at a document.
   *
   * @param collaboration the part of its sentences that name working together
   */
  EvidenceFeatures(
      CueRules rules,
      Document document,
      List<Sentence> sentences,
      List<Evidence> evidence,
      double collaboration) {
    this.rules = rules;
    this.evidence = evidence;
    this.collaboration = collaboration;
    Map<List<Integer>, Tally> byHeadings = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Integer> headings = document.passages().get(sentences.get(i).passage()).headings();
      Tally section = byHeadings.computeIfAbsent(headings, unknown -> new Tally());
      section.add(evidence.get(i));
      sections.add(section);
      this.document.add(evidence.get(i));
    }
  }

  /**
   * Adds what the cues say of a sentence.
   *
   * @param kind of its passage
   * @param onTopic whether it names who or what works together
   */
  void add(int sentence, String kind, boolean onTopic, Features features) {
    Evidence cues = evidence.get(sentence);
    addOdds(sentence, cues, onTopic, features);
    cues.cues().forEach(cue -> addCue(cue, kind, features));
  }

  /**
   * Adds what cues say together.
   *
   * @param cues of the sentence; fewer than all show what the others are worth
   */
  void addOdds(int sentence, Evidence cues, boolean onTopic, Features features) {
    Evidence all = evidence.get(sentence);
    for (FindingType type : FindingType.values()) {
      double share = 3 * document.others(all, type);
      double section = 3 * sections.get(sentence).others(all, type);
      String name = type.label();
      double odds = LabelModel.bounded(cues.odds(type));
      double above = (odds - DOUBTFUL) / 2;
      features.add("prob:" + name, cues.probability(type));
      features.add("odds:" + name, LOOSE * odds / 2);
      features.add("odds>doubtful:" + name, LOOSE * Math.max(0, above));
      features.add("odds>even:" + name, LOOSE * Math.max(0, odds / 2));
      features.add("share:" + name, LOOSE * share);
      features.add("odds|share:" + name, LOOSE * share * above);
      features.add("odds|section:" + name, LOOSE * section * above);
      features.add("odds|about:" + name, LOOSE * 3 * collaboration * above);
      features.add("odds|offtopic:" + name, onTopic ? 0 : LOOSE * above);
    }
    features.add("about", LOOSE * 3 * collaboration);
  }

  /** Adds that a cue was heard; a user's means nothing to a model, whatever it is called. */
  void addCue(Cue cue, String kind, Features features) {
    if (rules.isOwn(cue.rule())) {
      return;
    }
    Where where = cue.rule().where();
    features.add("r:" + cue.rule().name());
    boolean over = where != Where.SENTENCE && where != Where.PREVIOUS && where != Where.DOCUMENT;
    features.addIf(over, "r|k:" + cue.rule().name() + kind);
  }
}
