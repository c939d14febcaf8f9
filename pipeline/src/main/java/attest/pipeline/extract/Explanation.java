package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.Reading;
import attest.corpus.Reason;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.UsageException;
import attest.corpus.Voice;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How one sentence is labelled, and why.
 *
 * @param sentence it
 * @param verdicts what is thought of each type
 */
public record Explanation(String sentence, Map<FindingType, Verdict> verdicts) {
  private static final int MOST_REASONS = 8;

  /**
   * What is thought of one type.
   *
   * @param score its probability, from 0 to 1
   * @param standing whether that makes a finding, a candidate or nothing
   * @param reading how it is to be read beside that; nothing, if it is no candidate either
   * @param reasons for it and against it, what says most first
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Verdict(
      double score, String standing, Optional<Reading> reading, List<WeighedReason> reasons) {}

  /**
   * A reason.
   *
   * @param weight how far it speaks for the type, in natural log odds; against it, below 0. A cue
   *     weighs what would be lost without it
   */
  public record WeighedReason(Reason.Kind kind, String name, String text, double weight) {}

  /** Keeps the verdicts in the order of types. */
  public Explanation {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
  }

  /** What is thought of one type. */
  public Verdict verdict(FindingType type) {
    return Objects.requireNonNull(verdicts.get(type));
  }

  /**
   * Explains a sentence.
   *
   * @param heading over it; it is then taken for an item of a list
   * @throws UsageException if the sentence has no words
   */
  public static Explanation of(
      String sentence, Optional<String> heading, Models models, CueRules rules, LabelModel model) {
    if (sentence.chars().noneMatch(Character::isLetter)) {
      throw new UsageException("there is no word in the sentence");
    }
    Document document = document(sentence.strip(), heading.filter(h -> !h.isBlank()));
    int last = document.passages().size() - 1;
    return of(
        document,
        List.of(last),
        List.of(document.passages().get(last).span()),
        0,
        models,
        rules,
        model);
  }

  /**
   * Explains a sentence where it stands.
   *
   * @param passages the passage of each sentence of the document
   * @param spans where each sentence stands
   * @param place the place of the sentence among them, from 0
   */
  public static Explanation of(
      Document document,
      List<Integer> passages,
      List<Span> spans,
      int place,
      Models models,
      CueRules rules,
      LabelModel model) {
    Words.Maker maker = new Words.Maker(models);
    List<Sentence> all = Sentence.of(document, passages, spans, maker, rules);
    Observations seen = new Observations(rules, document, all, maker, models.encoder());
    Judge judge = new Judge(model, rules);
    Features features = seen.of(place);
    String quote = spans.get(place).of(document.text());
    Judge.Judgement judgement =
        judge.judge(features, seen.direct(place), document, all.get(place), maker);
    Sight sight = new Sight(document, all.get(place), maker);
    Optional<String> view = judge.quotations(document, all, maker).view(place);
    Map<FindingType, Verdict> verdicts = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      List<WeighedReason> reasons =
          judge.reasons(type, seen, place, features, sight).stream()
              .limit(MOST_REASONS)
              .map(Explanation::weighed)
              .toList();
      Optional<Reading> reading =
          judge.accepts(type, judgement)
              ? Optional.of(judge.reading(type, judgement, quote, view, maker))
              : Optional.empty();
      verdicts.put(
          type,
          new Verdict(judgement.score(type), standing(judge, type, judgement), reading, reasons));
    }
    return new Explanation(quote, verdicts);
  }

  private static String standing(Judge judge, FindingType type, Judge.Judgement judgement) {
    if (judge.isSure(type, judgement)) {
      return "a finding";
    }
    if (judge.accepts(type, judgement)) {
      return judgement.fragment() ? "a candidate: it is a piece of a sentence" : "a candidate";
    }
    return judgement.announces() ? "no finding: it only announces what follows" : "no finding";
  }

  private static WeighedReason weighed(Judge.Weighed weighed) {
    Reason reason = weighed.reason();
    double rounded = Math.round(weighed.weight() * 100) / 100.0;
    return new WeighedReason(reason.kind(), reason.name(), reason.text(), rounded);
  }

  private static Document document(String sentence, Optional<String> heading) {
    String before = heading.map(h -> h.strip() + "\n").orElse("");
    Span span = new Span(before.length(), before.length() + sentence.length());
    List<Passage> passages =
        heading
            .map(
                h ->
                    List.of(
                        new Passage(
                            Passage.Kind.HEADING, new Span(0, h.strip().length()), 1, List.of()),
                        new Passage(Passage.Kind.LIST_ITEM, span, 1, List.of(0))))
            .orElse(List.of(new Passage(Passage.Kind.PARAGRAPH, span, 1, List.of())));
    Source source =
        new Source(
            "a sentence",
            "collaboration",
            "sentence",
            "a sentence",
            Voice.AUTHOR,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            false);
    return new Document(source, before + sentence, passages, List.of(), List.of());
  }
}
