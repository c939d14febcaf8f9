package attest.pipeline.extract;

import attest.corpus.Direction;
import attest.corpus.Roles;
import attest.corpus.Span;
import attest.corpus.YamlFile;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells cause and effect of a mechanism by the words that link them: {@code roles.yaml}.
 *
 * <p>Immutable, but for a cache; safe for use by several threads.
 */
final class RoleLinks {
  private static final Set<String> BEFORE_CAUSE =
      Set.of("and", "but", "so", "then", "also", "however", "moreover", "i", "mean", "you", "know");

  private static final Set<String> BEFORE_LINK =
      Set.of(
          "can",
          "could",
          "may",
          "might",
          "will",
          "would",
          "has",
          "have",
          "had",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "often",
          "also",
          "then",
          "which",
          "that",
          "and",
          "to",
          "not",
          "only",
          "always",
          "usually",
          "directly",
          "further",
          "thus",
          "nearly",
          "really",
          "do",
          "does",
          "did",
          "possible",
          "feasible",
          "a",
          "should",
          "must",
          "it");

  private static final Set<String> ENDS_SIDE =
      Set.of(";", ":", ".", "while", "whereas", "although");

  /** In which order a sentence has the link, its cause and its effect. */
  private enum Order {
    CAUSE_FIRST,
    EFFECT_FIRST,
    FRONTED;

    @JsonCreator
    static Order of(String label) {
      return switch (label) {
        case "cause-first" -> CAUSE_FIRST;
        case "effect-first" -> EFFECT_FIRST;
        case "fronted" -> FRONTED;
        default -> throw new IllegalArgumentException("no order '" + label + "'");
      };
    }
  }

  /** A link as its file has it. */
  private record Link(
      @JsonProperty("link") String name, Order order, Direction direction, String when) {}

  private record Content(List<String> traps, List<Link> links) {}

  /** A link that is ready. */
  private record Ready(Order order, Direction direction, CuePattern when) {}

  private final CueAtoms atoms = new CueAtoms();
  private final List<CuePattern> traps = new ArrayList<>();
  private final List<Ready> links = new ArrayList<>();

  private RoleLinks(Content content) {
    for (String trap : content.traps()) {
      traps.add(CuePattern.parse(traps.size(), trap, atoms, Map.of()));
    }
    for (Link link : content.links()) {
      int number = traps.size() + links.size();
      links.add(
          new Ready(
              link.order(),
              link.direction(),
              CuePattern.parse(number, link.when(), atoms, Map.of())));
    }
  }

  /** The links that are built in. */
  static RoleLinks builtIn() {
    return new RoleLinks(YamlFile.builtIn(RoleLinks.class, "roles.yaml").as(Content.class));
  }

  /** The roles in a sentence, with spans counted from its start; nothing, if none can be told. */
  Optional<Roles> in(String sentence, Words.Maker maker) {
    Words words = maker.of(sentence, atoms);
    if (traps.stream().anyMatch(trap -> !words.match(trap).equals(CuePattern.NO_MATCH))) {
      return Optional.empty();
    }
    for (Ready link : links) {
      CuePattern.Match match = words.match(link.when());
      if (!match.equals(CuePattern.NO_MATCH)) {
        Optional<Roles> roles = roles(words, link, match);
        if (roles.isPresent()) {
          return roles;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Roles> roles(Words words, Ready link, CuePattern.Match match) {
    if (link.order() == Order.FRONTED) {
      int comma = match.to();
      while (comma < words.end() && !words.word(comma).equals(",")) {
        comma++;
      }
      return roles(
          span(words, match.to(), comma), span(words, comma + 1, words.end()), link.direction());
    }
    Optional<Span> before = span(words, start(words, match.from()), match.from());
    Optional<Span> after = span(words, match.to(), end(words, match.to()));
    return link.order() == Order.CAUSE_FIRST
        ? roles(before, after, link.direction())
        : roles(after, before, link.direction());
  }

  private static Optional<Roles> roles(
      Optional<Span> cause, Optional<Span> effect, Direction direction) {
    return cause.isPresent() && effect.isPresent()
        ? Optional.of(new Roles(cause.get(), effect.get(), direction))
        : Optional.empty();
  }

  /** Where the clause starts that ends before {@code to}. */
  private static int start(Words words, int to) {
    for (int i = to - 2; i > words.begin(); i--) {
      if (ENDS_SIDE.contains(words.word(i))) {
        return i + 1;
      }
    }
    return words.begin();
  }

  private static int end(Words words, int from) {
    for (int i = from + 1; i < words.end(); i++) {
      boolean which =
          words.word(i).equals(",")
              && i + 1 < words.end()
              && Set.of("which", "but", "while", "and").contains(words.word(i + 1));
      if (which || ENDS_SIDE.contains(words.word(i))) {
        return i;
      }
    }
    return words.end();
  }

  /** Those words without what only leads in or out. */
  private static Optional<Span> span(Words words, int from, int to) {
    int first = from;
    int last = Math.min(to, words.end());
    while (first < last
        && (!Character.isLetterOrDigit(words.word(first).charAt(0))
            || BEFORE_CAUSE.contains(words.word(first)))) {
      first++;
    }
    while (last > first
        && (!Character.isLetterOrDigit(words.word(last - 1).charAt(0))
            || BEFORE_LINK.contains(words.word(last - 1)))) {
      last--;
    }
    return first < last ? Optional.of(words.span(first, last)) : Optional.empty();
  }
}
