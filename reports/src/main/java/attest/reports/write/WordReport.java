package attest.reports.write;

import attest.reports.Report;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a report as a Word document (Office Open XML) to go on writing in: Word's own styles, a
 * table of contents, numbered captions, and a footnote with the citation of each quote.
 *
 * <p>Safe for use by several threads.
 */
public final class WordReport {
  private final House house;

  /** A writer in the style of a house. */
  public WordReport(House house) {
    this.house = house;
  }

  /**
   * Writes it.
   *
   * @throws IOException if it cannot be written, or the house's document cannot be read
   */
  public void write(Report report, OutputStream out) throws IOException {
    try (WordFile file = WordFile.open(house.word(), report)) {
      Word word = file.word();
      Chapters chapters = new Chapters(report, new VisiblePaper(word));
      chapters.front();
      word.contents(report);
      word.newPage();
      chapters.parts();
      file.write(out);
    }
  }
}
