package attest.reports.write;

import attest.reports.Citation;
import attest.reports.Mechanism;
import attest.reports.Quote;
import attest.reports.QuotedSource;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.ReportFigures;
import attest.reports.ThemeSection;
import attest.reports.Wording;
import attest.reports.figure.MechanismMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a report as a Word document (Office Open XML) to go on writing in: Word's own styles, a
 * table of contents, numbered captions, and a footnote with the citation of each quote.
 *
 * <p>Safe for use by several threads.
 */
public final class WordReport {
  /** Quotes of the bank that a document can be written on with. */
  private static final int MOST_IN_BANK = 600;

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
      front(report, word);
      keys(report, word);
      themes(report, word);
      claims(report, word);
      gapMap(report, word);
      timeline(report, word);
      mechanisms(report, word);
      summary(report, word);
      flow(report, word);
      overlap(report, word);
      sources(report, word);
      bank(report, word);
      word.heading(1, "Methods", "methods");
      report.methods().forEach(method -> word.labelled(method.title(), method.text()));
      file.write(out);
    }
  }

  private static void front(Report report, Word word) {
    word.paragraph("title", report.title());
    word.paragraph(
        "subtitle",
        "Evidence summary · "
            + Wording.count(report.counts().quotes(), "quote")
            + " in "
            + Wording.count(report.counts().documents(), "document")
            + " of "
            + Wording.count(report.counts().origins(), "independent origin")
            + " · evidence of "
            + report.made());
    word.paragraph("normal", report.about() + " " + Captions.WITNESSES);
    word.contents(
        List.of(
            new Word.Link("Key messages", "#key-messages"),
            new Word.Link("Findings by theme and type", "#findings"),
            new Word.Link("Claims and how well they are borne out", "#claims"),
            new Word.Link("Evidence gap map", "#gap-map"),
            new Word.Link("Timeline", "#timeline"),
            new Word.Link("Mechanism map", "#mechanisms"),
            new Word.Link("Summary of qualitative findings (GRADE-CERQual)", "#cerqual"),
            new Word.Link("Flow of documents", "#flow"),
            new Word.Link("Overlap of sources", "#overlap"),
            new Word.Link("Sources", "#sources"),
            new Word.Link("Quote bank", "#bank"),
            new Word.Link("Methods", "#methods")));
  }

  private static void keys(Report report, Word word) {
    word.newPage();
    word.heading(1, "Key messages", "key-messages");
    word.paragraph("normal", Captions.KEY);
    for (ThemeSection theme : report.themes()) {
      if (!theme.key().isEmpty()) {
        word.heading(3, theme.title(), "");
      }
      for (RankedClaim claim : theme.key()) {
        String said =
            claim.type().label()
                + ", said by "
                + Wording.count(claim.counts().origins(), "independent origin")
                + " in "
                + Wording.count(claim.counts().quotes(), "quote");
        quote(claim.strongest(), Stream.of(said), word);
      }
    }
  }

  private static void themes(Report report, Word word) {
    word.heading(1, "Findings by theme and type", "findings");
    for (ThemeSection theme : report.themes()) {
      word.heading(2, theme.title(), theme.name());
      word.paragraph("normal", theme.about());
      if (theme.counts().quotes() == 0) {
        word.paragraph("normal", "There is no evidence on this theme.");
      }
      for (ThemeSection.Part part : theme.parts()) {
        if (part.counts().quotes() > 0) {
          String anchor = ReportFigures.anchor(theme.name(), part.type());
          word.heading(3, Wording.heading(part.type()), anchor);
          word.paragraph("note", shown(part));
          part.quotes().forEach(quote -> quote(quote, Stream.of(), word));
        }
      }
      if (!theme.literature().isEmpty()) {
        word.paragraph("note", "Literature on the theme:");
        theme.literature().forEach(word::item);
      }
    }
  }

  private static String shown(ThemeSection.Part part) {
    return Wording.count(part.counts().quotes(), "quote")
        + " in "
        + Wording.count(part.counts().documents(), "document")
        + " of "
        + Wording.count(part.counts().origins(), "independent origin")
        + (part.quotes().size() < part.counts().quotes()
            ? "; " + part.quotes().size() + " shown."
            : ".");
  }

  private static void claims(Report report, Word word) {
    word.heading(1, "Claims and how well they are borne out", "claims");
    if (report.corroboratedCount() == 0) {
      word.paragraph("normal", Captions.claims(report));
      return;
    }
    word.table(
        Captions.claims(report),
        List.of(40, 15, 10, 13, 10, 13, 11, 11),
        List.of(
            "Claim", "Type", "Quotes", "Docu\u00ADments", "Origins", "Years", "Voices", "Dissent"),
        report.corroborated().stream()
            .map(
                claim ->
                    List.of(
                        claim.number() + ". " + claim.strongest().finding().quote(),
                        claim.type().label(),
                        Wording.number(claim.counts().quotes()),
                        Wording.number(claim.counts().documents()),
                        Wording.number(claim.counts().origins()),
                        claim.years(),
                        claim.voices().stream()
                            .map(voice -> voice.label())
                            .collect(Collectors.joining(", ")),
                        numbers("Q", "", claim.dissent())))
            .toList());
  }

  private static void gapMap(Report report, Word word) throws IOException {
    word.heading(1, "Evidence gap map", "gap-map");
    word.figure(
        report.figures().gapMap(),
        "Evidence by theme and type. Area: quotes. Shade: independent origins. An empty cell is a"
            + " gap. The lines below lead to the quotes of each cell.");
    word.cells(report);
    word.heading(3, "Gaps", "");
    if (report.gaps().isEmpty()) {
      word.paragraph("normal", "There are quotes on each theme of each type.");
    }
    report.gaps().forEach(word::item);
  }

  private static void timeline(Report report, Word word) throws IOException {
    word.heading(1, "Timeline", "timeline");
    word.figure(report.figures().years(), Captions.years(report));
    if (!report.figures().moments().recordings().isEmpty()) {
      word.figure(report.figures().moments(), Captions.MOMENTS);
    }
  }

  private static void mechanisms(Report report, Word word) throws IOException {
    word.heading(1, "Mechanism map", "mechanisms");
    word.paragraph("normal", Captions.mechanisms(report));
    if (report.mechanisms().arrows().isEmpty()) {
      return;
    }
    word.figure(report.figures().mechanisms(), "What brings about what, with direction.");
    for (Mechanism mechanism : report.mechanisms().arrows()) {
      word.heading(
          3,
          mechanism.cause()
              + " "
              + MechanismMap.verb(mechanism.direction())
              + " "
              + mechanism.effect(),
          "mechanism-" + mechanism.number());
      mechanism.quotes().forEach(quote -> quote(quote, Stream.of(), word));
    }
  }

  private static void summary(Report report, Word word) {
    word.heading(1, "Summary of qualitative findings (GRADE-CERQual)", "cerqual");
    word.table(
        Captions.CERQUAL,
        List.of(40, 13, 17, 15, 17, 14, 15),
        List.of(
            "Theme and review finding",
            "Sources",
            "Methodo\u00ADlogical limitations",
            "Coherence",
            "Adequacy",
            "Relevance",
            "Confidence"),
        report.summary().stream()
            .map(
                finding ->
                    List.of(
                        finding.theme() + ": " + finding.claim().strongest().finding().quote(),
                        numbers("[", "]", finding.sources()),
                        "to be judged",
                        finding.coherence(),
                        finding.adequacy(),
                        "to be judged",
                        "to be judged"))
            .toList());
  }

  private static void flow(Report report, Word word) throws IOException {
    word.heading(1, "Flow of documents", "flow");
    word.figure(report.figures().flow(), Captions.FLOW);
  }

  private static void overlap(Report report, Word word) {
    word.heading(1, "Overlap of sources", "overlap");
    List<Integer> sources = report.overlap().sources();
    if (sources.isEmpty()) {
      word.paragraph("normal", Captions.overlap(report));
      return;
    }
    List<String> numbers = sources.stream().map(source -> "[" + source + "]").toList();
    word.table(
        Captions.overlap(report),
        IntStream.rangeClosed(0, sources.size()).mapToObj(i -> 1).toList(),
        Markdown.joined("", numbers, ""),
        IntStream.range(0, sources.size())
            .mapToObj(
                row ->
                    Markdown.joined(
                        numbers.get(row),
                        IntStream.range(0, sources.size())
                            .mapToObj(column -> Captions.cell(report, row, column))
                            .toList(),
                        ""))
            .toList());
  }

  private static void sources(Report report, Word word) {
    word.heading(1, "Sources", "sources");
    for (QuotedSource source : report.sources()) {
      word.source(
          "["
              + source.number()
              + "] "
              + source.work()
              + ". "
              + Wording.kind(source.voice())
              + "; "
              + Wording.count(source.quotes(), "quote")
              + "; file "
              + source.path()
              + (source.repeats() ? "; of the same origin as [" + source.sameAs() + "]. " : ". "),
          source.link());
    }
  }

  private static void bank(Report report, Word word) {
    word.heading(1, "Quote bank", "bank");
    if (report.quotes().size() > MOST_IN_BANK) {
      word.paragraph(
          "normal",
          "The bank of all "
              + Wording.count(report.quotes().size(), "quote")
              + " is too long for a document; attest report --format csv writes it as a table, and"
              + " --format html as a page.");
      return;
    }
    word.table(
        "All quotes, by number, with their citations.",
        List.of(8, 13, 50, 36),
        List.of("No.", "Type", "Quote", "Citation"),
        report.quotes().stream()
            .map(
                quote ->
                    List.of(
                        "Q" + quote.number(),
                        quote.finding().type().label(),
                        quote.finding().quote(),
                        Citation.of(quote.finding()).line() + " [" + quote.source() + "]"))
            .toList());
  }

  private static void quote(Quote quote, Stream<String> said, Word word) {
    Citation citation = Citation.of(quote.finding());
    word.quote(
        quote.finding().quote(),
        Stream.concat(said, quote.marks().stream()).toList(),
        new Word.Citing(
            citation.work() + citation.voice().map(voice -> ", " + voice).orElse("") + ", ",
            citation.place(),
            quote.webLink(),
            " [" + quote.source() + "], Q" + quote.number() + "."));
  }

  private static String numbers(String before, String after, List<Integer> numbers) {
    return Wording.first(numbers).stream()
        .map(number -> before + number + after)
        .collect(Collectors.joining(" "));
  }
}
