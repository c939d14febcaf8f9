package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Voice;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
final class OfficeReader implements FormatReader {
  /** What Tika makes of notes and comments, and of the contents of books. */
  private static final String NOTES = "p.note, .annotation, nav, div.embedded, div.package-entry";

  private static final String CHANGES_END = "</text:tracked-changes>";

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private static final int MOST_TITLE_LINES = 3;

  /** A line at the top that is no longer may be the title. */
  private static final int LONGEST_TITLE = 120;

  @Override
  public Document read(SourceFile file) throws RejectedException {
    Format format = PackedFormats.of(file).orElseThrow();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    if (format == Format.RTF) {
      return document(
          file, format, parse(new RTFParser(), RtfSource.textOf(file.bytes()), fields), fields);
    }
    try (OfficePackage parts = OfficePackage.open(file)) {
      Element body =
          switch (format) {
            case DOCX -> docx(new DocxPackage(parts), fields);
            case ODT -> odt(parts, fields);
            default -> parse(new EpubParser(), file.bytes(), fields);
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
    Element body = parse(new OpenDocumentContentParser(), withoutDeletions(content), fields);
    Element meta = parts.xml("meta.xml");
    Map.of("dc|title", "title", "meta|initial-creator", "authors", "meta|creation-date", "date")
        .forEach(
            (query, field) ->
                put(fields, field, meta.select(query).stream().map(Element::text).findFirst()));
    return body;
  }

  /** Tika reads as text what was deleted: OpenDocument 1.3 part 3, section 5.5. */
  private static byte[] withoutDeletions(byte[] content) {
    String xml = new String(content, StandardCharsets.UTF_8);
    int start = xml.indexOf("<text:tracked-changes");
    int end = xml.indexOf(CHANGES_END, Math.max(0, start));
    return start < 0 || end < 0
        ? content
        : (xml.substring(0, start) + xml.substring(end + CHANGES_END.length()))
            .getBytes(StandardCharsets.UTF_8);
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
    body.select(NOTES).attr("hidden", "");
    body.select("p, li, dt").stream()
        .filter(OfficeReader::isContentsLine)
        .forEach(OfficeReader::hide);
    TypedList.in(body);
    body.select("ul").stream().filter(OfficeReader::isHeading).forEach(OfficeReader::promote);
    title(body).ifPresent(title -> fields.put("title", title));
    CanonicalText text = new CanonicalText();
    new HtmlPassages(text, 0).write(body);
    return text.of(
        new Provenance(file, fields)
            .source(format, Voice.AUTHOR, topLines(body).or(text::leadingHeading)));
  }

  /** What is set in the style of titles. */
  private static Optional<String> title(Element body) {
    return body.select("h1.title").stream().filter(Element::hasText).map(Element::text).findFirst();
  }

  /** A list of one item, all bold, is a numbered heading. */
  private static boolean isHeading(Element list) {
    return list.childrenSize() == 1
        && list.hasText()
        && letters(list).equals(bold(list))
        && Label.isHeading(list.text().strip());
  }

  private static void promote(Element list) {
    list.tagName("div");
    list.children().forEach(item -> item.tagName("p"));
  }

  private static String bold(Element element) {
    return element.select("b").stream().map(OfficeReader::letters).collect(Collectors.joining());
  }

  /** The text without spaces, since those between bold words need not be bold. */
  private static String letters(Element element) {
    return SPACE.matcher(element.wholeText()).replaceAll("");
  }

  /** A line of a table of contents is nothing but a link into the document. */
  private static boolean isContentsLine(Element line) {
    Element link = line.selectFirst("a[href]");
    return link != null
        && !link.attr("href").contains("://")
        && link.text().strip().equals(line.text().strip());
  }

  private static void hide(Element element) {
    element.attr("hidden", "");
  }

  /** The first line, if it may be a title, with the bold lines that follow it at once. */
  private static Optional<String> topLines(Element body) {
    List<Element> lines =
        body.select("p, h1, h2, h3, h4, h5, h6, li, td").stream()
            .dropWhile(line -> !line.hasText())
            .takeWhile(line -> line.nameIs("p") && line.hasText())
            .limit(MOST_TITLE_LINES)
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder title = new StringBuilder(lines.get(0).text().strip());
    for (Element line : lines.subList(1, lines.size())) {
      if (bold(lines.get(0)).isEmpty() || !letters(line).equals(bold(line))) {
        break;
      }
      title.append(' ').append(line.text().strip());
    }
    return Optional.of(title.toString())
        .filter(line -> line.length() <= LONGEST_TITLE && !line.endsWith("."));
  }
}
