package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.index.base.EvidenceBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers is what its description promises. */
class OpenApiTest {
  @TempDir private Path folder = Path.of("");
  private final ObjectMapper json = new ObjectMapper();
  private final StringWriter faults = new StringWriter();

  @Test
  void everyAnswerIsAsDescribed() throws Exception {
    EvidenceBase base =
        HostileBase.published(folder.resolve("evidence"), "Trust came, so they met.");
    WebSettings settings =
        new WebSettings(InetAddress.getLoopbackAddress(), 0, Optional.empty(), "ann");
    try (WebServer server =
        WebServer.start(base, HostileBase.themes(), settings, new PrintWriter(faults))) {
      Visitor visitor = new Visitor(server.address());
      JsonNode description = visitor.json("/openapi.json");
      JsonNode finding = visitor.json("/").at("/hits/0/finding");
      String id = finding.at("/id").asText();
      Map<String, List<String>> asked =
          Map.of(
              "/",
                  List.of(
                      "/",
                      "/?q=trust&group=origin",
                      "/?q=nothinglikeit",
                      "/?q=trsut",
                      "/?since=2030",
                      "/?like=" + id,
                      "/?origin=youtube:abc_DEF-123"),
              "/suggest", List.of("/suggest?q=tru"),
              "/finding/{id}", List.of("/finding/" + id),
              "/document",
                  List.of("/document?path=" + Visitor.encoded(finding.at("/path").asText())),
              "/themes", List.of("/themes"),
              "/theme/{name}", List.of("/theme/trust"),
              "/gaps", List.of("/gaps"),
              "/run", List.of("/run"));
      Set<String> described = new TreeSet<>();
      description.at("/paths").fieldNames().forEachRemaining(described::add);
      assertEquals(new TreeSet<>(asked.keySet()), described);
      for (Map.Entry<String, List<String>> entry : asked.entrySet()) {
        for (String address : entry.getValue()) {
          check(description, entry.getKey(), "get", visitor.json(address));
        }
      }
      for (String verdict :
          List.of("accept", "star", "note\",\"note\":\"why", "relabel\",\"type\":\"strategy")) {
        check(description, "/finding/{id}", "post", judged(visitor, id, verdict));
      }
    }
    assertEquals("", faults.toString());
  }

  private JsonNode judged(Visitor visitor, String id, String verdict) throws Exception {
    HttpResponse<String> answer =
        visitor.send(
            visitor
                .request("/finding/" + id)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"verdict\":\"" + verdict + "\"}")));
    assertEquals(200, answer.statusCode(), answer.body());
    return json.readTree(answer.body());
  }

  /** Schemas allow no names but those that they describe. */
  private static void check(JsonNode description, String path, String method, JsonNode answer) {
    String pointer = "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
    JsonNode schema = description.at(pointer + "/responses/200/content/application~1json/schema");
    assertTrue(schema.has("$ref"), pointer);
    com.fasterxml.jackson.databind.node.ObjectNode whole = description.deepCopy();
    whole.set("$ref", schema.get("$ref"));
    JsonSchema described =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    List<String> faults = new ArrayList<>();
    described.validate(answer).forEach(fault -> faults.add(fault.getMessage()));
    assertEquals(List.of(), faults, path);
  }
}
