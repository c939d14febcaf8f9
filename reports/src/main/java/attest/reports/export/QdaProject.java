package attest.reports.export;

import attest.corpus.Document;
import attest.corpus.Span;
import attest.corpus.Voice;
import attest.index.base.RunRecord;
import attest.index.finding.CitedFinding;
import attest.reports.FilePaths;
import attest.reports.Telling;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a REFI-QDA project: the codebook, a case for each origin, a plain text for each document,
 * a coded selection for each stretch that was found, and a note for each finding.
 *
 * <p>Positions are Unicode code points, from 0, the end exclusive. What is a transcript is,
 * besides, the transcript of a recording that is not in the project, with its moments as sync
 * points in milliseconds; codes are on the text only, so that nothing counts twice.
 */
final class QdaProject {
  private static final String NAMESPACE = "urn:QDA-XML:project:1.0";
  private static final int SHOWN = 60;

  private final Selection selection;
  private final Codebook codebook;
  private final QdaCases cases;
  private final QdaNotes notes;
  private final String user;
  private final String origin;
  private final String when;
  private final FilePaths files;

  /**
   * A project.
   *
   * @param works that the findings of the selection are of
   */
  QdaProject(Selection selection, List<Work> works) throws IOException {
    this.selection = selection;
    cases = new QdaCases(works);
    codebook = new Codebook(selection.themes());
    RunRecord run = selection.run();
    origin = "Attest " + run.attest();
    when = run.started();
    files = FilePaths.of(run);
    user = Guid.of("user", "Attest").toString();
    notes = new QdaNotes(user, when);
  }

  /** Writes {@code project.qde}; the stream is left open. */
  void write(OutputStream out) throws IOException {
    QdaXml xml =
        new QdaXml(
            out,
            "Project",
            NAMESPACE,
            "name",
            "Evidence on working together",
            "origin",
            origin,
            "creatingUserGUID",
            user,
            "creationDateTime",
            when);
    xml.open("Users").empty("User", "guid", user, "name", "Attest").close();
    xml.open("CodeBook");
    codebook.write(xml);
    xml.close();
    cases.write(xml);
    xml.open("Sources");
    selection.forEachDocument((document, findings) -> writeSource(document, findings, xml));
    xml.close();
    xml.open("Notes");
    selection.forEach(finding -> notes.write(finding, xml));
    xml.close();
    xml.close().end();
  }

  private void writeSource(Document document, List<CitedFinding> findings, QdaXml xml)
      throws IOException {
    CodePoints text = new CodePoints(document.text());
    String path = document.source().path();
    xml.open(
            "TextSource",
            "guid",
            sourceGuid(path),
            "name",
            files.shown(path),
            "plainTextPath",
            "internal://" + QdpxExport.fileName(document),
            "creatingUser",
            user,
            "creationDateTime",
            when)
        .text("Description", Telling.name(document.source()));
    for (List<CitedFinding> same : byStretch(findings).values()) {
      writeSelection(same, text, xml);
    }
    xml.close();
    if (document.source().voice() == Voice.SPEAKER) {
      QdaTranscript.write(document, files.shown(path), text, xml);
    }
  }

  /** The GUID of a document's text. */
  static String sourceGuid(String path) {
    return Guid.of("source", path).toString();
  }

  /** Findings of several types in the same words are one selection with the codes of all. */
  private static Map<Span, List<CitedFinding>> byStretch(List<CitedFinding> findings) {
    Map<Span, List<CitedFinding>> stretches = new LinkedHashMap<>();
    for (CitedFinding finding : findings) {
      stretches.merge(
          new Span(finding.start(), finding.end()),
          List.of(finding),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return stretches;
  }

  private void writeSelection(List<CitedFinding> same, CodePoints text, QdaXml xml)
      throws IOException {
    CitedFinding first = same.get(0);
    String key = first.path() + '\n' + first.start() + '\n' + first.end();
    xml.open(
        "PlainTextSelection",
        "guid",
        Guid.of("selection", key).toString(),
        "name",
        beginning(first.quote()),
        "startPosition",
        String.valueOf(text.position(first.start())),
        "endPosition",
        String.valueOf(text.position(first.end())),
        "creatingUser",
        user,
        "creationDateTime",
        when);
    Set<String> codes = new LinkedHashSet<>();
    same.forEach(finding -> codes.addAll(codebook.codesOf(finding)));
    for (String code : codes) {
      String guid = Guid.of("coding", key + '\n' + code).toString();
      xml.open("Coding", "guid", guid, "creatingUser", user, "creationDateTime", when)
          .empty("CodeRef", "targetGUID", code)
          .close();
    }
    for (CitedFinding finding : same) {
      xml.empty("NoteRef", "targetGUID", QdaNotes.guid(finding));
    }
    xml.close();
  }

  /** What lists of selections show: enough of the quote to know it by, in one line. */
  private static String beginning(String quote) {
    String line = quote.strip().replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    return points <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
