package attest.index.claim;

import attest.corpus.Direction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one statement is to another: the same, the other way round, or something else.
 *
 * <p>Two statements are alike by the weighted Jaccard index of their telling words: the weight of
 * those that both have over the weight of those that either has (P. Jaccard, <i>The distribution of
 * the flora in the alpine zone</i>, 1912; with weights: M. Růžička, 1958). Weights are fixed, not
 * taken from the findings at hand as inverse document frequencies would be: so what two quotes are
 * to each other depends on them alone, and no document that comes or goes changes it.
 *
 * <p>Words alone cannot tell a claim from another on the same topic, so more must agree; see {@link
 * #of}.
 */
enum Likeness {
  SAME,
  OPPOSED,
  OTHER;

  /** The least index of those that say the same. */
  static final double ALIKE = 0.7;

  /** The least index of two causes, or two effects, that are the same. */
  static final double SAME_END = 0.6;

  private static final int HEAVY = 2;

  /**
   * What {@code b} is to {@code a}.
   *
   * <p>To say the same they must be of one type, as sure, about as many, at the same time; say no
   * as often; have verbs of the same direction; be alike; lack no name, number or actor of each
   * other; and have no telling word put in another's place. To be opposed all this holds but for
   * the type, and either one says no where the other does not, or their directions are opposed, not
   * both. With causes and effects that are told, their being the same stands for the order of
   * words, and for opposition it is enough.
   */
  static Likeness of(Statement a, Statement b) {
    if (!a.marks().equals(b.marks())) {
      return OTHER;
    }
    Set<Direction> does = directions(a, b);
    Set<Direction> other = directions(b, a);
    boolean denied = (a.negations() + b.negations()) % 2 == 1;
    if (denied != areOpposed(does, other)) {
      // A "no" that stands among words of its own may be said of these alone.
      boolean said = denied ? saySame(a, b) && !addsWords(a, b) : saySame(a, b);
      return (said || haveSameEnds(a, b)) ? OPPOSED : OTHER;
    }
    boolean asMuch = a.type() == b.type() && a.negations() == b.negations() && does.equals(other);
    return (asMuch && saySame(a, b)) ? SAME : OTHER;
  }

  /** What {@code a} does: as its roles say, where those of both are told, else as its verbs say. */
  private static Set<Direction> directions(Statement a, Statement b) {
    return b.ends()
        .flatMap(known -> a.ends())
        .map(ends -> Set.of(ends.direction()))
        .orElse(a.directions());
  }

  private static boolean saySame(Statement a, Statement b) {
    if (index(a.weights(), b.weights()) < ALIKE || isReplaced(a, b)) {
      return false;
    }
    return (a.ends().isPresent() && b.ends().isPresent())
        ? haveSameEnds(a, b)
        : areInOrder(a.weights().keySet(), b.weights().keySet());
  }

  private static boolean haveSameEnds(Statement a, Statement b) {
    return a.ends().isPresent()
        && b.ends().isPresent()
        && index(a.ends().get().cause(), b.ends().get().cause()) >= SAME_END
        && index(a.ends().get().effect(), b.ends().get().effect()) >= SAME_END;
  }

  private static boolean areOpposed(Set<Direction> a, Set<Direction> b) {
    return (isUp(a) && isDown(b)) || (isDown(a) && isUp(b));
  }

  private static boolean isUp(Set<Direction> directions) {
    return directions.equals(Set.of(Direction.RAISES));
  }

  private static boolean isDown(Set<Direction> directions) {
    return !directions.isEmpty()
        && Set.of(Direction.LOWERS, Direction.UNDERMINES).containsAll(directions);
  }

  /** Whether a name, number or actor stands on one side alone, or a telling word on each. */
  private static boolean isReplaced(Statement a, Statement b) {
    return misses(a, b, a.strict())
        || misses(b, a, b.strict())
        || (hasOwn(a.weights(), b.weights()) && hasOwn(b.weights(), a.weights()));
  }

  private static boolean misses(Statement a, Statement b, Collection<String> words) {
    return words.stream()
        .anyMatch(word -> a.weights().containsKey(word) && !b.weights().containsKey(word));
  }

  private static boolean addsWords(Statement a, Statement b) {
    return hasOwn(a.weights(), b.weights()) || hasOwn(b.weights(), a.weights());
  }

  private static boolean hasOwn(Map<String, Integer> a, Map<String, Integer> b) {
    return a.entrySet().stream()
        .anyMatch(word -> word.getValue() >= HEAVY && !b.containsKey(word.getKey()));
  }

  /** The weighted Jaccard index of two sets of words, from 0 to 1. */
  static double index(Map<String, Integer> a, Map<String, Integer> b) {
    int all = weight(a) + weight(b);
    int both = 0;
    for (Map.Entry<String, Integer> word : a.entrySet()) {
      both += b.containsKey(word.getKey()) ? word.getValue() : 0;
    }
    return all == 0 ? 0 : (double) both / (all - both);
  }

  private static int weight(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether the shared words stand in the same order, one of them and neighbours left aside. */
  private static boolean areInOrder(Collection<String> a, Collection<String> b) {
    List<String> first = a.stream().filter(b::contains).toList();
    List<String> second = b.stream().filter(a::contains).toList();
    Map<String, Integer> place = new HashMap<>();
    second.forEach(word -> place.put(word, place.size()));
    int elsewhere = 0;
    for (int i = 0; i < first.size(); i++) {
      elsewhere += Math.abs(place.getOrDefault(first.get(i), i) - i) > 1 ? 1 : 0;
    }
    return elsewhere <= 1;
  }
}
