package attest.pipeline.extract;

import attest.corpus.FindingType;
import attest.corpus.Passage;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A cue: a pattern of words, and how strongly it speaks for or against the types.
 *
 * @param name as reasons and messages call it; to models, a user's rule has none
 * @param where it is looked for
 * @param announces what is to be expected of the sentences under a heading, lead-in or label in
 *     which it is found; models know this of rules, whatever they are called
 * @param in the kinds of passage whose sentences it speaks of; all, if none is named
 * @param when the patterns, of which one must match
 * @param unless patterns of which none may match
 * @param share for {@link Where#DOCUMENT}: the part of the document's sentences, from 0 to 1, in
 *     which it must match at least
 * @param weights of evidence (Good, "Probability and the Weighing of Evidence", 1950) in natural
 *     log odds for each type: 1 is a hint, 3 nearly settles it, below 0 speaks against it
 * @param finds texts that it must match
 * @param misses texts that it must not match
 */
public record CueRule(
    String name,
    Where where,
    Optional<Announced> announces,
    List<Passage.Kind> in,
    List<String> when,
    List<String> unless,
    OptionalDouble share,
    Map<FindingType, Double> weights,
    List<String> finds,
    List<String> misses) {
  /** A weight beyond this says more than any cue can know. */
  private static final double MOST_WEIGHT = 20;

  /** Where what stands over a sentence is. */
  private static final Set<Where> OVER =
      Set.of(Where.LABEL, Where.LEAD_IN, Where.HEADING, Where.SECTION);

  /** What headings, lead-ins and labels announce. */
  public enum Announced {
    /** Mechanisms. */
    MECHANISM("M"),
    /** Challenges. */
    CHALLENGE("C"),
    /** Strategies. */
    STRATEGY("S"),
    /** Challenges and strategies. */
    MIXED("X"),
    /** What was before, or is around it. */
    BACKGROUND("B"),
    /** A case that is told of. */
    CASE("K");

    private final String letter;

    Announced(String letter) {
      this.letter = letter;
    }

    @JsonCreator
    static Announced of(String label) {
      for (Announced announced : values()) {
        if (announced.name().toLowerCase(Locale.ROOT).equals(label)) {
          return announced;
        }
      }
      throw new IllegalArgumentException("nothing can announce '" + label + "'");
    }

    /** As the names of features have it. */
    String letter() {
      return letter;
    }
  }

  /** Where a cue is looked for, when a sentence is judged. */
  public enum Where {
    /** In the sentence itself. */
    SENTENCE,
    /** In the sentence before it in the same passage. */
    PREVIOUS,
    /** In the words in front of its passage that name it. */
    LABEL,
    /** In the words that announce the list or row which its passage is of. */
    LEAD_IN,
    /** In the heading right above it. */
    HEADING,
    /** In a heading further up. */
    SECTION,
    /** In the work's title. */
    TITLE,
    /** In many sentences of the document. */
    DOCUMENT;

    @JsonCreator
    static Where of(String label) {
      for (Where where : values()) {
        if (where.label().equals(label)) {
          return where;
        }
      }
      throw new IllegalArgumentException("there is no place '" + label + "' to look for a cue in");
    }

    /** The name in files: {@code lead-in}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Checks a rule as its file has it.
   *
   * @throws IllegalArgumentException if something is missing or senseless, naming the rule and the
   *     fault
   */
  public CueRule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a rule has no name (rule: …)");
    }
    in = List.copyOf(in);
    when = List.copyOf(when);
    unless = List.copyOf(unless);
    finds = List.copyOf(finds);
    misses = List.copyOf(misses);
    weights = weights.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(weights));
    require(name, !when.isEmpty(), "has no pattern (when: …)");
    require(name, !finds.isEmpty(), "has no text that it must find (finds: …)");
    require(name, !misses.isEmpty(), "has no text that it must miss (misses: …)");
    require(
        name,
        weights.values().stream().allMatch(w -> Math.abs(w) <= MOST_WEIGHT),
        "has a weight beyond " + MOST_WEIGHT);
    require(
        name,
        announces.isEmpty() || OVER.contains(where),
        "announces something, but looks in no heading, section, lead-in or label");
    require(
        name,
        share.isPresent() == (where == Where.DOCUMENT),
        "needs a share exactly if it looks in the document");
    require(
        name,
        share.isEmpty() || (share.getAsDouble() > 0 && share.getAsDouble() <= 1),
        "has a share that is not between 0 and 1");
  }

  private static void require(String name, boolean fine, String fault) {
    if (!fine) {
      throw new IllegalArgumentException("the rule '" + name + "' " + fault);
    }
  }

  /** A rule as its file has it, where most may be left out. */
  @JsonCreator
  static CueRule of(
      @JsonProperty("rule") Optional<String> name,
      @JsonProperty("where") Optional<Where> where,
      @JsonProperty("announces") Optional<Announced> announces,
      @JsonProperty("in") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          Optional<List<Passage.Kind>> in,
      @JsonProperty("when") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          Optional<List<String>> when,
      @JsonProperty("unless") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          Optional<List<String>> unless,
      @JsonProperty("share") OptionalDouble share,
      @JsonProperty("weights") Optional<Map<FindingType, Double>> weights,
      @JsonProperty("finds") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          Optional<List<String>> finds,
      @JsonProperty("misses") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          Optional<List<String>> misses) {
    return new CueRule(
        name.orElse(""),
        where.orElse(Where.SENTENCE),
        announces,
        in.orElse(List.of()),
        when.orElse(List.of()),
        unless.orElse(List.of()),
        share,
        weights.orElse(Map.of()),
        finds.orElse(List.of()),
        misses.orElse(List.of()));
  }

  /** How strongly it speaks for that type. */
  double weight(FindingType type) {
    return weights.getOrDefault(type, 0.0);
  }
}
