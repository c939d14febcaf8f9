package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisjointSetsTest {
  @Test
  void eachIsAloneAtFirst() {
    assertEquals(List.of(0, 1, 2), firsts(new DisjointSets(3)));
  }

  @Test
  void theFirstOfAGroupStandsForIt() {
    DisjointSets sets = new DisjointSets(5);
    sets.join(4, 2);
    sets.join(3, 4);
    sets.join(3, 3);
    assertEquals(List.of(0, 1, 2, 2, 2), firsts(sets));
    sets.join(4, 0);
    assertEquals(List.of(0, 1, 0, 0, 0), firsts(sets));
  }

  @Test
  void theOrderOfJoiningDoesNotMatter() {
    List<int[]> pairs = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      pairs.add(new int[] {random.nextInt(100), random.nextInt(100)});
    }
    List<Integer> expected = firsts(joined(pairs));
    for (int shuffle = 0; shuffle < 20; shuffle++) {
      Collections.shuffle(pairs, random);
      assertEquals(expected, firsts(joined(pairs)));
    }
  }

  private static DisjointSets joined(List<int[]> pairs) {
    DisjointSets sets = new DisjointSets(100);
    pairs.forEach(pair -> sets.join(pair[0], pair[1]));
    return sets;
  }

  private static List<Integer> firsts(DisjointSets sets) {
    return IntStream.range(0, sets.size()).map(sets::first).boxed().toList();
  }
}
