package attest.reports.export;

import attest.index.skos.SkosSyntax;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which evidence is handed to other programs. */
public enum ExportFormat {
  /** Every field of each finding, one JSON object a line. */
  JSONL(Holds.EVERYTHING, ".jsonl"),
  /** The same, flat, for spreadsheets. */
  CSV(Holds.EVERYTHING, ".csv"),
  /** The same columns with their types, for data frames and Spark. */
  PARQUET(Holds.EVERYTHING, ".parquet"),
  /** The works, for reference managers. */
  RIS(Holds.WHAT_IS_SURE, ".ris"),
  /** The works, for LaTeX. */
  BIBTEX(Holds.WHAT_IS_SURE, ".bib"),
  /** The works, with the place of each quote, for word processors and Pandoc. */
  CSL_JSON(Holds.WHAT_IS_SURE, ".csl.json"),
  /** Texts and coded selections, for tools of qualitative analysis. */
  QDPX(Holds.WHAT_IS_SURE, ".qdpx"),
  /** Types and themes as a codebook, for the same. */
  QDC(Holds.WHAT_IS_SURE, ".qdc"),
  /** Findings as W3C Web Annotations. */
  WEBANNOTATION(Holds.WHAT_IS_SURE, ".jsonld"),
  /** The themes as SKOS, a form of vocabularies. */
  SKOS(Holds.WHAT_IS_SURE, ".ttl"),
  /**
   * Pages with a search that needs no server: a folder, which {@code attest.reports.site} writes.
   */
  SITE(Holds.WHAT_IS_SURE, ".site");

  /** Which findings go into an export, if nothing else is asked for. */
  private enum Holds {
    /** Candidates, too. */
    EVERYTHING,
    /** Findings that are sure enough for a report. */
    WHAT_IS_SURE
  }

  private final Holds holds;
  private final String ending;

  ExportFormat(Holds holds, String ending) {
    this.holds = holds;
    this.ending = ending;
  }

  /** The format as options call it: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether candidates are exported unless they are asked to stay out. */
  public boolean holdsCandidates() {
    return holds == Holds.EVERYTHING;
  }

  /** Whether the format is no text, so that it can only go into a file. */
  public boolean isBinary() {
    return this == PARQUET || this == QDPX;
  }

  /** Whether the format is a folder of many files. */
  public boolean isFolder() {
    return this == SITE;
  }

  /** What the names of its files end in. */
  public String ending() {
    return ending;
  }

  /**
   * The writer of the format.
   *
   * @param file that it is for, if it is for one; a vocabulary is in JSON-LD if that is its ending
   * @param bom whether text for spreadsheets starts with a byte order mark
   * @throws IllegalArgumentException if the format is a folder
   */
  public Export export(Optional<Path> file, boolean bom) {
    return switch (this) {
      case JSONL -> new JsonLinesExport();
      case CSV -> new CsvExport(bom);
      case PARQUET -> new ParquetExport();
      case RIS -> new RisExport();
      case BIBTEX -> new BibTexExport();
      case CSL_JSON -> new CslJsonExport();
      case QDPX -> new QdpxExport();
      case QDC -> new QdcExport();
      case WEBANNOTATION -> new WebAnnotationExport();
      case SKOS -> new SkosExport(file.flatMap(SkosSyntax::of).orElse(SkosSyntax.TURTLE));
      case SITE -> throw new IllegalArgumentException("a site is no file");
    };
  }

  /** The format that a file's name stands for. */
  public static Optional<ExportFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException if there is none, naming those that there are
   */
  public static ExportFormat of(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no export format '"
                        + label
                        + "'; there are "
                        + String.join(
                            ", ", Arrays.stream(values()).map(ExportFormat::label).toList())));
  }
}
