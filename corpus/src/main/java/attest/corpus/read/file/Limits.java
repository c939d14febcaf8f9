package attest.corpus.read.file;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much is read of what people give, so that no file takes a run with it.
 *
 * @param fileBytes the most bytes that a file may have
 * @param unpackedBytes the most bytes that all members of a bundle, or all parts of a packed
 *     document, may come to
 * @param ratio how many times larger than its packed form a member may be
 * @param depth how many bundles may lie in one another
 * @param members how many members a bundle may have, those of bundles in it included
 * @param characters the most UTF-16 code units that a document's text may have
 * @param seconds how long reading a document may take
 */
public record Limits(
    long fileBytes,
    long unpackedBytes,
    int ratio,
    int depth,
    int members,
    int characters,
    int seconds)
    implements Serializable {
  /** What is read if nobody says otherwise: a thousand books in a file. */
  public static final Limits DEFAULT =
      new Limits(64L << 20, 1L << 30, 200, 3, 10_000, 20_000_000, 60);

  /** Checks that all of them are positive, and that a file fits into an array. */
  public Limits {
    if (fileBytes < 1
        || unpackedBytes < 1
        || ratio < 1
        || depth < 1
        || members < 1
        || characters < 1
        || seconds < 1) {
      throw new IllegalArgumentException("a limit must be 1 or more");
    }
    if (fileBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("a file of more than 2 GiB cannot be read");
    }
  }

  /** The numbers, in their order, to hand to another process. */
  public List<String> numbers() {
    return Stream.of(fileBytes, unpackedBytes, ratio, depth, members, characters, seconds)
        .map(String::valueOf)
        .toList();
  }

  /** The limits of such numbers. */
  public static Limits parse(List<String> numbers) {
    return new Limits(
        Long.parseLong(numbers.get(0)),
        Long.parseLong(numbers.get(1)),
        Integer.parseInt(numbers.get(2)),
        Integer.parseInt(numbers.get(3)),
        Integer.parseInt(numbers.get(4)),
        Integer.parseInt(numbers.get(5)),
        Integer.parseInt(numbers.get(6)));
  }
}
