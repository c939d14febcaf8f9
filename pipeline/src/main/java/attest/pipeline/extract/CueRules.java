package attest.pipeline.extract;

import attest.corpus.FindingType;
import attest.corpus.Once;
import attest.corpus.Passage;
import attest.corpus.Span;
import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import attest.pipeline.extract.CueRule.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The rules by which sentences are labelled: {@code cues.yaml}, and what a user adds to it.
 *
 * <p>Immutable, but for a cache; safe for use by several threads.
 */
public final class CueRules {
  private static final Once<CueRules> BUILT_IN =
      new Once<>(() -> new CueRules(builtInContent(), Set.of()));

  private final Map<FindingType, Double> start;
  private final Map<FindingType, Double> accept;
  private final Map<Passage.Kind, Map<FindingType, Double>> kinds;
  private final Map<String, List<String>> classes;
  private final CueParts parts;
  private final List<Compiled> rules;
  private final CueAtoms atoms = new CueAtoms();
  private final WordClasses wordClasses;
  private final RoleLinks roles = RoleLinks.builtIn();
  private final Readings readings = Readings.builtIn();

  /** The names of the rules that a user has added. */
  private final Set<String> own;

  /** Patterns by their text: several rules may look for the same one in different places. */
  private final Map<String, CuePattern> patterns = new LinkedHashMap<>();

  /** The rules that an atom can make fire, each as a place in {@link #rules}. */
  private final int[][] byAtom;

  private final int[] always;
  private final BitSet taggedInSentences = new BitSet();

  /** A rule with its patterns made ready. */
  record Compiled(CueRule rule, List<CuePattern> when, List<CuePattern> unless, boolean tagged) {}

  private CueRules(CueFile content, Set<String> own) {
    this.own = Set.copyOf(own);
    start = content.start();
    accept = content.accept();
    kinds = content.kinds();
    classes = content.classes();
    wordClasses = WordClasses.of(classes, atoms);
    parts = new CueParts(content.parts());
    content.parts().keySet().forEach(this::checkPart);
    rules = content.rules().values().stream().map(this::compiled).toList();
    byAtom = byAtom();
    always = places(rule -> rule.when().stream().anyMatch(when -> when.keys().isEmpty()));
    for (int place : places(rule -> rule.tagged() && rule.rule().where() == Where.SENTENCE)) {
      taggedInSentences.set(place);
    }
  }

  private int[][] byAtom() {
    BitSet[] places = new BitSet[atoms.size()];
    Arrays.setAll(places, atom -> new BitSet());
    for (int place = 0; place < rules.size(); place++) {
      for (CuePattern pattern : rules.get(place).when()) {
        for (int atom : pattern.keys().stream().toArray()) {
          places[atom].set(place);
        }
      }
    }
    return Arrays.stream(places).map(each -> each.stream().toArray()).toArray(int[][]::new);
  }

  private int[] places(Predicate<Compiled> wanted) {
    return IntStream.range(0, rules.size()).filter(i -> wanted.test(rules.get(i))).toArray();
  }

  /** The rules that are built in; they are read once. */
  public static CueRules builtIn() {
    return BUILT_IN.get();
  }

  /**
   * The rules that are built in, with a user's beside them; a rule, class or part of the same name
   * takes the place of the one that is built in, in what models learnt of it, too.
   *
   * @throws UsageException if the user's file is faulty, naming the file, the rule and the fault
   */
  public static CueRules with(YamlFile own) {
    try {
      CueFile content = own.as(CueFile.class);
      CueFile builtIn = builtInContent();
      Set<String> added = new HashSet<>(content.rules().keySet());
      added.removeAll(builtIn.rules().keySet());
      return new CueRules(builtIn.with(content), added);
    } catch (IllegalArgumentException e) {
      throw new UsageException(own.name() + ": " + e.getMessage(), e);
    }
  }

  private static CueFile builtInContent() {
    return YamlFile.builtIn(CueRules.class, "cues.yaml").as(CueFile.class);
  }

  /** Its fault is the part's, and no rule's that names it. */
  private void checkPart(String name) {
    if (classes.containsKey(name)) {
      throw new IllegalArgumentException("there are a class and a part '" + name + "'");
    }
    try {
      patterns(List.of("@" + name));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the part '" + name + "': " + e.getMessage(), e);
    }
  }

  private Compiled compiled(CueRule rule) {
    try {
      List<CuePattern> when = patterns(rule.when());
      List<CuePattern> unless = patterns(rule.unless());
      boolean tagged =
          when.stream().anyMatch(CuePattern::tagged)
              || unless.stream().anyMatch(CuePattern::tagged);
      return new Compiled(rule, when, unless, tagged);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the rule '" + rule.name() + "': " + e.getMessage(), e);
    }
  }

  private List<CuePattern> patterns(List<String> texts) {
    return texts.stream()
        .map(parts::spellOut)
        .map(
            text ->
                patterns.computeIfAbsent(
                    text, t -> CuePattern.parse(patterns.size(), t, atoms, classes)))
        .toList();
  }

  /**
   * Runs each rule over the texts that it must find and must miss.
   *
   * @return what is wrong, one line for each text; empty if all is well
   */
  public List<String> check(Models models) {
    Words.Maker maker = new Words.Maker(models);
    List<String> faults = new ArrayList<>(readings.check(maker));
    faults.addAll(roles.check(maker));
    for (Compiled compiled : rules) {
      CueRule rule = compiled.rule();
      for (String text : rule.finds()) {
        if (match(compiled, words(maker, text)).isEmpty()) {
          faults.add("the rule '" + rule.name() + "' does not find: " + text);
        }
      }
      for (String text : rule.misses()) {
        if (match(compiled, words(maker, text)).isPresent()) {
          faults.add("the rule '" + rule.name() + "' does not miss: " + text);
        }
      }
    }
    return faults;
  }

  private Words words(Words.Maker maker, String text) {
    return maker.of(text, new Span(0, text.length()), atoms);
  }

  /** How many rules there are. */
  public int size() {
    return rules.size();
  }

  /** How many texts prove them. */
  public int proofs() {
    return rules.stream().mapToInt(r -> r.rule().finds().size() + r.rule().misses().size()).sum();
  }

  CueAtoms atoms() {
    return atoms;
  }

  /** The links between cause and effect. */
  RoleLinks roles() {
    return roles;
  }

  /** The marks of how quotes are to be read. */
  Readings readings() {
    return readings;
  }

  /** Whether a user has added the rule, so that no model was trained with it. */
  boolean isOwn(CueRule rule) {
    return own.contains(rule.name());
  }

  /** The classes of words that rules may name. */
  WordClasses classes() {
    return wordClasses;
  }

  Compiled get(int place) {
    return rules.get(place);
  }

  /** The places of the rules that can fire on those words, in the file's order. */
  BitSet candidates(Words words) {
    BitSet candidates = new BitSet(rules.size());
    for (int place : always) {
      candidates.set(place);
    }
    BitSet there = words.atoms();
    for (int atom = there.nextSetBit(0); atom >= 0; atom = there.nextSetBit(atom + 1)) {
      for (int place : byAtom[atom]) {
        candidates.set(place);
      }
    }
    return candidates;
  }

  /** The places of the rules that look in sentences and ask for tags. */
  BitSet taggedInSentences() {
    return (BitSet) taggedInSentences.clone();
  }

  /** Whether a rule that asks for tags could fire if they were right. */
  static boolean mayMatch(Compiled rule, Words words) {
    return rule.when().stream().anyMatch(words::mayMatch)
        && rule.unless().stream()
            .filter(pattern -> !pattern.tagged())
            .allMatch(pattern -> words.match(pattern).equals(CuePattern.NO_MATCH));
  }

  /** What a rule matches first in those words, unless something forbids it. */
  static Optional<CuePattern.Match> match(Compiled rule, Words words) {
    for (CuePattern pattern : rule.when()) {
      CuePattern.Match match = words.match(pattern);
      if (!match.equals(CuePattern.NO_MATCH)) {
        boolean forbidden =
            rule.unless().stream().anyMatch(p -> !words.match(p).equals(CuePattern.NO_MATCH));
        return forbidden ? Optional.empty() : Optional.of(match);
      }
    }
    return Optional.empty();
  }

  /**
   * The log odds of a type for a sentence of which nothing is known but the kind of its passage.
   */
  double start(FindingType type, Passage.Kind kind) {
    return start.getOrDefault(type, 0.0)
        + kinds.getOrDefault(kind, Map.of()).getOrDefault(type, 0.0);
  }

  /** The probability from which a type is accepted. */
  double accept(FindingType type) {
    return accept.getOrDefault(type, 0.5);
  }
}
