package attest.reports.export;

import attest.corpus.Particulars;
import attest.corpus.TimeBasis;
import attest.index.finding.Amounts;
import attest.index.finding.CitedFinding;
import attest.reports.Citation;
import attest.reports.FilePaths;
import attest.reports.NameParts;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the works that are quoted as CSL-JSON (Citation Style Language 1.0.2), an item a work.
 *
 * <p>Under {@code custom.quotes} each item has its quotes, and with each the {@code citationItem}
 * by which a document cites it: its locator is the moment in the recording, with the label {@code
 * timestamp}, or else a page, line or paragraph.
 */
record CslJsonExport() implements Export {
  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    List<Work> works = Works.of(selection);
    FilePaths files = FilePaths.of(selection.run());
    try (JsonGenerator json =
        new JsonMapper()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (Work work : works) {
        writeItem(work, selection.of(work.origin()), files, json);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void writeItem(Work work, Selection quotes, FilePaths files, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", work.key());
    json.writeStringField("type", type(work.kind()));
    json.writeStringField("title", work.name());
    if (!work.authors().isEmpty()) {
      json.writeArrayFieldStart("author");
      for (NameParts author : work.authors()) {
        writeName(author, json);
      }
      json.writeEndArray();
    }
    if (work.container().isPresent()) {
      json.writeStringField("container-title", work.container().get());
    }
    if (!work.dateParts().isEmpty()) {
      writeDate(work.dateParts(), json);
    }
    for (Map.Entry<String, String> field : others(work, files).entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeObjectFieldStart("custom");
    json.writeStringField("origin", work.origin());
    json.writeArrayFieldStart("quotes");
    quotes.forEach(quote -> writeQuote(work, quote, json));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static Map<String, String> others(Work work, FilePaths files) {
    Map<String, String> others = new LinkedHashMap<>();
    Particulars known = work.particulars();
    known.volume().ifPresent(volume -> others.put("volume", volume));
    known.issue().ifPresent(issue -> others.put("issue", issue));
    known.pages().ifPresent(pages -> others.put("page", pages.replace('–', '-')));
    known.article().ifPresent(number -> others.put("number", number));
    known.publisher().ifPresent(publisher -> others.put("publisher", publisher));
    work.doi().ifPresent(doi -> others.put("DOI", doi));
    work.url().ifPresent(url -> others.put("URL", url));
    work.language().ifPresent(language -> others.put("language", language));
    work.remark(files).ifPresent(remark -> others.put("note", remark));
    return others;
  }

  private static String type(Work.Kind kind) {
    return switch (kind) {
      case VIDEO -> "motion_picture";
      case ARTICLE -> "article-journal";
      case CHAPTER -> "chapter";
      case PAGE -> "webpage";
      case TEXT -> "document";
    };
  }

  private static void writeName(NameParts name, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (name.given().isPresent()) {
      json.writeStringField("family", name.family());
      json.writeStringField("given", name.given().get());
      if (name.suffix().isPresent()) {
        json.writeStringField("suffix", name.suffix().get());
      }
    } else {
      json.writeStringField("literal", name.family());
    }
    json.writeEndObject();
  }

  private static void writeDate(List<String> parts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("issued");
    json.writeArrayFieldStart("date-parts");
    json.writeStartArray();
    for (String part : parts) {
      json.writeNumber(Integer.parseInt(part));
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeQuote(Work work, CitedFinding finding, JsonGenerator json)
      throws IOException {
    Locator locator = locator(finding);
    json.writeStartObject();
    json.writeStringField("finding", finding.id());
    json.writeStringField("type", finding.type().label());
    json.writeStringField("quote", finding.quote());
    json.writeStringField("voice", finding.voice().label());
    json.writeObjectFieldStart("citationItem");
    json.writeStringField("id", work.key());
    json.writeStringField("locator", locator.text());
    json.writeStringField("label", locator.label());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Where in its work a quote stands, in the terms of CSL. */
  private record Locator(String label, String text) {}

  private static Locator locator(CitedFinding finding) {
    return finding
        .startSeconds()
        .map(seconds -> new Locator("timestamp", timestamp(finding, seconds)))
        .or(() -> finding.page().map(page -> new Locator("page", String.valueOf(page))))
        .or(() -> Citation.line(finding).map(line -> new Locator("line", String.valueOf(line))))
        .orElseGet(() -> new Locator("paragraph", String.valueOf(finding.paragraph())));
  }

  /** The moment; of what is said between two moments both, joined as the pages of a range are. */
  private static String timestamp(CitedFinding finding, double start) {
    return Amounts.clock(start)
        + finding
            .endSeconds()
            .filter(end -> finding.timeBasis().equals(Optional.of(TimeBasis.BETWEEN)))
            .map(end -> "-" + Amounts.clock(end))
            .orElse("");
  }
}
