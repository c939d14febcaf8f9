package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.Span;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.index.EvidenceIndex;
import attest.index.EvidenceIndexer;
import attest.index.Themes;
import attest.index.base.Generation;
import attest.index.finding.IndexedDocument;
import attest.index.finding.Reviews;
import attest.reports.web.DocumentView.Line;
import attest.reports.web.DocumentView.Piece;
import attest.reports.web.DocumentView.Stamp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole documents as they are read on a page: who speaks, and when. */
class DocumentLinesTest {
  private static final String VTT =
      """
      WEBVTT

      00:05.000 --> 00:09.000
      <v Ida Moor>We dug the pond together

      00:40.000 --> 00:44.000
      <v Ida Moor>with both of the villages

      01:05.000 --> 01:09.000
      <v Ida Moor>and then we sat down.

      01:20.000 --> 01:24.000
      <v Tom Fell>Who paid for it?
      """;

  private static final String NOTES =
      """
      ## Digging [00:02:00]

      They met early [00:00:30]. Trust came first [00:01:05]. Then they dug.

      - More followed. [00:03:00]
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void speechTellsWhoSpeaksWhereThatChangesAndTheMinute() throws Exception {
    List<Line> lines =
        lines("Ponds [aTTestSmp09].vtt", VTT, "both of the villages and then we sat down.");
    assertEquals(
        List.of(
            "Ida Moor: (0:05)We dug the pond together with <both of the villages and then we sat"
                + " down.>",
            "Tom Fell: (1:20)Who paid for it?"),
        told(lines));
    assertEquals(
        Optional.of("https://www.youtube.com/watch?v=aTTestSmp09&t=80s"),
        lines.get(1).pieces().get(0).stamps().get(0).link());
    assertEquals(
        List.of(
            "Ida Moor: (0:05)We dug <the pond> together with both of the villages ",
            "(1:05)and then we sat down.",
            "Tom Fell: (1:20)Who paid for it?"),
        told(lines("Ponds.vtt", VTT, "the pond")));
  }

  @Test
  void notesKeepTheirMomentsWhereTheyStandButForThoseWithinAQuote() throws Exception {
    assertEquals(
        List.of(
            "# Digging(2:00)",
            "They met early.(0:30) <Trust came first.>(1:05) Then they dug.",
            "More followed.(3:00)"),
        told(lines("pond.md", NOTES, "Trust came first.")));
  }

  @Test
  void aDocumentOfManyHeadingsHasThemAsItsContents() throws Exception {
    String four = "# One\n\nThey met.\n\n## Two\n\nThey dug.\n\n## Three\n\n## Four\n\nEnd.\n";
    List<Line> lines = lines("a.md", four, "They dug.");
    assertEquals(
        List.of("One", "Two", "Three", "Four"),
        DocumentView.contents(lines).stream().map(line -> lines.get(line).text()).toList());
    String two = "# One\n\nThey met.\n\n## Two\n\nThey dug.\n";
    assertEquals(List.of(), DocumentView.contents(lines("a.md", two, "They dug.")));
  }

  @Test
  void aQuoteOfTwoTypesIsMarkedOnce() throws Exception {
    String told = new DocumentView(document("a.md", NOTES, "Trust came first."), true).marked();
    assertEquals("1 quote marked", told);
    IndexedDocument both =
        document("a.md", NOTES, "Trust came first.", FindingType.MECHANISM, FindingType.STRATEGY);
    assertEquals(
        "1 quote marked, of which 1 is of several types", new DocumentView(both, true).marked());
  }

  @Test
  void whatNamesTheWordsBehindItIsToldApart() throws Exception {
    String item = "- **Fear of fines.** The tanneries kept their data [00:01:05].\n";
    List<Piece> pieces = lines("a.md", item, "The tanneries kept their data").get(0).pieces();
    assertEquals(
        List.of("Fear of fines"),
        pieces.stream().filter(Piece::isLabel).map(Piece::text).toList(),
        pieces.toString());
  }

  @Test
  void aContextTellsWhoSpeaksAndWhenFromItsFirstWordOn() throws Exception {
    assertEquals(
        List.of(
            "Ida Moor: (0:05)We dug the pond together <with both of the villages> ",
            "(1:05)and then we sat down.",
            "Tom Fell: (1:20)Who"),
        told(context("Ponds.vtt", VTT, "with both of the villages", 27).lines()));
    assertEquals(
        List.of("Ida Moor: (0:40)of <the villages>"),
        told(context("Ponds.vtt", VTT, "the villages", 3).lines()));
    assertEquals(
        List.of("early.(0:30) <Trust came first.>(1:05) Then they"),
        told(context("pond.md", NOTES, "Trust came first.", 10).lines()));
  }

  private List<Line> lines(String path, String file, String quote) throws Exception {
    return new DocumentLines(document(path, file, quote)).lines();
  }

  private Context context(String path, String file, String quote, int characters) throws Exception {
    IndexedDocument document = document(path, file, quote);
    return Context.of(document.findings().get(0), document, characters);
  }

  private IndexedDocument document(String path, String file, String quote) throws Exception {
    return document(path, file, quote, FindingType.MECHANISM);
  }

  private IndexedDocument document(String path, String file, String quote, FindingType... types)
      throws Exception {
    Document document = read(path, file);
    int start = document.text().indexOf(quote);
    List<Finding> findings =
        Stream.of(types)
            .map(
                type ->
                    new Finding(
                        Finding.idOf(document.source().origin(), type, quote),
                        type,
                        new Span(start, start + quote.length()),
                        quote,
                        0,
                        Optional.empty(),
                        0.9,
                        List.of()))
            .toList();
    Generation generation = new Generation("000001", Files.createTempDirectory(folder, ""));
    try (EvidenceIndexer indexer = new EvidenceIndexer(generation)) {
      indexer.add(0, 0, new Mined(document, findings));
      indexer.commit();
    }
    try (EvidenceIndex index = EvidenceIndex.open(generation, Themes.builtIn(), Reviews.NONE)) {
      return index.document(path).orElseThrow();
    }
  }

  private static Document read(String path, String file) throws Exception {
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      return reader.readHere(path, file.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> told(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                line.speaker().map(name -> name + ": ").orElse("")
                    + (line.isHeading() ? "# " : "")
                    + line.pieces().stream()
                        .map(
                            piece ->
                                piece.stamps().stream()
                                        .map(Stamp::clock)
                                        .map(clock -> "(" + clock + ")")
                                        .collect(Collectors.joining())
                                    + (piece.findings().isEmpty()
                                        ? piece.text()
                                        : "<" + piece.text() + ">"))
                        .collect(Collectors.joining()))
        .toList();
  }
}
