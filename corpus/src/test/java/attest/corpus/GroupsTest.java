package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {
  @Test
  void eachIsAloneAtFirst() {
    assertEquals(List.of(0, 1, 2), firsts(new Groups(3)));
  }

  @Test
  void theFirstOfAGroupStandsForIt() {
    Groups groups = new Groups(5);
    groups.join(4, 2);
    groups.join(3, 4);
    groups.join(3, 3);
    assertEquals(List.of(0, 1, 2, 2, 2), firsts(groups));
    groups.join(4, 0);
    assertEquals(List.of(0, 1, 0, 0, 0), firsts(groups));
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

  private static Groups joined(List<int[]> pairs) {
    Groups groups = new Groups(100);
    pairs.forEach(pair -> groups.join(pair[0], pair[1]));
    return groups;
  }

  private static List<Integer> firsts(Groups groups) {
    return IntStream.range(0, groups.size()).map(groups::first).boxed().toList();
  }
}
