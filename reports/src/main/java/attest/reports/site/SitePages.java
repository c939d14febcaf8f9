package attest.reports.site;

import attest.index.Themes;
import attest.index.base.RunRecord;
import attest.reports.FilePaths;
import attest.reports.web.Frame;
import attest.reports.web.Templates;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The folder that a site is written to, page by page.
 *
 * @param folder it
 * @param generation that is shown
 * @param run that made it
 * @param files of the run, as people are told of them
 * @param titles of the themes, by their names
 * @param templates of the pages
 */
record SitePages(
    Path folder,
    String generation,
    RunRecord run,
    FilePaths files,
    Map<String, String> titles,
    Templates templates) {
  /** Writes something. */
  @FunctionalInterface
  interface Content {
    void write(BufferedWriter out) throws IOException;
  }

  static SitePages in(Path folder, String generation, RunRecord run, Themes themes) {
    return new SitePages(
        folder, generation, run, FilePaths.of(run), Frame.titles(themes), new Templates());
  }

  /**
   * Writes a page.
   *
   * @param page its path in the site
   * @param title of it
   * @param template under {@code site/}
   * @param view what it tells
   */
  void write(String page, String title, String template, Object view) throws IOException {
    SiteLinks links = SiteLinks.from(page);
    String section = page.replaceFirst("[/.].*", "");
    Frame frame = new Frame(title, section, generation, "", "", titles, files, links);
    String html =
        templates.html(
            "site/" + template, Map.of("frame", frame, "links", links, "run", run, "page", view));
    write(page, out -> out.write(html));
  }

  /**
   * Writes a file of text.
   *
   * @throws IOException if there is one of that name, or it cannot be written
   */
  void write(String file, Content content) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(
            place(file),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE)) {
      content.write(out);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("two pages of the site would have the name " + file, e);
    }
  }

  /** Where a file of the site is. Its folder is made; the site's own is not made once more. */
  Path place(String file) throws IOException {
    Path place = folder;
    for (Path name : Path.of(file)) {
      if (!place.equals(folder) && !Files.isDirectory(place)) {
        Files.createDirectory(place);
      }
      place = place.resolve(name);
    }
    return place;
  }
}
