package attest.index.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements that lead a claim, found again by their rarest words.
 *
 * <p>Prefix filtering (S. Chaudhuri, V. Ganti, R. Kaushik, <i>A primitive operator for similarity
 * joins in data cleaning</i>, ICDE 2006; R. Bayardo, Y. Ma, R. Srikant, <i>Scaling up all pairs
 * similarity search</i>, WWW 2007): with the words of each statement in one order, the rarest
 * first, two whose index reaches a bound share a word before the point from which the rest weighs
 * less than that bound's part of the whole. Only these words are listed. Unlike hashing (MinHash)
 * this misses nothing, needs no chance, and is quick for short texts, whose rare words are in few
 * others.
 *
 * <p>At most {@link #MOST} leaders are compared with a statement, those with its rarest words: only
 * in a heap of findings made of the same few words are there more.
 */
final class Leaders {
  private static final int MOST = 1000;
  private static final String CAUSE = "cause ";

  /** A leader, and the weight of all its words. */
  private record Listed(int number, int weight) {
    /** Whether one so heavy can still be as alike as the bound wants. */
    boolean mayBeLike(int other) {
      return Math.min(weight, other) >= Likeness.ALIKE * Math.max(weight, other);
    }
  }

  private final Map<String, Integer> frequency;
  private final Map<String, List<Listed>> byWord = new HashMap<>();

  /**
   * No leaders so far.
   *
   * @param statements all that there will be, to tell rare words from common ones
   */
  Leaders(List<Statement> statements) {
    frequency = new HashMap<>();
    for (Statement statement : statements) {
      statement.weights().keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
  }

  /** Lists a leader. */
  void add(int number, Statement statement) {
    Listed leader = new Listed(number, Likeness.weight(statement.weights()));
    for (String key : keys(statement)) {
      byWord.computeIfAbsent(key, word -> new ArrayList<>()).add(leader);
    }
  }

  /** The leaders that may say the same as a statement, or the opposite, in order of listing. */
  List<Integer> near(Statement statement) {
    int weight = Likeness.weight(statement.weights());
    Set<Integer> near = new HashSet<>();
    for (String key : keys(statement)) {
      for (Listed leader : byWord.getOrDefault(key, List.of())) {
        if (near.size() < MOST && (key.startsWith(CAUSE) || leader.mayBeLike(weight))) {
          near.add(leader.number());
        }
      }
    }
    return near.stream().sorted().toList();
  }

  private List<String> keys(Statement statement) {
    List<String> keys = new ArrayList<>(prefix(statement.weights(), Likeness.ALIKE));
    statement
        .ends()
        .ifPresent(
            ends ->
                prefix(ends.cause(), Likeness.SAME_END).forEach(word -> keys.add(CAUSE + word)));
    return keys;
  }

  private List<String> prefix(Map<String, Integer> words, double bound) {
    List<String> sorted =
        words.keySet().stream()
            .sorted(
                Comparator.comparingInt((String word) -> frequency.getOrDefault(word, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    double rest = Likeness.weight(words);
    double least = bound * rest;
    List<String> prefix = new ArrayList<>();
    for (String word : sorted) {
      if (rest < least) {
        break;
      }
      prefix.add(word);
      rest -= words.getOrDefault(word, 0);
    }
    return prefix;
  }
}
