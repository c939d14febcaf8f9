package attest.index.search;

import attest.index.finding.Counts;
import java.util.List;

/**
 * What a search came upon, by document or by origin. Groups stand in the order of their first hits.
 *
 * @param counts all that matched
 * @param total how many groups there are
 * @param groups those of the page that was asked for
 */
public record GroupedResult(Counts counts, int total, List<Group> groups) {
  /** Copies the list. */
  public GroupedResult {
    groups = List.copyOf(groups);
  }

  /** What a group has in common. */
  public enum By {
    /** The file. */
    DOCUMENT,
    /** The independent origin. */
    ORIGIN
  }

  /**
   * Hits of one document or origin.
   *
   * @param key its path, or the origin
   * @param title of its first hit
   * @param counts all of it that matched
   * @param hits the first of them
   */
  public record Group(String key, String title, Counts counts, List<Hit> hits) {
    /** Copies the list. */
    public Group {
      hits = List.copyOf(hits);
    }
  }
}
