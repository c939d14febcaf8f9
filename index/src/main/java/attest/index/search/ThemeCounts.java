package attest.index.search;

import attest.corpus.FindingType;
import attest.index.finding.Counts;
import java.util.Map;

/**
 * How much evidence there is for a theme.
 *
 * @param theme its name
 * @param title its title
 * @param byType for each type; every type is there
 * @param all of any type
 */
public record ThemeCounts(String theme, String title, Map<FindingType, Counts> byType, Counts all) {
  /** Copies the map. */
  public ThemeCounts {
    byType = Map.copyOf(byType);
  }

  /** The counts of one type. */
  public Counts of(FindingType type) {
    return byType.getOrDefault(type, new Counts(0, 0, 0));
  }
}
