package attest.reports.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Finding;
import attest.corpus.Mined;
import attest.index.EvidenceIndex;
import attest.index.base.EvidenceBase;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import attest.reports.web.HostileBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.hasmac.jsonld.JsonLd;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.document.JsonDocument;
import no.hasmac.jsonld.loader.DocumentLoader;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebAnnotationExportTest {
  private static final String OA = "http://www.w3.org/ns/oa#";

  /** What the terms of the W3C's context stand for, as far as the export uses them. */
  private static final Path CONTEXT =
      Path.of("src/test/resources/attest/reports/export/annotation-context.jsonld");

  private static final List<Mined> DOCUMENTS =
      List.of(NastyBase.talk(), NastyBase.notes(), NastyBase.article(), NastyBase.bare());

  @TempDir private Path folder = Path.of("");

  @Test
  void everyPositionAndQuoteLandsInItsText() throws IOException {
    int annotation = 0;
    for (Mined mined : DOCUMENTS) {
      String text = mined.document().text();
      int[] points = text.codePoints().toArray();
      for (Finding finding : mined.findings()) {
        JsonNode selectors = items().get(annotation++).at("/target/0/selector");
        String exact = selectors.at("/0/exact").asText();
        int start = selectors.at("/1/start").asInt();
        int end = selectors.at("/1/end").asInt();
        assertEquals(NastyBase.quote(finding), exact);
        assertEquals(exact, new String(points, start, end - start));
        String around =
            selectors.at("/0/prefix").asText() + exact + selectors.at("/0/suffix").asText();
        assertTrue(text.contains(around), around);
      }
    }
    assertEquals(annotation, items().size());
    assertEquals(annotation, collection().at("/total").asInt());
  }

  @Test
  void aRecordingIsCitedFromSecondToSecond() throws IOException {
    JsonNode talk = items().get(0).at("/target/1");
    assertEquals("https://www.youtube.com/watch?v=abc_DEF-123", talk.at("/source/id").asText());
    assertEquals("t=3.25,7", talk.at("/selector/value").asText());
    assertEquals("t=7321.004", items().get(1).at("/target/1/selector/value").asText());
    assertEquals(1, items().get(3).at("/target").size());
  }

  @Test
  void aTextIsCalledByItsFileWithoutTheFoldersOfTheMachine() throws IOException {
    EvidenceBase base = HostileBase.published(folder.resolve("whole"), "Trust let them share.");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EvidenceIndex index =
        EvidenceIndex.open(base.current(), HostileBase.themes(), Reviews.NONE)) {
      new WebAnnotationExport()
          .write(
              new Selection(base.current(), index, SearchRequest.all(), HostileBase.themes()), out);
    }
    String label =
        new ObjectMapper()
            .readTree(out.toByteArray())
            .at("/first/items/0/target/0/source/label")
            .asText();
    assertTrue(label.startsWith("a/../b & "), label);
  }

  @Test
  void asLinkedDataItSaysTheSame() throws Exception {
    Model model = linked();
    assertEquals(6, model.filter(null, RDF.TYPE, oa("Annotation")).size());
    assertEquals(
        DOCUMENTS.stream()
            .flatMap(d -> d.findings().stream())
            .map(NastyBase::quote)
            .sorted()
            .toList(),
        model.filter(null, oa("exact"), null).objects().stream()
            .map(value -> value.stringValue())
            .sorted()
            .toList());
    assertEquals(6, model.filter(null, oa("motivatedBy"), oa("classifying")).size());
    assertEquals(5, model.filter(null, oa("hasPurpose"), oa("tagging")).size());
    assertEquals(9, model.filter(null, oa("hasTarget"), null).size());
  }

  /** A term that the context does not know would be dropped without a word. */
  @Test
  void everyTermIsOneOfTheContext() throws IOException {
    JsonNode known =
        new ObjectMapper()
            .readTree(Files.readString(CONTEXT, StandardCharsets.UTF_8))
            .at("/@context");
    TreeSet<String> unknown = new TreeSet<>();
    names(collection()).filter(name -> !known.has(name)).forEach(unknown::add);
    assertEquals(new TreeSet<>(List.of("@context")), unknown);
  }

  private static Stream<String> names(JsonNode node) {
    List<String> own = new ArrayList<>();
    node.fieldNames().forEachRemaining(own::add);
    List<JsonNode> below = new ArrayList<>();
    node.elements().forEachRemaining(below::add);
    return Stream.concat(own.stream(), below.stream().flatMap(WebAnnotationExportTest::names));
  }

  private Model linked() throws Exception {
    DocumentLoader loader = (address, options) -> context(address.toString());
    byte[] json = NastyBase.exported(folder, new WebAnnotationExport());
    String expanded =
        JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(json)))
            .loader(loader)
            .get()
            .toString();
    return Rio.parse(new StringReader(expanded), "", RDFFormat.JSONLD);
  }

  private static JsonDocument context(String address) throws JsonLdError {
    assertEquals("http://www.w3.org/ns/anno.jsonld", address);
    try (InputStream in = Files.newInputStream(CONTEXT)) {
      return JsonDocument.of(in);
    } catch (IOException e) {
      throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
    }
  }

  private static IRI oa(String name) {
    return Values.iri(OA, name);
  }

  private JsonNode collection() throws IOException {
    return new ObjectMapper().readTree(NastyBase.exported(folder, new WebAnnotationExport()));
  }

  private JsonNode items() throws IOException {
    return collection().at("/first/items");
  }
}
