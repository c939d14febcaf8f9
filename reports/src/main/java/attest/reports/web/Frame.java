package attest.reports.web;

import attest.index.Theme;
import attest.index.Themes;
import attest.reports.FilePaths;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is around every page.
 *
 * @param title of the page
 * @param section which of the sections it belongs to: the first part of its path
 * @param generation that is shown, or nothing where none is
 * @param seal that forms bring back
 * @param who gives the verdicts here; nothing where none are taken
 * @param themes their titles, by their names
 * @param files as people are told of them
 * @param links where the page leads
 */
public record Frame(
    String title,
    String section,
    String generation,
    String seal,
    String who,
    Map<String, String> themes,
    FilePaths files,
    Links links) {
  /** Copies the map. */
  public Frame {
    themes = Map.copyOf(themes);
  }

  static Frame of(String title, Visit visit, Edition edition) {
    return new Frame(
        title,
        visit.page(),
        edition.generation().name(),
        visit.seal(),
        visit.who(),
        titles(edition.themes()),
        edition.files(),
        new LiveLinks());
  }

  /** What people call the themes, by their names. */
  public static Map<String, String> titles(Themes themes) {
    return themes.all().stream().collect(Collectors.toMap(Theme::name, Theme::title));
  }

  /** What people call a theme. */
  public String theme(String name) {
    return themes.getOrDefault(name, name);
  }
}
