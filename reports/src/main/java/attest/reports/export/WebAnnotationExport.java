package attest.reports.export;

import attest.reports.FilePaths;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes findings as W3C Web Annotations (Recommendation of 2017) in JSON-LD: one collection with
 * one page, an annotation a finding.
 *
 * <p>The type is a body that classifies, each theme one that tags, each note of a reviewer one that
 * comments. The target is the text, by the quote with 32 characters around it and by its position,
 * in Unicode code points of the canonical text from 0, the end exclusive, every line end one of
 * them; and the recording, if there is one, by a Media Fragment {@code t=start,end} in seconds.
 */
record WebAnnotationExport() implements Export {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    WebAnnotation.Software software =
        new WebAnnotation.Software("Attest " + selection.run().attest());
    FilePaths files = FilePaths.of(selection.run());
    String when = selection.run().started();
    try (JsonGenerator json =
        new JsonMapper()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("@context", CONTEXT);
      json.writeStringField("id", WebAnnotation.urn("collection", when));
      json.writeStringField("type", "AnnotationCollection");
      json.writeStringField("label", "Evidence on working together");
      software.write(json);
      json.writeStringField("created", when);
      json.writeNumberField("total", selection.size());
      json.writeObjectFieldStart("first");
      json.writeStringField("id", WebAnnotation.urn("page", when));
      json.writeStringField("type", "AnnotationPage");
      json.writeNumberField("startIndex", 0);
      json.writeArrayFieldStart("items");
      selection.forEachDocument(
          (document, findings) ->
              new WebAnnotation(document, files, software, when).write(findings, json));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
