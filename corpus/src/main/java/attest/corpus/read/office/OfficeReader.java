package attest.corpus.read.office;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Voice;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.PackedFormats;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.html.HtmlLines;
import attest.corpus.read.html.HtmlPassages;
import attest.corpus.read.html.HtmlTree;
import attest.corpus.read.html.PullQuotes;
import attest.corpus.read.speech.TranscriptText;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.Raised;
import attest.corpus.read.work.DateText;
import attest.corpus.read.work.EnglishDate;
import attest.corpus.read.work.FileAuthors;
import attest.corpus.read.work.HeadLines;
import attest.corpus.read.work.Provenance;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentContentParser;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;

/** Reads documents of word processors and electronic books, with Apache Tika. */
public final class OfficeReader implements FormatReader {
  private static final String CHANGES_END = "</text:tracked-changes>";

  /** How many lines at the top may tell of the work itself; further down, lines tell of others. */
  private static final int TOP_LINES = 30;

  /** A line of as many characters is text. */
  private static final int PARAGRAPH = 160;

  private static final Pattern SIGN = Pattern.compile("^#{1,6} ");

  @Override
  public Document read(SourceFile file) throws RejectedException {
    Format format = PackedFormats.of(file).orElseThrow();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    if (format == Format.RTF) {
      Element body = parse(new RTFParser(), RtfSource.textOf(file.bytes()), fields);
      body.select("html > body").forEach(RtfTables::in);
      return document(file, format, body, fields);
    }
    try (OfficePackage parts = OfficePackage.open(file)) {
      Element body =
          switch (format) {
            case DOCX -> docx(new DocxPackage(parts), fields);
            case ODT -> odt(parts, fields);
            default ->
                parse(new EpubParser(), new EpubPackage(parts).repaired(file.bytes()), fields);
          };
      return document(file, format, body, fields);
    }
  }

  private static Element docx(DocxPackage docx, ObjectNode fields) throws RejectedException {
    docx.describe(fields);
    return docx.body();
  }

  /**
   * Only the content: Tika's parser of the whole would add the heads and feet of pages. The
   * manifest says what is encrypted: OpenDocument 1.3 part 2, section 3.4.
   */
  private static Element odt(OfficePackage parts, ObjectNode fields) throws RejectedException {
    if (parts.xml("META-INF/manifest.xml").selectFirst("manifest|encryption-data") != null) {
      throw new RejectedException(Rejection.ENCRYPTED, "behind a password");
    }
    byte[] content =
        parts
            .part("content.xml")
            .orElseThrow(() -> new RejectedException(Rejection.DAMAGED, "without content.xml"));
    String xml = withoutDeletions(new String(content, StandardCharsets.UTF_8));
    byte[] described =
        OdtStyles.described(xml, parts.xml("styles.xml")).getBytes(StandardCharsets.UTF_8);
    Element body = parse(new OpenDocumentContentParser(), described, fields);
    Element meta = parts.xml("meta.xml");
    Map.of("dc|title", "title", "meta|initial-creator", "authors", "dc|date", "date")
        .forEach(
            (query, field) ->
                put(fields, field, meta.select(query).stream().map(Element::text).findFirst()));
    if (!fields.has("date")) {
      put(fields, "date", Optional.of(meta.select("meta|creation-date").text()));
    }
    return body;
  }

  /** Tika reads as text what was deleted: OpenDocument 1.3 part 3, section 5.5. */
  private static String withoutDeletions(String xml) {
    int start = xml.indexOf("<text:tracked-changes");
    int end = xml.indexOf(CHANGES_END, Math.max(0, start));
    return start < 0 || end < 0
        ? xml
        : xml.substring(0, start) + xml.substring(end + CHANGES_END.length());
  }

  private static Element parse(Parser parser, byte[] bytes, ObjectNode fields)
      throws RejectedException {
    Metadata metadata = new Metadata();
    HtmlTree tree = new HtmlTree();
    ParseContext context = new ParseContext();
    // What is embedded in a document is not a part of its text.
    context.set(Parser.class, EmptyParser.INSTANCE);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      parser.parse(in, tree, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new RejectedException(Rejection.ENCRYPTED, "behind a password");
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      // Parsers of binary formats meet broken files with exceptions of every kind.
      throw new RejectedException(Rejection.DAMAGED, "its parts do not fit together");
    }
    describe(metadata, fields);
    return tree.root();
  }

  private static void describe(Metadata metadata, ObjectNode fields) {
    Map.of(
            "title", TikaCoreProperties.TITLE,
            "container", TikaCoreProperties.PUBLISHER,
            "language", TikaCoreProperties.LANGUAGE)
        .forEach(
            (field, property) -> put(fields, field, Optional.ofNullable(metadata.get(property))));
    put(fields, "date", Optional.ofNullable(metadata.get("dc:date")));
    put(fields, "date", Optional.ofNullable(metadata.get(TikaCoreProperties.CREATED)));
    put(fields, "date", Optional.ofNullable(metadata.get(TikaCoreProperties.MODIFIED)));
    String identifier = String.join(" ", metadata.getValues("dc:identifier"));
    put(fields, "doi", Optional.of(identifier).filter(id -> id.contains("10.")));
    for (String creator : metadata.getValues(TikaCoreProperties.CREATOR)) {
      fields.withArray("authors").add(creator);
    }
  }

  private static void put(ObjectNode fields, String field, Optional<String> value) {
    value.filter(v -> !v.isBlank()).ifPresent(v -> fields.put(field, v.strip()));
  }

  private static Document document(
      SourceFile file, Format format, Element body, ObjectNode fields) {
    BlockMarks.in(body);
    RaisedMarks.in(body);
    Raised.in(body);
    OfficeTree tree = new OfficeTree(body);
    tree.tidy();
    tree.title().ifPresent(title -> fields.put("title", title));
    CanonicalText text = new CanonicalText();
    PullQuotes.hide(List.of(body));
    HtmlLines lines = HtmlLines.of(List.of(body));
    Optional<TranscriptText> transcript = TranscriptText.of(lines.lines(), lines.bold());
    if (transcript.isPresent() && format != Format.EPUB) {
      // Who saved it typed what others said.
      fields.remove("authors");
    }
    describe(file, format, new HeadLines(head(lines.lines()), List.of()), fields);
    if (transcript.isPresent()) {
      // What the text says of its work is more than the program that saved the file knows.
      ObjectNode said = fields.objectNode();
      Optional<String> title = transcript.get().write(lines::number, Optional.empty(), said, text);
      fields.setAll(said);
      return text.of(new Provenance(file, fields).source(format, Voice.SPEAKER, title));
    }
    new HtmlPassages(text, 0).write(body);
    Optional<String> top =
        tree.startsBold()
            ? tree.topLines().or(text::leadingHeading)
            : text.leadingHeading().or(tree::topLines);
    return text.of(new Provenance(file, fields).source(format, Voice.AUTHOR, top));
  }

  /** The lines at the top; of those below the first long paragraph, no short ones but dates. */
  private static List<String> head(List<String> lines) {
    List<String> top =
        lines.stream()
            .map(line -> SIGN.matcher(line).replaceFirst("").strip())
            .filter(line -> !line.isEmpty())
            .limit(TOP_LINES)
            .toList();
    int titles = (int) top.stream().takeWhile(line -> line.length() < PARAGRAPH).count();
    return Stream.concat(
            top.stream().limit(titles),
            top.stream()
                .skip(titles)
                .filter(line -> line.length() >= PARAGRAPH || EnglishDate.is(line)))
        .toList();
  }

  /**
   * Puts what the head says of the work into the fields. Books tell of themselves as a whole; what
   * word processors tell is of the file.
   */
  private static void describe(SourceFile file, Format format, HeadLines head, ObjectNode fields) {
    boolean book = format == Format.EPUB;
    List<String> named = authors(fields);
    List<String> byline = head.authors();
    List<String> authors =
        book && !named.isEmpty()
            ? named
            : !byline.isEmpty()
                ? byline
                : named.stream().flatMap(name -> FileAuthors.in(name).stream()).toList();
    authors.forEach(fields.putArray("authors")::add);
    if (!book || !fields.has("date")) {
      OptionalInt made =
          DateText.of(fields.path("date").asText()).stream()
              .mapToInt(date -> date.first().getYear())
              .findFirst();
      fields.remove("date");
      head.date(made, file.stem()).ifPresent(date -> fields.put("date", date.iso()));
    }
  }

  /** Word keeps several authors in one property, between semicolons. */
  private static List<String> authors(ObjectNode fields) {
    JsonNode named = fields.path("authors");
    List<String> authors = new ArrayList<>();
    for (JsonNode name : named.isArray() ? named : List.of(named)) {
      Stream.of(name.asText().split(";"))
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .forEach(authors::add);
    }
    return authors;
  }
}
