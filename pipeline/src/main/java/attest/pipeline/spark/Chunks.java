package attest.pipeline.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts the files of a run into chunks of about equal size, each for one task. */
final class Chunks {
  /** How many chunks each core gets at least, so that none waits long for the last. */
  private static final int PER_CORE = 8;

  /** Bytes of files: a chunk's results must pass through the driver's memory. */
  private static final long MOST_BYTES = 2L << 20;

  private static final long FEWEST_BYTES = 64L << 10;
  private static final int MOST_FILES = 500;

  /**
   * Neighbouring files that are mined in one task.
   *
   * @param first the place of the first among all files
   */
  record Chunk(int first, List<InputFile> files) {
    long bytes() {
      return files.stream().mapToLong(InputFile::bytes).sum();
    }

    String[] paths() {
      return files.stream().map(InputFile::path).toArray(String[]::new);
    }
  }

  private Chunks() {}

  /** The chunks, largest first, because the longest task must not start last. */
  static List<Chunk> of(List<InputFile> files, int cores) {
    long all = files.stream().mapToLong(InputFile::bytes).sum();
    long size = Math.max(FEWEST_BYTES, Math.min(MOST_BYTES, all / ((long) PER_CORE * cores)));
    List<Chunk> chunks = new ArrayList<>();
    int first = 0;
    long bytes = 0;
    for (int i = 0; i < files.size(); i++) {
      if (i > first && (bytes + files.get(i).bytes() > size || i - first == MOST_FILES)) {
        chunks.add(new Chunk(first, files.subList(first, i)));
        first = i;
        bytes = 0;
      }
      bytes += files.get(i).bytes();
    }
    if (first < files.size()) {
      chunks.add(new Chunk(first, files.subList(first, files.size())));
    }
    chunks.sort(Comparator.comparingLong(Chunk::bytes).reversed().thenComparing(Chunk::first));
    return chunks;
  }
}
