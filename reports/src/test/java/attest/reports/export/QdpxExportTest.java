package attest.reports.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.corpus.Mined;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A project, read as the standard says that programs read it. */
class QdpxExportTest {
  private static final Path SCHEMA = Path.of("../../shared/standards/REFI-QDA-Project.xsd");
  private static final Path GOLDEN =
      Path.of("src/test/resources/attest/reports/export/golden/project.qde");

  @TempDir private Path folder = Path.of("");

  @Test
  void theProjectIsAsItWas() throws Exception {
    String made = members().getOrDefault("project.qde", "");
    if ("write".equals(System.getProperty("attest.golden"))) {
      Files.writeString(GOLDEN, made, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(GOLDEN, StandardCharsets.UTF_8), made);
  }

  @Test
  void theProjectIsValid() throws Exception {
    assumeTrue(Files.exists(SCHEMA), "the schema of REFI-QDA is not there");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMA.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(members().getOrDefault("project.qde", ""))));
  }

  @Test
  void everySelectionLandsOnItsQuote() throws Exception {
    Map<String, String> members = members();
    List<String> selected = new ArrayList<>();
    for (Element source : elements(project(), "TextSource")) {
      String text = text(source, members);
      assertFalse(text.contains("\r"), text);
      int[] points = text.codePoints().toArray();
      for (Element selection : elements(source, "PlainTextSelection")) {
        int start = Integer.parseInt(selection.getAttribute("startPosition"));
        int end = Integer.parseInt(selection.getAttribute("endPosition"));
        selected.add(new String(points, start, end - start));
      }
    }
    assertEquals(
        Stream.of(NastyBase.talk(), NastyBase.notes(), NastyBase.article(), NastyBase.bare())
            .map(Mined::findings)
            .flatMap(List::stream)
            .map(NastyBase::quote)
            .toList(),
        selected);
  }

  @Test
  void aTranscriptHasItsMomentsInMilliseconds() throws Exception {
    List<Element> transcripts = elements(project(), "Transcript");
    assertEquals(1, transcripts.size());
    int[] points = text(transcripts.get(0), members()).codePoints().toArray();
    List<String> heard = new ArrayList<>();
    for (Element moment : elements(transcripts.get(0), "SyncPoint")) {
      int at = Integer.parseInt(moment.getAttribute("position"));
      heard.add(moment.getAttribute("timeStamp") + " " + new String(points, at, 5));
    }
    assertEquals(List.of("1500 👩‍🌾 F", "3250 Trust", "5000 partn", "7321004 Money"), heard);
  }

  @Test
  void everyReferenceHasItsTargetAndNoIdIsGivenTwice() throws Exception {
    Set<String> ids = new HashSet<>();
    List<String> targets = new ArrayList<>();
    for (Element element : elements(project(), "*")) {
      if (element.hasAttribute("guid")) {
        assertTrue(ids.add(element.getAttribute("guid")), element.getTagName());
      }
      if (element.hasAttribute("targetGUID")) {
        targets.add(element.getAttribute("targetGUID"));
      }
    }
    assertFalse(targets.isEmpty());
    targets.forEach(target -> assertTrue(ids.contains(target), target));
  }

  @Test
  void aCaseIsAnOriginHoweverManyTextsAreOfIt() throws Exception {
    List<Element> cases = elements(project(), "Case");
    assertEquals(3, cases.size());
    assertEquals(2, elements(cases.get(0), "SourceRef").size());
  }

  private Map<String, String> members() throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    byte[] bytes = NastyBase.exported(folder, new QdpxExport());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return members;
  }

  private Element project() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = members().getOrDefault("project.qde", "").getBytes(StandardCharsets.UTF_8);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    return document.getDocumentElement();
  }

  private static String text(Element source, Map<String, String> members) {
    String path = source.getAttribute("plainTextPath").replace("internal://", "sources/");
    return members.getOrDefault(path, "");
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
