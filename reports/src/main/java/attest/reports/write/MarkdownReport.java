package attest.reports.write;

import attest.reports.Report;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Writes a report as Markdown (CommonMark with tables). Pictures are told as tables and lists,
 * since Markdown holds none. The same report always gives the same text.
 *
 * <p>Safe for use by several threads.
 */
public final class MarkdownReport {
  /**
   * Writes it.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Report report, PrintWriter out) throws IOException {
    Chapters chapters = new Chapters(report, new VisiblePaper(new Markdown(out)));
    chapters.front();
    chapters.parts();
  }
}
