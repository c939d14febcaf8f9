package attest.index.claim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BagTest {
  private static final Map<String, Integer> NUMBERS = Map.of("river", 0, "city", 1, "people", 2);

  @Test
  void aBagIsLikeAnotherExactlyWhereTheirIndexReachesTheBound() {
    List<Map<String, Integer>> words = byChance();
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(each -> each.keySet().forEach(word -> numbers.put(word, word.charAt(0) - 'a')));
    int like = 0;
    for (Map<String, Integer> a : words) {
      for (Map<String, Integer> b : words) {
        for (double bound : List.of(Likeness.ALIKE, Likeness.SAME_END)) {
          boolean reached = Likeness.index(a, b) >= bound;
          Bag bagged = Bag.of(a, numbers);
          Bag other = Bag.of(b, numbers);
          assertEquals(reached, bagged.isLike(other, bound), () -> a + " and " + b);
          assertTrue(!reached || bagged.mayBeLike(other, bound), () -> a + " and " + b);
          assertTrue(
              !reached || share(bagged.prefix(bound), other.prefix(bound)), () -> a + " and " + b);
          like += reached ? 1 : 0;
        }
      }
    }
    assertTrue(like > words.size() * 2);
  }

  /** Bags of up to nine of twelve words, of which every fourth weighs half, and one nothing. */
  private static List<Map<String, Integer>> byChance() {
    Random chance = new Random(5);
    List<Map<String, Integer>> bags = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Map<String, Integer> bag = new HashMap<>(Map.of("a", 2));
      for (int word = chance.nextInt(9); word > 0; word--) {
        int number = chance.nextInt(12);
        bag.put(String.valueOf((char) ('a' + number)), number == 11 ? 0 : number % 4 == 3 ? 1 : 2);
      }
      bags.add(bag);
    }
    return bags;
  }

  private static boolean share(int[] a, int[] b) {
    return IntStream.of(a).anyMatch(word -> IntStream.of(b).anyMatch(other -> other == word));
  }

  @Test
  void theRestAfterThePrefixWeighsLessThanThePart() {
    Bag bag = Bag.of(Map.of("people", 1, "river", 2, "city", 2), NUMBERS);

    assertArrayEquals(new int[] {0}, bag.prefix(0.7));
    assertArrayEquals(new int[] {0, 1}, bag.prefix(0.6));
    assertArrayEquals(new int[] {0, 1, 2}, bag.prefix(0.1));
  }

  @Test
  void nothingIsLikeNothing() {
    Bag none = Bag.of(Map.of(), NUMBERS);

    assertFalse(none.isLike(none, 0.6));
  }
}
