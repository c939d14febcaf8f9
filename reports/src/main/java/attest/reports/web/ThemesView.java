package attest.reports.web;

import attest.index.Themes;
import attest.index.finding.Counts;
import attest.index.search.Overview;
import java.util.List;

/**
 * What the page of all themes tells.
 *
 * @param themes in the order of the vocabulary
 */
public record ThemesView(List<Entry> themes) {
  /** Copies the list. */
  public ThemesView {
    themes = List.copyOf(themes);
  }

  /** The themes of a vocabulary, with as much as there is on each. */
  public static ThemesView of(Themes vocabulary, Overview overview) {
    return new ThemesView(
        vocabulary.all().stream()
            .map(t -> new Entry(t.name(), t.title(), t.about(), overview.of(t.name()).all()))
            .toList());
  }

  /**
   * A theme.
   *
   * @param name as searches ask for it
   * @param title as people read it
   * @param about what belongs in it
   * @param counts how much there is on it
   */
  public record Entry(String name, String title, String about, Counts counts) {}
}
