package attest.reports.write;

import attest.reports.Report;
import attest.reports.VisibleOutput;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.PrintWriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes a report as one HTML page that needs nothing else, on the screen and on paper: no script,
 * no font, no address that is asked for anything; a policy in its head says so to browsers, too.
 * Where there are many quotes, the bank of all of them is a second page.
 *
 * <p>Safe for use by several threads.
 */
public final class HtmlReport {
  /** Quotes that the page itself has room for, so that it stays below five megabytes. */
  private static final int MOST_IN_PAGE = 1_500;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final House house;

  /** A writer in the style of a house. */
  public HtmlReport(House house) {
    this.house = house;
  }

  /** Whether all quotes fit into the page; if not, they want an appendix. */
  public static boolean needsAppendix(Report report) {
    return report.quotes().size() > MOST_IN_PAGE;
  }

  /**
   * Writes the page.
   *
   * @param appendix the name of the file that holds the quote bank; empty, if the page does
   */
  public void write(Report report, String appendix, PrintWriter out) {
    Map<String, Object> given =
        Map.of("report", report, "style", style(), "preface", house.preface(), "bank", appendix);
    render("report/report.jte", given, out);
  }

  /**
   * Writes the quote bank as a page of its own.
   *
   * @param main the name of the file of the page that it belongs to
   */
  public void writeAppendix(Report report, String main, PrintWriter out) {
    render("report/appendix.jte", Map.of("report", report, "style", style(), "main", main), out);
  }

  private void render(String template, Map<String, Object> given, PrintWriter out) {
    engine.render(template, given, new VisibleOutput(new PrintWriterOutput(out)));
  }

  private String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("the build lacks report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + house.css();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
