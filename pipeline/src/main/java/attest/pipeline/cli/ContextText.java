package attest.pipeline.cli;

import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.reports.web.Context;
import attest.reports.web.DocumentView.Line;
import attest.reports.web.DocumentView.Piece;
import java.util.stream.Collectors;

/** A quote between what stands before and after it, with those who speak and the moments. */
final class ContextText {
  private ContextText() {}

  /**
   * The quote and its surroundings in one line.
   *
   * @param characters how many to show on either side, at most
   */
  static String line(CitedFinding finding, IndexedDocument document, int characters) {
    return line(Context.of(finding, document, characters));
  }

  /** The same, already found. */
  static String line(Context context) {
    String around =
        context.lines().stream().map(ContextText::said).collect(Collectors.joining(" "));
    return (context.isStart() ? "" : "… ")
        + around.replaceAll("\\s+", " ").strip()
        + (context.isEnd() ? "" : " …");
  }

  private static String said(Line line) {
    String words = line.pieces().stream().map(ContextText::said).collect(Collectors.joining());
    return line.speaker().map(name -> name + ": ").orElse("") + words;
  }

  private static String said(Piece piece) {
    String moments =
        piece.stamps().stream()
            .map(stamp -> " (" + stamp.clock() + ") ")
            .collect(Collectors.joining());
    return moments + (piece.findings().isEmpty() ? piece.text() : "[" + piece.text() + "]");
  }
}
