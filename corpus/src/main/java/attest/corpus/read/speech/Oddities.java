package attest.corpus.read.speech;

import attest.corpus.read.text.CanonicalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is odd in a file: each kind is told once, with the first line and how many more there are.
 */
final class Oddities {
  private record Seen(int line, int count) {}

  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /** Adds one that stands on that line, or on {@link CanonicalText#NO_LINE}. */
  void add(int line, String what) {
    seen.merge(what, new Seen(line, 1), (first, more) -> new Seen(first.line(), first.count() + 1));
  }

  /** One remark for each kind. */
  List<String> remarks() {
    return seen.entrySet().stream().map(e -> remark(e.getKey(), e.getValue())).toList();
  }

  private static String remark(String what, Seen where) {
    return (where.line() == CanonicalText.NO_LINE ? "" : "line " + where.line() + ": ")
        + what
        + (where.count() == 1 ? "" : " (and " + (where.count() - 1) + " more)");
  }
}
