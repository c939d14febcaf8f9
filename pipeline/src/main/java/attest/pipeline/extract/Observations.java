package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.pipeline.extract.CueHearing.Cue;
import attest.pipeline.extract.CueHearing.Evidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is seen of the sentences of one document, before anything is judged. Belongs to one thread.
 */
final class Observations {
  private static final Set<String> BARRIER =
      Set.of(
          "DIFFICULTY",
          "LACK",
          "CONFLICT",
          "RELUCTANCE",
          "SILO",
          "DELAY_BURDEN",
          "CONFUSION",
          "FEAR_RISK",
          "FAILURE",
          "SCARCITY",
          "EXCLUSION");
  private static final Set<String> ACTION =
      Set.of(
          "BRING_TOGETHER",
          "AGREE_RULES",
          "SHARE_RESOURCES",
          "COMMUNICATE_INVOLVE",
          "ASSIGN_GOVERN",
          "TRAIN_SUPPORT",
          "EVALUATE_LEARN",
          "START_SETUP",
          "BUILD_TRUST",
          "FUND");
  private static final Set<String> DUTY = Set.of("NEED_MODAL", "IMPORTANCE", "RECOMMEND");
  private static final Set<String> CAUSE =
      Set.of(
          "ENABLE_CAUSE",
          "CAUSAL_CONN",
          "RESULT_CONN",
          "INCREASE_IMPROVE",
          "DECREASE_DAMAGE",
          "CONDITION");
  private static final Set<String> EFFECT =
      Set.of("ENABLE_CAUSE", "RESULT_CONN", "INCREASE_IMPROVE", "DECREASE_DAMAGE");
  private static final Set<String> REFERRING =
      Set.of("this", "that", "it", "these", "they", "such", "which");
  private static final Set<String> TOPIC =
      Set.of(
          "COLLAB",
          "STAKEHOLDER",
          "TRUST_REL",
          "SHARED",
          "STRUCTURE",
          "BRING_TOGETHER",
          "BUILD_TRUST");

  private final CueRules rules;
  private final Document document;
  private final List<Sentence> sentences;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<List<WordClasses.Member>> members = new ArrayList<>();
  private final boolean[] onTopic;
  private final double collaboration;
  private final EvidenceFeatures cues;
  private final ContextFeatures context;
  private final WordFeatures words;
  private final PlaceFeatures place;
  private final NeighbourFeatures neighbours;
  private final Optional<Encoder> encoder;

  /** What an encoder makes of each sentence, and of all; none if there is no encoder. */
  private final List<double[]> vectors;

  private final Optional<double[]> ofDocument;

  Observations(
      CueRules rules,
      Document document,
      List<Sentence> sentences,
      Words.Maker maker,
      Optional<Encoder> encoder) {
    this.rules = rules;
    this.encoder = encoder;
    this.document = document;
    this.sentences = sentences;
    CueHearing hearing = new CueHearing(rules, document, sentences, maker);
    onTopic = new boolean[sentences.size()];
    int about = 0;
    for (int i = 0; i < sentences.size(); i++) {
      evidence.add(hearing.evidence(i));
      members.add(rules.classes().in(sentences.get(i).words()));
      onTopic[i] = count(members.get(i), TOPIC) > 0;
      about += count(members.get(i), Set.of("COLLAB")) > 0 ? 1 : 0;
    }
    collaboration = (double) about / Math.max(1, sentences.size());
    cues = new EvidenceFeatures(rules, document, sentences, evidence, collaboration);
    context = new ContextFeatures(document, rules, maker);
    words = new WordFeatures(maker);
    place = new PlaceFeatures(document, sentences);
    neighbours = new NeighbourFeatures(document, sentences, evidence, members);
    vectors =
        encoder
            .map(e -> sentences.stream().map(s -> e.encode(s.span().of(document.text()))).toList())
            .orElse(List.of());
    ofDocument = encoder.flatMap(e -> e.ofDocument(vectors));
  }

  /** What the cues say of a sentence. */
  Evidence evidence(int sentence) {
    return evidence.get(sentence);
  }

  /** What the cue rules say of a sentence by themselves, for each type in natural log odds. */
  Map<FindingType, Double> direct(int sentence) {
    Evidence all = evidence.get(sentence);
    Map<FindingType, Double> direct = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      double own =
          all.cues().stream()
              .filter(cue -> rules.isOwn(cue.rule()))
              .mapToDouble(cue -> cue.rule().weight(type))
              .sum();
      direct.put(type, LabelModel.direct(all.odds(type), own));
    }
    return direct;
  }

  /** All that is seen of a sentence. */
  Features of(int sentence) {
    Features features = new Features();
    Sentence judged = sentences.get(sentence);
    Passage passage = document.passages().get(judged.passage());
    String kind = passage.kind().label();
    cues.add(sentence, kind, onTopic[sentence], features);
    place.add(sentence, features);
    context.words(passage, features);
    List<Cue> heard = evidence.get(sentence).cues();
    announced(sentence, ContextFeatures.announced(heard), kind, features);
    words.add(judged.words(), members.get(sentence), features);
    about(sentence, features);
    neighbours.add(sentence, features);
    refersBack(sentence, features);
    encoder.ifPresent(
        e -> {
          e.addSentence(vectors.get(sentence), features);
          ofDocument.ifPresent(vector -> e.addDocument(vector, features));
        });
    return features;
  }

  /** What cues say together of a sentence, had no others been heard than those. */
  Features odds(int sentence, Evidence heard) {
    Features features = new Features();
    cues.addOdds(sentence, heard, onTopic[sentence], features);
    return features;
  }

  /** What is seen of one cue in a sentence or its context by itself. */
  Features of(int sentence, Cue cue) {
    Features features = new Features();
    Passage passage = document.passages().get(sentences.get(sentence).passage());
    cues.addCue(cue, passage.kind().label(), features);
    return features;
  }

  /** What stands over the sentence, with what the sentence itself holds. */
  private void announced(int sentence, String announced, String kind, Features features) {
    List<WordClasses.Member> seen = members.get(sentence);
    String holds =
        (count(seen, BARRIER) > 0 ? "b" : "")
            + (count(seen, ACTION) > 0 ? "a" : "")
            + (count(seen, DUTY) > 0 ? "d" : "")
            + (count(seen, CAUSE) > 0 ? "c" : "");
    String x = announced + "|";
    features.add("x:" + announced);
    features.add("x|holds:" + x + holds);
    features.add("x|k:" + x + kind);
    features.add("x|k|len:" + x + kind + PlaceFeatures.length(sentences.get(sentence)));
    features.add("holds:" + holds);
    features.add("holds|topic:" + holds + onTopic[sentence]);
    for (int i = 0; i < holds.length(); i++) {
      features.add("x|" + holds.charAt(i) + ":" + x);
    }
    features.add("x|k|first:" + x + kind + WordFeatures.firstForm(sentences.get(sentence).words()));
    features.add("x|k|pos:" + x + kind + place.inPassage(sentence));
  }

  /** What the sentence before says, where this one says what "this" brings about. */
  private void refersBack(int sentence, Features features) {
    Words words = sentences.get(sentence).words();
    if (sentence > 0
        && words.begin() < words.end()
        && REFERRING.contains(words.word(words.begin()))
        && count(members.get(sentence), EFFECT) > 0
        && sentences.get(sentence - 1).passage() == sentences.get(sentence).passage()) {
      for (FindingType type : FindingType.values()) {
        double probability = evidence.get(sentence - 1).probability(type);
        features.add("effect-of:" + type.label(), EvidenceFeatures.LOOSE * probability);
      }
    }
  }

  /** Whether it is about working together at all. */
  private void about(int sentence, Features features) {
    List<WordClasses.Member> seen = members.get(sentence);
    long topic = count(seen, TOPIC);
    features.add("topic:" + Math.min(3, topic));
    features.add("collab:" + Math.min(2, count(seen, Set.of("COLLAB"))));
    features.add("who:" + Math.min(3, count(seen, Set.of("STAKEHOLDER", "ORG"))));
    features.add("about:" + (int) (collaboration * 10));
    String much = collaboration > 0.15 ? "much" : collaboration > 0.05 ? "some" : "little";
    features.add("topic|about:" + Math.min(2, topic) + much);
    int near = 0;
    for (int i = Math.max(0, sentence - 3); i < Math.min(sentences.size(), sentence + 4); i++) {
      near += i != sentence && onTopic[i] ? 1 : 0;
    }
    features.add("neartopic", near / 6.0);
  }

  /** In how many places members of those classes start. */
  private static long count(List<WordClasses.Member> members, Set<String> classes) {
    return members.stream()
        .filter(member -> classes.contains(member.name()))
        .mapToInt(WordClasses.Member::from)
        .distinct()
        .count();
  }
}
