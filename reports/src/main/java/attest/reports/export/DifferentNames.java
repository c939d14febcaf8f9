package attest.reports.export;

import java.util.HashSet;
import java.util.Set;

/** Tells things of the same name apart. Not safe for use by several threads. */
final class DifferentNames {
  private final Set<String> given = new HashSet<>();

  /** The name in one line; where it is given already, with the id behind it. */
  String of(String name, String id) {
    String line = name.strip().replaceAll("\\s+", " ");
    if (given.add(line)) {
      return line;
    }
    String other = line + " (" + id + ")";
    given.add(other);
    return other;
  }
}
