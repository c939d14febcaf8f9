package attest.index.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileNumbersTest {
  private static final int STEPS = 1000;
  private static final OptionalLong NEW = OptionalLong.empty();

  @Test
  void filesThatComeInBetweenBeforeAndAfterLeaveTheOthersAlone() {
    List<OptionalLong> known = known(FileNumbers.of(List.of(NEW, NEW, NEW)));
    List<OptionalLong> more =
        List.of(NEW, known.get(0), NEW, NEW, known.get(1), known.get(2), NEW, NEW);
    List<Long> numbers = FileNumbers.of(more);
    assertRising(numbers);
    for (int i = 0; i < more.size(); i++) {
      assertEquals(more.get(i).orElse(numbers.get(i)), numbers.get(i));
    }
  }

  @Test
  void whereThereIsNoRoomOrTheOrderIsAnotherAllAreNumberedAnew() {
    for (List<OptionalLong> crowded :
        List.of(
            List.of(OptionalLong.of(5), NEW, OptionalLong.of(6)),
            List.of(OptionalLong.of(6), OptionalLong.of(5), NEW),
            List.of(OptionalLong.of(5), OptionalLong.of(5), NEW),
            List.of(OptionalLong.of(0), OptionalLong.of(FileNumbers.MOST), NEW))) {
      assertEquals(List.of(0L, FileNumbers.STEP, 2 * FileNumbers.STEP), FileNumbers.of(crowded));
    }
  }

  @Test
  void aGapIsFilledToTheLast() {
    assertEquals(
        List.of(5L, 6L, 7L, 8L, 9L),
        FileNumbers.of(List.of(OptionalLong.of(5), NEW, NEW, NEW, OptionalLong.of(9))));
  }

  @Test
  void numbersOfMillionsOfFilesStayBelowTheMost() {
    int files = (2 << 20) + 1;
    List<Long> numbers = FileNumbers.of(Collections.nCopies(files, NEW));
    assertTrue(IntStream.range(1, files).allMatch(i -> numbers.get(i - 1) < numbers.get(i)));
    assertTrue(numbers.get(0) >= -FileNumbers.MOST);
    assertTrue(numbers.get(files - 1) < FileNumbers.MOST, numbers.get(files - 1).toString());
    List<OptionalLong> more = known(numbers);
    more.add(NEW);
    List<Long> grown = FileNumbers.of(more);
    assertEquals(numbers, grown.subList(0, files));
    assertTrue(grown.get(files) > grown.get(files - 1) && grown.get(files) < FileNumbers.MOST);
  }

  @Test
  void numbersRiseWhateverComesAndGoes() {
    Random random = new Random(5);
    List<Long> numbers = List.of();
    int kept = 0;
    for (int step = 0; step < STEPS; step++) {
      List<OptionalLong> files = known(numbers);
      for (int i = random.nextInt(4); i > 0 && !files.isEmpty(); i--) {
        files.remove(random.nextInt(files.size()));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        files.add(files.isEmpty() || random.nextInt(3) > 0 ? files.size() / 2 : 0, NEW);
      }
      numbers = FileNumbers.of(files);
      assertEquals(files.size(), numbers.size());
      assertRising(numbers);
      Set<OptionalLong> all = Set.copyOf(known(numbers));
      kept += files.stream().filter(OptionalLong::isPresent).allMatch(all::contains) ? 1 : 0;
    }
    assertTrue(kept > STEPS * 9 / 10, "numbered anew " + (STEPS - kept) + " times");
  }

  private static List<OptionalLong> known(List<Long> numbers) {
    return new ArrayList<>(numbers.stream().map(OptionalLong::of).toList());
  }

  private static void assertRising(List<Long> numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      assertTrue(numbers.get(i - 1) < numbers.get(i), numbers.toString());
    }
  }
}
