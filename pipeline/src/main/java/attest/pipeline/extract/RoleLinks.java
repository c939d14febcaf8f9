package attest.pipeline.extract;

import attest.corpus.Direction;
import attest.corpus.Roles;
import attest.corpus.Span;
import attest.corpus.YamlFile;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells cause and effect of a mechanism by the words that link them: {@code roles.yaml}.
 *
 * <p>Immutable, but for a cache; safe for use by several threads.
 */
final class RoleLinks {
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

    Order turned() {
      return this == CAUSE_FIRST ? EFFECT_FIRST : CAUSE_FIRST;
    }
  }

  /** A link as its file has it. */
  private record Link(
      @JsonProperty("link") String name,
      Order order,
      Direction direction,
      String when,
      @JsonProperty("if") Optional<String> condition,
      Map<String, String> finds,
      Optional<List<String>> misses) {}

  private record Content(
      List<String> never,
      List<String> traps,
      RoleSides.Content sides,
      List<Link> clauses,
      List<Link> verbs) {}

  /** A link that is ready. */
  private record Ready(Link link, CuePattern when, Optional<CuePattern> condition) {}

  /** A link where a sentence has it. */
  private record Place(Ready ready, CuePattern.Match match) {
    Order order() {
      return ready.link().order();
    }
  }

  private final CueAtoms atoms = new CueAtoms();
  private final List<CuePattern> never;
  private final List<CuePattern> traps;
  private final RoleSides sides;
  private final List<Ready> clauses;
  private final List<Ready> verbs;
  private int patterns;

  private RoleLinks(Content content) {
    never = content.never().stream().map(this::pattern).toList();
    traps = content.traps().stream().map(this::pattern).toList();
    sides = new RoleSides(content.sides(), this::pattern);
    clauses = content.clauses().stream().map(this::ready).toList();
    verbs = content.verbs().stream().map(this::ready).toList();
  }

  private Ready ready(Link link) {
    return new Ready(link, pattern(link.when()), link.condition().map(this::pattern));
  }

  private CuePattern pattern(String text) {
    return CuePattern.parse(patterns++, text, atoms, Map.of());
  }

  /** The links that are built in. */
  static RoleLinks builtIn() {
    return new RoleLinks(YamlFile.builtIn(RoleLinks.class, "roles.yaml").as(Content.class));
  }

  /** The roles in a sentence, with spans counted from its start; nothing, if none can be told. */
  Optional<Roles> in(String sentence, Words.Maker maker) {
    Words words = maker.of(sentence, atoms);
    if (never.stream().anyMatch(words::has)) {
      return Optional.empty();
    }
    List<Place> places = places(clauses, words);
    Optional<Roles> roles = first(places, words);
    boolean told =
        places.stream()
            .anyMatch(
                place ->
                    place.order() == Order.FRONTED || sides.isBare(words, place.match().from()));
    return roles.isPresent() || told ? roles : first(verbs(words), words);
  }

  /**
   * Where verbs link, the main one first. If its subject names nothing, others tell of what it
   * does, but for such a one as ", making …", which is said of all that stands before it.
   */
  private List<Place> verbs(Words words) {
    List<Place> places =
        places(verbs, words).stream()
            .filter(place -> RoleVerb.links(words, place.match()))
            .sorted(
                Comparator.comparing((Place place) -> RoleVerb.depth(words, place.match()))
                    .thenComparing(place -> place.match().from()))
            .toList();
    boolean bare =
        places.stream()
            .filter(place -> RoleVerb.depth(words, place.match()) == 0)
            .findFirst()
            .filter(place -> sides.isBare(words, place.match().from()))
            .isPresent();
    return bare
        ? places.stream().filter(place -> RoleVerb.isTrailing(words, place.match())).toList()
        : places;
  }

  private Optional<Roles> first(List<Place> places, Words words) {
    return places.stream().flatMap(place -> roles(words, place).stream()).findFirst();
  }

  private List<Place> places(List<Ready> links, Words words) {
    List<CuePattern.Match> caught =
        traps.stream().flatMap(trap -> trap.allIn(words).stream()).toList();
    List<Place> places = new ArrayList<>();
    for (Ready ready : links) {
      if (ready.condition().filter(pattern -> !words.has(pattern)).isEmpty()) {
        for (CuePattern.Match match : ready.when().allIn(words)) {
          if (caught.stream().noneMatch(trap -> overlap(trap, match))) {
            places.add(new Place(ready, match));
          }
        }
      }
    }
    return places;
  }

  private static boolean overlap(CuePattern.Match some, CuePattern.Match other) {
    return some.from() < other.to() && other.from() < some.to();
  }

  private Optional<Roles> roles(Words words, Place place) {
    CuePattern.Match match = place.match();
    Order order = place.order();
    Direction direction = place.ready().link().direction();
    if (order == Order.FRONTED) {
      int comma = Clauses.comma(words, match.to());
      return roles(
          sides.span(words, match.to(), sides.withQuote(words, comma)),
          sides.span(words, comma + 1, sides.end(words, comma + 1)),
          direction);
    }
    boolean turned = RoleVerb.isTurned(words, match.to());
    boolean causeFirst = (turned ? order.turned() : order) == Order.CAUSE_FIRST;
    int first = causeFirst ? match.from() : sides.effectEnd(words, match.from());
    Optional<Span> before = sides.before(words, first);
    Optional<Span> after =
        turned
            ? sides.after(words, match.to() + 1)
            : order == Order.EFFECT_FIRST
                ? sides.reason(words, match.to())
                : sides.after(words, match.to());
    return causeFirst ? roles(before, after, direction) : roles(after, before, direction);
  }

  private static Optional<Roles> roles(
      Optional<Span> cause, Optional<Span> effect, Direction direction) {
    return cause.flatMap(from -> effect.map(to -> new Roles(from, to, direction)));
  }

  /** What the links find or miss against their word, one line for each text. */
  List<String> check(Words.Maker maker) {
    List<String> faults = new ArrayList<>();
    Function<String, String> told =
        text ->
            in(text, maker)
                .map(roles -> roles.cause().of(text) + " > " + roles.effect().of(text))
                .orElse("none");
    for (Ready ready : all()) {
      String name = "the link '" + ready.link().name() + "' finds ";
      ready
          .link()
          .finds()
          .forEach(
              (text, wanted) -> {
                if (!told.apply(text).equals(wanted)) {
                  faults.add(name + told.apply(text) + " in: " + text);
                }
              });
      for (String text : ready.link().misses().orElse(List.of())) {
        if (in(text, maker).isPresent()) {
          faults.add(name + told.apply(text) + " in: " + text);
        }
      }
    }
    return faults;
  }

  private List<Ready> all() {
    List<Ready> all = new ArrayList<>(clauses);
    all.addAll(verbs);
    return all;
  }
}
