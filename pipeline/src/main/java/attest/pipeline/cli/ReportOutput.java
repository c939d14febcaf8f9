package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.reports.Report;
import attest.reports.write.CsvReport;
import attest.reports.write.House;
import attest.reports.write.HtmlReport;
import attest.reports.write.JsonReport;
import attest.reports.write.MarkdownReport;
import attest.reports.write.WordReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a report goes, and in which form. */
final class ReportOutput {
  /** The forms of a report; each is what its files' names end with. */
  enum Format {
    /** One page for browsers and paper, and a second for many quotes. */
    HTML,
    /** A Word document to go on writing in. */
    DOCX,
    /** Markdown. */
    MD,
    /** The quote bank as a table. */
    CSV,
    /** All of it as data. */
    JSON;

    private String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "html, docx, md, csv or json (default: as the name of --out ends, else md).")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: the standard output).")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--bom",
      description = "Start CSV with a byte order mark, as Excel wants it; for no other format.")
  private boolean bom;

  @Option(names = "--force", description = "Write over a file that is there already.")
  private boolean force;

  /**
   * Checks that the report can go there, before the work begins.
   *
   * @param template the folder with an institution's own style
   * @throws UsageException if it cannot, or its form has no style
   */
  void check(Optional<Path> template) throws IOException {
    if (template.isPresent() && form() != Format.HTML && form() != Format.DOCX) {
      throw new UsageException("--template is for html and docx; no other form has a style");
    }
    if (bom && form() != Format.CSV) {
      throw new UsageException(
          "--bom is for csv, and this is "
              + form().name().toLowerCase(Locale.ROOT)
              + "; leave it out, or give --format csv");
    }
    if (form() == Format.DOCX && file.isEmpty()) {
      throw new UsageException("a Word document is no text; name a file: --out summary.docx");
    }
    if (file.isPresent()) {
      Output.check(file.get(), force);
    }
    Optional<Path> appendix = appendix();
    if (appendix.isPresent()) {
      Output.check(appendix.get(), force);
    }
  }

  /** Whether it goes into a file, not onto a screen. */
  boolean isFile() {
    return file.isPresent();
  }

  void write(Report report, House house, PrintWriter out) throws IOException {
    switch (form()) {
      case HTML -> html(report, new HtmlReport(house), out);
      case DOCX -> {
        WordReport word = new WordReport(house);
        Output.write(file.orElseThrow(), stream -> word.write(report, stream));
      }
      case MD -> Output.write(file, out, to -> new MarkdownReport().write(report, to));
      case CSV -> Output.write(file, out, to -> new CsvReport(bom).write(report, to));
      case JSON -> Output.write(file, out, to -> new JsonReport().write(report, to));
    }
  }

  /** Many quotes go into the appendix, which comes to its place only when the page has. */
  private void html(Report report, HtmlReport html, PrintWriter out) throws IOException {
    Optional<Path> appendix = appendix();
    if (appendix.isPresent() && HtmlReport.needsAppendix(report)) {
      Output.write(appendix, out, second -> html(report, html, appendix.get(), second, out));
      return;
    }
    Output.write(file, out, to -> html.write(report, "", to));
    if (appendix.isPresent()) {
      // That of an earlier report would pass for this one's.
      Files.deleteIfExists(appendix.get());
    }
  }

  private void html(
      Report report, HtmlReport html, Path appendix, PrintWriter second, PrintWriter out)
      throws IOException {
    html.writeAppendix(report, String.valueOf(file.orElseThrow().getFileName()), second);
    if (!second.checkError()) {
      String name = String.valueOf(appendix.getFileName());
      Output.write(file, out, to -> html.write(report, name, to));
    }
  }

  /** The second file of a page that is written to one; a device has none beside it. */
  private Optional<Path> appendix() {
    return file.filter(main -> form() == Format.HTML && !Output.isDevice(main))
        .map(
            main -> {
              String name = String.valueOf(main.getFileName());
              return main.resolveSibling(name.replaceFirst("(\\.[^.]*)?$", "-appendix.html"));
            });
  }

  private Format form() {
    return format.or(() -> file.map(ReportOutput::named)).orElse(Format.MD);
  }

  /** The form of a file; one of another ending may be meant for something else. */
  private static Format named(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(Format.values())
        .filter(form -> name.endsWith(form.ending()))
        .findFirst()
        .or(() -> name.contains(".") ? Optional.empty() : Optional.of(Format.MD))
        .orElseThrow(
            () ->
                new UsageException(
                    name.endsWith(".pdf")
                        ? "there is no PDF report; print the HTML report to PDF, or take docx"
                        : "the name of --out "
                            + path
                            + " does not tell a format; name it with --format"));
  }
}
