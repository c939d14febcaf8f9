package attest.corpus.read.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of UTF-8 among lines of an older encoding, as they come of files that were put together or
 * pasted into each other.
 */
final class MixedLines {
  private static final char ASCII = 0x7F;

  /** What Java reads in the place of bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  /** Characters of UTF-8 beyond ASCII that outweigh a byte which is none. */
  private static final int VALID_FOR_A_STRAY = 5;

  /** One line of an older encoding may be valid UTF-8 by chance, as {@code CAFÉ»} is. */
  private static final int NO_CHANCE = 2;

  private record Line(int start, int end) {}

  private final byte[] bytes;
  private final List<Line> others = new ArrayList<>();
  private int ofUtf8;

  MixedLines(byte[] bytes) {
    this.bytes = bytes;
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      boolean ascii = true;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        ascii &= bytes[end] >= 0;
        end++;
      }
      if (!ascii && isUtf8(start, end)) {
        ofUtf8++;
      } else if (!ascii) {
        others.add(new Line(start, end));
      }
      start = end + 1;
    }
  }

  /** Whether it is UTF-8, but for a few bytes. */
  static boolean isNearlyUtf8(String read) {
    long valid = 0;
    long stray = 0;
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      stray += c == REPLACEMENT ? 1 : 0;
      valid += c > ASCII && c != REPLACEMENT ? 1 : 0;
    }
    return valid >= VALID_FOR_A_STRAY * stray;
  }

  private boolean isUtf8(int start, int end) {
    return isNearlyUtf8(new String(bytes, start, end - start, StandardCharsets.UTF_8));
  }

  /** Whether there are lines of both, most of them UTF-8. */
  boolean areMostlyUtf8() {
    return !others.isEmpty() && ofUtf8 > others.size();
  }

  /** Whether there are lines of both, and those of UTF-8 are no chance in an alphabet of a byte. */
  boolean arePlainlyBoth() {
    return !others.isEmpty() && ofUtf8 >= NO_CHANCE;
  }

  /** The lines that are not UTF-8. */
  byte[] others() {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (Line line : others) {
      rest.write(bytes, line.start, line.end - line.start);
      rest.write('\n');
    }
    return rest.toByteArray();
  }

  /**
   * The text.
   *
   * @param other the encoding of the lines that are not UTF-8
   */
  String decode(Charset other) {
    StringBuilder text = new StringBuilder(bytes.length);
    int done = 0;
    for (Line line : others) {
      text.append(new String(bytes, done, line.start - done, StandardCharsets.UTF_8));
      text.append(new String(bytes, line.start, line.end - line.start, other));
      done = line.end;
    }
    return text.append(new String(bytes, done, bytes.length - done, StandardCharsets.UTF_8))
        .toString();
  }
}
