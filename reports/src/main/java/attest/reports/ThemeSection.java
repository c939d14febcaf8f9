package attest.reports;

import attest.corpus.FindingType;
import attest.index.finding.Counts;
import java.util.List;

/**
 * What there is on one theme.
 *
 * @param name of the theme, for addresses
 * @param title of the theme
 * @param about what it is about
 * @param literature works on it
 * @param counts of all types together
 * @param candidates of a theme without quotes, how many there are that are less sure than the
 *     report wants
 * @param key the claims of most independent origins, where it is among the best evidenced themes
 * @param parts one for each type asked for, without evidence as well
 */
public record ThemeSection(
    String name,
    String title,
    String about,
    List<String> literature,
    Counts counts,
    int candidates,
    List<RankedClaim> key,
    List<Part> parts) {
  /** Copies the lists. */
  public ThemeSection {
    literature = List.copyOf(literature);
    key = List.copyOf(key);
    parts = List.copyOf(parts);
  }

  /**
   * What there is on one theme of one type.
   *
   * @param type it
   * @param counts how much evidence there is
   * @param quotes those that the rule chose
   */
  public record Part(FindingType type, Counts counts, List<Quote> quotes) {
    /** Copies the list. */
    public Part {
      quotes = List.copyOf(quotes);
    }
  }
}
