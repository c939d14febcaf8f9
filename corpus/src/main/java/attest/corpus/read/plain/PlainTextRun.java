package attest.corpus.read.plain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines that go on with one another, measured as they come: there may be a million of them. */
final class PlainTextRun {
  private final List<PlainTextLine> lines = new ArrayList<>();
  private int widest;
  private long characters;

  void add(PlainTextLine line) {
    lines.add(line);
    widest = Math.max(widest, line.text().length());
    characters += line.text().length();
  }

  void clear() {
    lines.clear();
    widest = 0;
    characters = 0;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  PlainTextLine first() {
    return lines.get(0);
  }

  PlainTextLine last() {
    return lines.get(lines.size() - 1);
  }

  /** The lines so far, until it is cleared. */
  List<PlainTextLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** The characters of the widest line. */
  int widest() {
    return widest;
  }

  /** The characters of all lines. */
  long characters() {
    return characters;
  }
}
