package attest.corpus.read.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Interviews as people type them in word processors, with a tab behind who speaks. */
class HangingTabsTest {
  private static final List<String> INTERVIEW =
      List.of(
          "INT\tSo how did the two clubs come to share the lathe?",
          "P1\tWe hung a booking sheet in the hall, and that made us trust one another.",
          "It hung beside the door.",
          "INT\tAnd what was in the way?",
          "P1\tThe lack of a key kept my club out for months.");

  private static final List<String> PARTICIPANTS =
      List.of("P1\tA turner of 34", "P2\tA joiner", "P3\tA smith", "P4\tA cook who met us late");

  private static final List<String> ORDINARY =
      List.of(
          "Lathe\tWe share it with the club next door.",
          "Saw\tYou book it in the hall.",
          "Lathe\tI oil it on Fridays.",
          "Saw\tIt is ours alone, as you know.");

  @Test
  void aTabPartsWhoSpeaksFromWhatIsSaid() throws IOException, RejectedException {
    for (Document interview : List.of(word(INTERVIEW), openDocument(INTERVIEW), rich(INTERVIEW))) {
      assertEquals(List.of("INT", "P1", "INT", "P1"), speakers(interview));
      assertEquals(
          INTERVIEW.stream()
              .map(line -> line.replaceFirst("^\\S+\t", ""))
              .collect(Collectors.joining(" ")),
          interview.text().replace('\n', ' '));
    }
  }

  @Test
  void whatElseIsTabbedIsText() throws IOException, RejectedException {
    for (List<String> lines : List.of(PARTICIPANTS, ORDINARY)) {
      for (Document text : List.of(word(lines), openDocument(lines), rich(lines))) {
        assertEquals(List.of(), speakers(text));
        assertEquals(String.join("\n", lines).replace('\t', ' '), text.text());
      }
    }
  }

  private static List<String> speakers(Document document) {
    return document.passages().stream().map(Passage::speaker).flatMap(Optional::stream).toList();
  }

  private static Document word(List<String> lines) throws IOException, RejectedException {
    String body =
        lines.stream()
            .map(line -> line.replace("\t", "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>"))
            .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
            .collect(Collectors.joining());
    return read("a.docx", WordFiles.of(body, Map.of()));
  }

  private static Document openDocument(List<String> lines) throws IOException, RejectedException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("META-INF/manifest.xml", "<manifest:manifest/>");
    parts.put(
        "content.xml",
        lines.stream()
            .map(line -> "<text:p>" + line.replace("\t", "<text:tab/>") + "</text:p>")
            .collect(
                Collectors.joining(
                    "",
                    "<office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                        + "<office:body><office:text>",
                    "</office:text></office:body></office:document-content>")));
    return read("a.odt", WordFiles.packed(parts));
  }

  private static Document rich(List<String> lines) throws RejectedException {
    String rtf =
        lines.stream()
            .map(line -> line.replace("\t", "\\tab ") + "\\par\n")
            .collect(Collectors.joining("", "{\\rtf1\\ansi\\pard ", "}"));
    return read("a.rtf", rtf.getBytes(UTF_8));
  }

  private static Document read(String name, byte[] bytes) throws RejectedException {
    return new OfficeReader().read(new SourceFile(name, bytes, Limits.DEFAULT));
  }
}
