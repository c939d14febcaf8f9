package attest.index.search;

import attest.corpus.FindingType;
import attest.index.finding.Counts;
import java.util.List;
import java.util.Map;

/**
 * How much evidence there is, by theme and type.
 *
 * @param themes in the order of the vocabulary
 * @param byType of any theme or none; every type is there
 * @param all findings
 * @param inNoTheme findings that no theme asks for
 */
public record Overview(
    List<ThemeCounts> themes, Map<FindingType, Counts> byType, Counts all, Counts inNoTheme) {
  /** Copies what it is given. */
  public Overview {
    themes = List.copyOf(themes);
    byType = Map.copyOf(byType);
  }

  /** The counts of one theme of the vocabulary. */
  public ThemeCounts of(String theme) {
    return themes.stream()
        .filter(counts -> counts.theme().equals(theme))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no theme " + theme));
  }

  /** The counts of one type. */
  public Counts of(FindingType type) {
    return byType.getOrDefault(type, new Counts(0, 0, 0));
  }
}
