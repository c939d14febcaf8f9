package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.Themes;
import attest.index.base.Generation;
import attest.index.finding.Amounts;
import attest.reports.export.Export;
import attest.reports.export.ExportFormat;
import attest.reports.export.Selection;
import attest.reports.site.StaticSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest export}: evidence, for other programs. */
@Command(
    name = "export",
    description = "Writes findings, or the works that they are of, for other programs.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nFormats:%n",
    footer = {
      "  jsonl          .jsonl     every field of each finding, one JSON object a line",
      "  csv            .csv       the same, flat, for spreadsheets",
      "  parquet        .parquet   the same columns with their types, for data frames and Spark",
      "  ris            .ris       the works, for reference managers",
      "  bibtex         .bib       the works, for LaTeX",
      "  csl-json       .csl.json  the works, with the place of each quote, for Pandoc and others",
      "  qdpx           .qdpx      texts and coded selections: NVivo, ATLAS.ti, MAXQDA, QualCoder",
      "  qdc            .qdc       types and themes as a codebook, for the same",
      "  webannotation  .jsonld    findings as W3C Web Annotations",
      "  skos           .ttl       the themes; with --format skos and FILE.jsonld in JSON-LD",
      "  site           .site      a folder of pages with a search that needs no server",
      "",
      "The first three hold candidates too, unless --sure is given; the others only with --all.",
      "",
      "Examples:",
      "  attest export | jq -r 'select(.type == \"challenge\") | .quote'",
      "  attest export --out findings.csv --bom",
      "  attest export --theme trust --out trust.ris",
      "  attest export --type mechanism --out mechanisms.qdpx",
      "  attest export --format site --out public",
      "",
      "Exit codes: 0 done, 1 failure, 2 usage, or no finding is asked for."
    })
final class ExportCommand implements Callable<Integer> {
  /** Whether candidates are in the export, where that is not left to the format. */
  static final class Candidates {
    @Option(
        names = "--all",
        description = "With candidates: quotes whose type is less sure than a report wants.")
    private boolean all;

    @Option(names = "--sure", description = "Without candidates.")
    private boolean sure;
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of those below (default: as the name of --out ends, else jsonl).")
  private Optional<ExportFormat> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: the standard output); a folder, for a site.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--force", description = "Write over what is there.")
  private boolean force;

  @Option(
      names = "--bom",
      description = "Start CSV with a byte order mark, as Excel wants it; for no other format.")
  private boolean bom;

  @ArgGroup private Candidates candidates = new Candidates();

  @Option(
      names = "--query",
      paramLabel = "WORDS",
      description = "Findings with these words, as attest search takes them.")
  private String words = "";

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen = format.or(() -> file.flatMap(this::named)).orElse(ExportFormat.JSONL);
    check(chosen);
    Themes vocabulary = themes.themes();
    Generation generation = base.base().current();
    try (EvidenceIndex index = open(chosen, generation, vocabulary)) {
      Selection selection =
          new Selection(generation, index, filter.request(words).limit(1).build(), vocabulary);
      if (selection.size() == 0) {
        throw new UsageException(
            index
                .find(selection.request())
                .unmet()
                .orElse(
                    "no finding is asked for, so nothing is written; ask for less, or see attest"
                        + " status"));
      }
      write(chosen, selection);
      if (chosen.holdsCandidates() && !candidates.all && !candidates.sure) {
        tellOfCandidates(index, selection);
      }
    }
    return Attest.DONE;
  }

  private void check(ExportFormat chosen) throws IOException {
    if (bom && chosen != ExportFormat.CSV) {
      throw new UsageException(
          "--bom is for csv, and this is "
              + chosen.label()
              + "; leave it out, or give --format csv");
    }
    if (file.isEmpty() && (chosen.isBinary() || chosen.isFolder())) {
      throw new UsageException(
          chosen.label()
              + (chosen.isFolder() ? " is a folder; name it" : " is no text; name a file")
              + " with --out");
    }
    if (chosen.isFolder()) {
      OutputFolder.check(file.orElseThrow(), StaticSite.CONTENTS, force);
    } else if (file.isPresent()) {
      Output.check(file.get(), force);
    }
  }

  private void write(ExportFormat chosen, Selection selection) throws IOException {
    if (chosen.isFolder()) {
      StaticSite site = new StaticSite(selection, Measures.of(selection.run()));
      OutputFolder.write(file.orElseThrow(), site::write);
      return;
    }
    Export export = chosen.export(file, bom);
    if (file.isPresent()) {
      Output.write(file.get(), stream -> export.write(selection, stream));
    } else {
      export.write(selection, new WriterStream(VisiblePrinter.bare(spec.commandLine().getOut())));
    }
  }

  /** Searches and pages have no candidates, so whoever counts both would wonder. */
  private void tellOfCandidates(EvidenceIndex index, Selection selection) throws IOException {
    try (EvidenceIndex sure = index.sure()) {
      int all = selection.size();
      int others = all - sure.count(selection.request());
      if (others > 0) {
        boolean isReviewed = !index.reviews().byFinding().isEmpty();
        spec.commandLine()
            .getErr()
            .println(
                Amounts.count(all, "finding")
                    + ", of which "
                    + Amounts.number(others)
                    + (others == 1 ? " is a candidate" : " are candidates")
                    + (isReviewed ? " or rejected" : "")
                    + " (--sure leaves "
                    + (others == 1 ? "it" : "them")
                    + " out)");
      }
    }
  }

  private EvidenceIndex open(ExportFormat chosen, Generation generation, Themes vocabulary)
      throws IOException {
    boolean all = candidates.all || (chosen.holdsCandidates() && !candidates.sure);
    try (EvidenceIndex reviewed = base.open(generation, vocabulary)) {
      return all ? reviewed.everything() : reviewed.sure();
    }
  }

  /**
   * The format of a file with an ending: one that tells nothing may be meant for something else.
   */
  private Optional<ExportFormat> named(Path path) {
    Optional<ExportFormat> told = ExportFormat.of(path);
    if (told.isEmpty() && String.valueOf(path.getFileName()).contains(".")) {
      throw new UsageException(
          "the name of --out " + path + " does not tell a format; name it with --format");
    }
    return told;
  }
}
