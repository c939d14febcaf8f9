package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.Span;
import attest.pipeline.extract.CueHearing.Cue;
import attest.pipeline.extract.CueRule.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the headings, lead-ins and labels over a sentence tell: their words, and what type they
 * announce as the cue rules work it out. Belongs to one thread and one document.
 */
final class ContextFeatures {
  private final Document document;
  private final CueRules rules;
  private final Words.Maker maker;
  private final List<String> title;

  /** The features that the words of a passage make, by what it is to the sentence. */
  private final Map<Integer, Map<String, List<String>>> ofPassage = new HashMap<>();

  ContextFeatures(Document document, CueRules rules, Words.Maker maker) {
    this.document = document;
    this.rules = rules;
    this.maker = maker;
    this.title = names(maker.of(document.source().title(), rules.atoms()), "t");
  }

  /** Adds the words of all that stands over a passage. */
  void words(Passage passage, Features features) {
    List<Integer> headings = passage.headings();
    for (int i = 0; i < headings.size(); i++) {
      words(headings.get(i), i == headings.size() - 1 ? "h" : "s", features);
    }
    features.addIf(headings.isEmpty(), "noheading");
    passage
        .leadIn()
        .ifPresent(
            leadIn -> {
              words(leadIn, "l", features);
              features.add("haslead");
            });
    passage
        .label()
        .map(label -> names(maker.of(document.text(), label, rules.atoms()), "b"))
        .ifPresent(names -> names.forEach(features::add));
    title.forEach(features::add);
  }

  private void words(int passage, String prefix, Features features) {
    ofPassage
        .computeIfAbsent(passage, unknown -> new HashMap<>())
        .computeIfAbsent(
            prefix, p -> names(maker.of(document.text(), span(passage, p), rules.atoms()), p))
        .forEach(features::add);
  }

  private Span span(int passage, String prefix) {
    return prefix.equals("l")
        ? Announcing.leadIn(document, passage)
        : document.passages().get(passage).span();
  }

  private List<String> names(Words words, String prefix) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      names.add(prefix + "=" + maker.stem(words.word(i)));
    }
    rules.classes().in(words).forEach(member -> names.add(prefix + "c=" + member.name()));
    return names;
  }

  /** What the cues in headings, lead-in and label announce, as a few letters. */
  static String announced(List<Cue> cues) {
    Set<String> announced = new TreeSet<>();
    for (Cue cue : cues) {
      cue.rule()
          .announces()
          .ifPresent(what -> announced.add(place(cue.rule().where()) + what.letter()));
    }
    return String.join("", announced);
  }

  private static String place(Where where) {
    return switch (where) {
      case HEADING -> "h";
      case SECTION -> "s";
      case LEAD_IN -> "l";
      case LABEL -> "b";
      case SENTENCE, PREVIOUS, TITLE, DOCUMENT -> "";
    };
  }
}
