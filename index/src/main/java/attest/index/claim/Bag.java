package attest.index.claim;

import java.util.Arrays;
import java.util.Map;

/**
 * Words and their weights as numbers, in one order, so that two bags are compared in one walk over
 * both. Immutable.
 */
final class Bag {
  private static final int BITS = 2;
  private static final int WEIGHT = (1 << BITS) - 1;

  /** The number of each word, and in its last bits its weight; ascending. */
  private final int[] words;

  private final int weight;

  private Bag(int[] words) {
    this.words = words;
    this.weight = Arrays.stream(words).map(word -> word & WEIGHT).sum();
  }

  /**
   * A bag of words.
   *
   * @param weights from 0 to 3; a word has the same in every bag
   * @param numbers of all words, counted from 0
   */
  static Bag of(Map<String, Integer> weights, Map<String, Integer> numbers) {
    int[] words = new int[weights.size()];
    int size = 0;
    for (Map.Entry<String, Integer> word : weights.entrySet()) {
      int number = numbers.getOrDefault(word.getKey(), numbers.size());
      words[size++] = (number << BITS) | word.getValue();
    }
    Arrays.sort(words);
    return new Bag(words);
  }

  /**
   * The words, by their numbers from the lowest on, up to where the rest weighs less than a part of
   * the whole: a bag without one of them is less like this one than that.
   */
  int[] prefix(double part) {
    double rest = weight;
    double least = part * weight;
    int size = 0;
    while (size < words.length && rest >= least) {
      rest -= words[size] & WEIGHT;
      size++;
    }
    return Arrays.stream(words, 0, size).map(word -> word >>> BITS).toArray();
  }

  /** Whether the weights of two bags allow that their index reaches a bound. */
  boolean mayBeLike(Bag other, double bound) {
    return Math.min(weight, other.weight) >= bound * Math.max(weight, other.weight);
  }

  /** Whether the weighted Jaccard index of two bags reaches a bound. */
  boolean isLike(Bag other, double bound) {
    int all = weight + other.weight;
    int least = (int) (bound * all / (1 + bound));
    int most = weight;
    int both = 0;
    int place = 0;
    for (int word : words) {
      while (place < other.words.length && other.words[place] < word) {
        place++;
      }
      if (place < other.words.length && other.words[place] == word) {
        both += word & WEIGHT;
      } else {
        most -= word & WEIGHT;
      }
      if (most < least) {
        return false;
      }
    }
    return all > 0 && (double) both / (all - both) >= bound;
  }
}
