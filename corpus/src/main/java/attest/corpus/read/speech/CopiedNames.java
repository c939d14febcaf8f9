package attest.corpus.read.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names on lines of their own above stamps on lines of their own, as they come out of the panes of
 * Teams and podcast players.
 */
final class CopiedNames {
  /** How many stamps make a transcript. */
  private static final int ENOUGH = 3;

  /** The least share of stamps that a name stands above. */
  private static final double SHARE = 0.8;

  private CopiedNames() {}

  /** Moves each name into the line of its stamp, if the lines are of that form. */
  static void moveDown(List<String> lines) {
    Map<Integer, String> above = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    int stamps = 0;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      TranscriptLine line = TranscriptLine.of(lines.get(i));
      if (!line.isStampAlone()) {
        if (line.stamped()) {
          return;
        }
        continue;
      }
      stamps++;
      Optional<String> name = above(lines, i, last);
      if (name.isPresent()) {
        above.put(i, name.get());
        counts.merge(name.get(), 1, Integer::sum);
      }
      last = i;
    }
    above.values().removeIf(name -> counts.getOrDefault(name, 0) < 2 && !SpeakerName.isFull(name));
    long again = above.values().stream().filter(name -> counts.getOrDefault(name, 0) > 1).count();
    if (stamps >= ENOUGH && above.size() >= SHARE * stamps && again * 2 >= above.size()) {
      above.forEach((stamp, name) -> move(lines, stamp, name));
    }
  }

  /** The name above a stamp, between which and the stamp before something is said. */
  private static Optional<String> above(List<String> lines, int stamp, int before) {
    int name = written(lines, stamp - 1);
    int said = written(lines, name - 1);
    return name < 0 || (said <= before && before >= 0)
        ? Optional.empty()
        : SpeakerName.of(lines.get(name).strip().replaceFirst("\\s*:$", ""))
            .filter(SpeakerName::isCapitalised);
  }

  /** The last line up to that one that is not empty; below 0 if there is none. */
  private static int written(List<String> lines, int last) {
    int line = last;
    while (line >= 0 && lines.get(line).isBlank()) {
      line--;
    }
    return line;
  }

  private static void move(List<String> lines, int stamp, String name) {
    lines.set(written(lines, stamp - 1), "");
    lines.set(stamp, name + " " + lines.get(stamp).strip());
  }
}
