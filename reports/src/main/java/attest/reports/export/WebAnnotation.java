package attest.reports.export;

import attest.corpus.Document;
import attest.corpus.Source;
import attest.corpus.Voice;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.reports.FilePaths;
import attest.reports.Telling;
import attest.reports.WebLink;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes the findings of one document as annotations: {@link WebAnnotationExport} says in which
 * form.
 *
 * @param document the document
 * @param files of the run, as people are told of them
 * @param software by which they were made
 * @param when in ISO 8601
 */
record WebAnnotation(Document document, FilePaths files, Software software, String when) {
  private static final String MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/";
  private static final int AROUND = 32;

  /** The program that annotates. */
  record Software(String name) {
    void write(JsonGenerator json) throws IOException {
      json.writeObjectFieldStart("creator");
      json.writeStringField("id", urn("software", name));
      json.writeStringField("type", "Software");
      json.writeStringField("name", name);
      json.writeEndObject();
    }
  }

  /** The name of a thing that has no address. */
  static String urn(String kind, String name) {
    return "urn:uuid:" + Guid.of("annotation " + kind, name);
  }

  void write(List<CitedFinding> findings, JsonGenerator json) throws IOException {
    CodePoints positions = new CodePoints(document.text());
    for (CitedFinding finding : findings) {
      json.writeStartObject();
      json.writeStringField("id", urn("finding", finding.path() + '\n' + finding.id()));
      json.writeStringField("type", "Annotation");
      json.writeStringField("motivation", "classifying");
      software.write(json);
      json.writeStringField("created", when);
      writeBodies(finding, json);
      json.writeArrayFieldStart("target");
      writeText(finding, positions, json);
      if (finding.startSeconds().isPresent()) {
        writeRecording(finding, finding.startSeconds().get(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void writeBodies(CitedFinding finding, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("body");
    writeBody("classifying", finding.type().label(), json);
    for (String theme : finding.themes()) {
      writeBody("tagging", theme, json);
    }
    for (String note : finding.review().map(Review::notes).orElse(List.of())) {
      writeBody("commenting", note, json);
    }
    json.writeEndArray();
  }

  private static void writeBody(String purpose, String value, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "TextualBody");
    json.writeStringField("purpose", purpose);
    json.writeStringField("value", value);
    json.writeStringField("format", "text/plain");
    json.writeEndObject();
  }

  /** An author's text may be found at its address; a transcript or notes are a file's. */
  private void writeText(CitedFinding finding, CodePoints positions, JsonGenerator json)
      throws IOException {
    Source source = document.source();
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeObjectFieldStart("source");
    json.writeStringField(
        "id",
        WebLink.of(source)
            .filter(url -> source.voice() == Voice.AUTHOR)
            .orElseGet(() -> urn("text", source.path())));
    json.writeStringField("type", "Text");
    json.writeStringField("label", files.shown(source.path()));
    json.writeEndObject();
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", finding.quote());
    json.writeStringField("prefix", before(finding.start()));
    json.writeStringField("suffix", after(finding.end()));
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", positions.position(finding.start()));
    json.writeNumberField("end", positions.position(finding.end()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private String before(int start) {
    String text = document.text();
    int points = Math.min(AROUND, text.codePointCount(0, start));
    return text.substring(text.offsetByCodePoints(start, -points), start);
  }

  private String after(int end) {
    String text = document.text();
    int points = Math.min(AROUND, text.codePointCount(end, text.length()));
    return text.substring(end, text.offsetByCodePoints(end, points));
  }

  private void writeRecording(CitedFinding finding, double start, JsonGenerator json)
      throws IOException {
    Source source = document.source();
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeObjectFieldStart("source");
    json.writeStringField(
        "id", WebLink.of(source).orElseGet(() -> urn("recording", source.origin())));
    json.writeStringField("type", source.video().isPresent() ? "Video" : "Sound");
    json.writeStringField("label", Telling.name(source));
    json.writeEndObject();
    json.writeObjectFieldStart("selector");
    json.writeStringField("type", "FragmentSelector");
    json.writeStringField("conformsTo", MEDIA_FRAGMENTS);
    json.writeStringField(
        "value",
        "t=" + seconds(start) + finding.endSeconds().map(end -> "," + seconds(end)).orElse(""));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String seconds(double seconds) {
    return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString();
  }
}
