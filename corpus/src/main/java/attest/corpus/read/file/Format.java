package attest.corpus.read.file;

/** The formats that are read. */
public enum Format {
  /** W3C WebVTT captions. */
  WEBVTT("WebVTT"),
  /** SubRip captions. */
  SUBRIP("SubRip"),
  /** YouTube's SBV captions. */
  SBV("SBV"),
  /** Timed text in XML: YouTube's, of either generation, and W3C TTML. */
  TIMED_TEXT("timed text"),
  /** Segments or words with times in JSON, YouTube's json3 among them. */
  JSON_TRANSCRIPT("JSON transcript"),
  /** A transcript as a sheet: a row for each time that somebody says something. */
  TABLE("table"),
  /** A transcript as text: who says what, with or without times. */
  TRANSCRIPT("transcript"),
  /** Portable Document Format. */
  PDF("PDF"),
  /** Office Open XML of word processors. */
  DOCX("Word"),
  /** OpenDocument text. */
  ODT("OpenDocument"),
  /** Electronic books. */
  EPUB("EPUB"),
  /** Rich Text Format. */
  RTF("RTF"),
  /** Web pages. */
  HTML("HTML"),
  /** Journal articles in JATS or its forerunner, the NLM DTDs. */
  JATS("JATS"),
  /** Notes and pages in Markdown. */
  MARKDOWN("markdown"),
  /** Articles without mark-up. */
  PLAIN_TEXT("plain text");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** The name for people and files. */
  public String label() {
    return label;
  }

  /** Whether its files are text, so that their encoding has to be found out. */
  public boolean isText() {
    return switch (this) {
      case PDF, DOCX, ODT, EPUB, RTF -> false;
      default -> true;
    };
  }

  /**
   * Whether its files are read in a process of their own: those that are taken apart by parsers
   * that are not ours, which may hang or run out of memory.
   */
  public boolean isIsolated() {
    return switch (this) {
      case PDF, DOCX, ODT, EPUB, RTF, HTML, JATS -> true;
      default -> false;
    };
  }

  /** Whether its text is worked out from how pages look. */
  public boolean isDerived() {
    return this == PDF;
  }
}
