package attest.index.base;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Numbers the files of a run. Numbers rise in the order of the ledger, and that is all that they
 * say: between them are gaps, so that a file which comes in between gets one without a change to
 * those of all that follow. So what the index holds of a file can stay when others come and go.
 */
public final class FileNumbers {
  /** Between files that were numbered at once: room for 20 that come one by one at one spot. */
  static final long STEP = 1L << 20;

  /** Numbers stay below it, so that the places of a file's findings can be counted, too. */
  static final long MOST = 1L << 40;

  private FileNumbers() {}

  /**
   * Numbers files.
   *
   * @param known for each file, in the order of the ledger, the number that it had so far
   * @return for each the same number, if there is room for the others; else new ones for all
   */
  public static List<Long> of(List<OptionalLong> known) {
    List<Long> numbers = new ArrayList<>();
    int first = 0;
    while (first < known.size()) {
      int next = first;
      while (next < known.size() && known.get(next).isEmpty()) {
        next++;
      }
      OptionalLong before =
          numbers.isEmpty()
              ? OptionalLong.empty()
              : OptionalLong.of(numbers.get(numbers.size() - 1));
      OptionalLong after = next < known.size() ? known.get(next) : OptionalLong.empty();
      if (!fill(numbers, before, next - first, after)) {
        return renumbered(known.size());
      }
      after.ifPresent(numbers::add);
      first = next + 1;
    }
    return numbers;
  }

  /** Adds numbers in a gap; false if they do not fit. */
  private static boolean fill(
      List<Long> numbers, OptionalLong before, int count, OptionalLong after) {
    long start = before.orElse(Math.max(-MOST, after.orElse(0) - (count + 1) * STEP));
    long end = after.orElse(Math.min(MOST, start + (count + 1) * STEP));
    if (end - start <= count || start < -MOST || end > MOST) {
      return false;
    }
    long room = (end - start) / (count + 1);
    long rest = (end - start) % (count + 1);
    for (int i = 1; i <= count; i++) {
      numbers.add(start + i * room + Math.min(i, rest));
    }
    return true;
  }

  private static List<Long> renumbered(int files) {
    List<Long> numbers = new ArrayList<>();
    // Of more than a million files, the gaps must be smaller.
    long step = Math.min(STEP, MOST / Math.max(1, files));
    for (int file = 0; file < files; file++) {
      numbers.add(file * step);
    }
    return numbers;
  }
}
