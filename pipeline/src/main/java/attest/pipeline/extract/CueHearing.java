package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.Span;
import attest.pipeline.extract.CueRule.Where;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hears what the cues in each sentence of one document and in its context speak for or against each
 * type, and adds it up. Belongs to one thread and one document.
 */
final class CueHearing {
  private final CueRules rules;
  private final Document document;
  private final List<Sentence> sentences;
  private final Words.Maker maker;
  private final List<List<Cue>> own = new ArrayList<>();
  private final List<Cue> ofDocument;
  private final Map<Integer, Words> ofPassage = new HashMap<>();
  private final Map<Integer, List<Cue>> ofHeading = new HashMap<>();
  private final Map<Integer, List<Cue>> ofSection = new HashMap<>();
  private final Map<Integer, List<Cue>> ofLeadIn = new HashMap<>();
  private final Map<Integer, List<Cue>> ofLabel = new HashMap<>();

  /**
   * A rule that fired.
   *
   * @param place the rule's place among the rules
   * @param text the words of the source that it saw
   */
  record Cue(int place, CueRule rule, String text) {}

  CueHearing(CueRules rules, Document document, List<Sentence> sentences, Words.Maker maker) {
    this.rules = rules;
    this.document = document;
    this.sentences = sentences;
    this.maker = maker;
    int[] counts = new int[rules.size()];
    for (Sentence sentence : sentences) {
      List<Cue> cues = new ArrayList<>();
      for (Cue cue : fire(sentence.words(), Where.SENTENCE, Where.DOCUMENT, Where.PREVIOUS)) {
        cues.add(cue);
        if (cue.rule().where() == Where.DOCUMENT) {
          counts[cue.place()]++;
        }
      }
      own.add(cues);
    }
    ofDocument = new ArrayList<>(fire(words(document.source().title()), Where.TITLE));
    for (int i = 0; i < counts.length; i++) {
      CueRule rule = rules.get(i).rule();
      if (counts[i] > 0 && counts[i] >= rule.share().orElse(1) * sentences.size()) {
        ofDocument.add(new Cue(i, rule, document.source().title()));
      }
    }
  }

  /**
   * What the cues say of a sentence.
   *
   * @param cues that fired in it and in its context
   * @param odds the natural log odds that they add up to, for each type
   */
  record Evidence(List<Cue> cues, Map<FindingType, Double> odds) {
    double odds(FindingType type) {
      return odds.getOrDefault(type, 0.0);
    }

    /** What they would say without one of them, given by its place among them. */
    Evidence without(int place) {
      List<Cue> others = new ArrayList<>(cues);
      CueRule missed = others.remove(place).rule();
      Map<FindingType, Double> left = new EnumMap<>(FindingType.class);
      odds.forEach((type, sum) -> left.put(type, sum - missed.weight(type)));
      return new Evidence(others, left);
    }

    /** The probability that the cues alone give to a type, from 0 to 1. */
    double probability(FindingType type) {
      return 1 / (1 + Math.exp(-odds(type)));
    }
  }

  /**
   * What the cues say of a sentence; those that ask for tags are heard only if they could matter.
   */
  Evidence evidence(int sentence) {
    Passage passage = document.passages().get(sentences.get(sentence).passage());
    Passage.Kind kind = passage.kind();
    List<Cue> cues = cuesWithoutTags(sentence);
    Words words = sentences.get(sentence).words();
    BitSet undecided = tagged(words);
    for (int place : undecided.stream().toArray()) {
      undecided.set(place, CueRules.mayMatch(rules.get(place), words));
    }
    if (couldMatter(undecided, odds(kind, cues))) {
      add(fire(words, undecided, Where.SENTENCE), Where.SENTENCE, passage, cues);
    }
    return new Evidence(cues, odds(kind, cues));
  }

  /** The cues that speak of a sentence without its tags being known. */
  private List<Cue> cuesWithoutTags(int sentence) {
    Sentence judged = sentences.get(sentence);
    Passage passage = document.passages().get(judged.passage());
    List<Cue> cues = new ArrayList<>();
    add(own.get(sentence), Where.SENTENCE, passage, cues);
    if (sentence > 0 && sentences.get(sentence - 1).passage() == judged.passage()) {
      add(own.get(sentence - 1), Where.PREVIOUS, passage, cues);
    }
    add(inLabel(judged), Where.LABEL, passage, cues);
    passage.leadIn().ifPresent(i -> add(inLeadIn(i), Where.LEAD_IN, passage, cues));
    List<Integer> headings = passage.headings();
    for (int i = 0; i < headings.size(); i++) {
      if (i == headings.size() - 1) {
        add(inHeading(headings.get(i)), Where.HEADING, passage, cues);
      } else {
        add(inSection(headings.get(i)), Where.SECTION, passage, cues);
      }
    }
    add(ofDocument, Where.TITLE, passage, cues);
    add(ofDocument, Where.DOCUMENT, passage, cues);
    return cues;
  }

  private static void add(List<Cue> cues, Where where, Passage passage, List<Cue> all) {
    for (Cue cue : cues) {
      CueRule rule = cue.rule();
      boolean speaks =
          rule.where() == where && (rule.in().isEmpty() || rule.in().contains(passage.kind()));
      if (speaks && all.stream().noneMatch(other -> other.place() == cue.place())) {
        all.add(cue);
      }
    }
  }

  private List<Cue> inHeading(int passage) {
    return ofHeading.computeIfAbsent(passage, i -> fire(words(i), Where.HEADING));
  }

  private List<Cue> inSection(int passage) {
    return ofSection.computeIfAbsent(passage, i -> fire(words(i), Where.SECTION));
  }

  private List<Cue> inLeadIn(int passage) {
    return ofLeadIn.computeIfAbsent(passage, i -> fire(announcing(i), Where.LEAD_IN));
  }

  /** A label that is the quote itself says nothing beside it. */
  private List<Cue> inLabel(Sentence sentence) {
    Optional<Span> label = document.passages().get(sentence.passage()).label();
    if (label.isEmpty() || sentence.span().start() < label.get().end()) {
      return List.of();
    }
    return ofLabel.computeIfAbsent(
        sentence.passage(),
        i -> fire(maker.of(document.text(), label.get(), rules.atoms()), Where.LABEL));
  }

  private Words announcing(int passage) {
    return maker.of(document.text(), Announcing.leadIn(document, passage), rules.atoms());
  }

  private Words words(int passage) {
    return ofPassage.computeIfAbsent(
        passage, i -> maker.of(document.text(), document.passages().get(i).span(), rules.atoms()));
  }

  private Words words(String text) {
    return maker.of(text, new Span(0, text.length()), rules.atoms());
  }

  /** The rules that fire on those words; in sentences, those without tags only. */
  private List<Cue> fire(Words words, Where... where) {
    BitSet candidates = rules.candidates(words);
    if (where[0] == Where.SENTENCE) {
      candidates.andNot(tagged(words));
    }
    return fire(words, candidates, where);
  }

  private List<Cue> fire(Words words, BitSet candidates, Where... where) {
    List<Where> wanted = List.of(where);
    List<Cue> cues = new ArrayList<>();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      CueRules.Compiled rule = rules.get(i);
      if (wanted.contains(rule.rule().where())) {
        Optional<CuePattern.Match> match = CueRules.match(rule, words);
        if (match.isPresent()) {
          String text = words.text(match.get().from(), match.get().to());
          cues.add(new Cue(i, rule.rule(), text));
        }
      }
    }
    return cues;
  }

  /** The rules that might fire on a sentence, but ask for tags first. */
  private BitSet tagged(Words words) {
    BitSet tagged = rules.candidates(words);
    tagged.and(rules.taggedInSentences());
    return tagged;
  }

  /** Whether a type that is not accepted without those rules could be if they fired. */
  private boolean couldMatter(BitSet undecided, Map<FindingType, Double> odds) {
    for (FindingType type : FindingType.values()) {
      double most =
          undecided.stream().mapToDouble(i -> Math.max(0, rules.get(i).rule().weight(type))).sum();
      if (!undecided.isEmpty()
          && probability(odds.getOrDefault(type, 0.0) + most) >= rules.accept(type)) {
        return true;
      }
    }
    return false;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private Map<FindingType, Double> odds(Passage.Kind kind, List<Cue> cues) {
    Map<FindingType, Double> odds = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      double sum = rules.start(type, kind);
      for (Cue cue : cues) {
        sum += cue.rule().weight(type);
      }
      odds.put(type, sum);
    }
    return odds;
  }
}
