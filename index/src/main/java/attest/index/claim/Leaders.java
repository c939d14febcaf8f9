package attest.index.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

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
 *
 * <p>For one thread.
 */
final class Leaders {
  private static final int MOST = 1000;

  /** A statement in numbers. */
  private record Numbered(Bag words, Optional<Bag> cause, Optional<Bag> effect) {
    static Numbered of(Statement statement, Map<String, Integer> numbers) {
      return new Numbered(
          Bag.of(statement.weights(), numbers),
          statement.ends().map(ends -> Bag.of(ends.cause(), numbers)),
          statement.ends().map(ends -> Bag.of(ends.effect(), numbers)));
    }

    boolean isLike(Numbered other) {
      return words.isLike(other.words, Likeness.ALIKE)
          || (areLike(cause, other.cause) && areLike(effect, other.effect));
    }

    private static boolean areLike(Optional<Bag> a, Optional<Bag> b) {
      return a.isPresent() && b.isPresent() && a.get().isLike(b.get(), Likeness.SAME_END);
    }
  }

  private static final class Leader {
    private final int claim;
    private final Numbered said;

    /** The last search that came upon it, so that none does so twice. */
    private int search;

    Leader(int claim, Numbered said) {
      this.claim = claim;
      this.said = said;
    }
  }

  private final List<Numbered> statements;
  private final List<List<Leader>> byWord;
  private final List<List<Leader>> byCause;
  private int searches;

  /**
   * No leaders so far.
   *
   * @param statements all that there will be, to tell rare words from common ones
   */
  Leaders(List<Statement> statements) {
    Map<String, Integer> numbers = numbers(statements);
    this.statements = statements.parallelStream().map(each -> Numbered.of(each, numbers)).toList();
    byWord = new ArrayList<>(Collections.nCopies(numbers.size(), List.of()));
    byCause = new ArrayList<>(byWord);
  }

  /** Numbers all words, those in the fewest statements first. */
  private static Map<String, Integer> numbers(List<Statement> statements) {
    Map<String, Integer> frequency = new HashMap<>();
    for (Statement statement : statements) {
      statement.weights().keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
      statement
          .ends()
          .ifPresent(
              ends -> {
                ends.cause().keySet().forEach(word -> frequency.putIfAbsent(word, 0));
                ends.effect().keySet().forEach(word -> frequency.putIfAbsent(word, 0));
              });
    }
    Map<String, Integer> numbers = new HashMap<>();
    frequency.entrySet().stream()
        .sorted(Entry.<String, Integer>comparingByValue().thenComparing(Entry.comparingByKey()))
        .forEach(word -> numbers.put(word.getKey(), numbers.size()));
    return numbers;
  }

  /**
   * Lists a leader.
   *
   * @param claim that it leads
   * @param statement its place among all statements
   */
  void add(int claim, int statement) {
    Numbered said = statements.get(statement);
    Leader leader = new Leader(claim, said);
    list(leader, said.words(), Likeness.ALIKE, byWord);
    said.cause().ifPresent(cause -> list(leader, cause, Likeness.SAME_END, byCause));
  }

  private static void list(Leader leader, Bag words, double bound, List<List<Leader>> lists) {
    for (int word : words.prefix(bound)) {
      if (lists.get(word).isEmpty()) {
        lists.set(word, new ArrayList<>(1));
      }
      lists.get(word).add(leader);
    }
  }

  /**
   * The claims, in order of listing, whose leaders are like a statement by their words, or by those
   * of cause and effect; with no other leader can it say the same or the opposite.
   *
   * @param statement its place among all statements
   */
  List<Integer> near(int statement) {
    Numbered said = statements.get(statement);
    List<Leader> met = new ArrayList<>();
    searches++;
    for (int word : said.words().prefix(Likeness.ALIKE)) {
      for (Leader leader : byWord.get(word)) {
        if (leader.said.words().mayBeLike(said.words(), Likeness.ALIKE)) {
          meet(leader, met);
        }
      }
    }
    said.cause().stream()
        .flatMapToInt(cause -> Arrays.stream(cause.prefix(Likeness.SAME_END)))
        .forEach(word -> byCause.get(word).forEach(leader -> meet(leader, met)));
    return met.stream()
        .filter(leader -> leader.said.isLike(said))
        .map(leader -> leader.claim)
        .sorted()
        .toList();
  }

  private void meet(Leader leader, List<Leader> met) {
    if (leader.search != searches && met.size() < MOST) {
      leader.search = searches;
      met.add(leader);
    }
  }
}
