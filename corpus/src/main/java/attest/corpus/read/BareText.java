package attest.corpus.read;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.file.XmlProlog;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a file as a tool that is not ours finds them, to check against: its own lines where
 * it is text, the pages that PDFBox strips of a PDF, the XML in an office file.
 *
 * @param parts the lines, or the pages, or the whole
 * @param basis what the parts are
 * @param sumsTimes whether its times count from one another, as in TTML, so that a moment may be
 *     written nowhere
 */
public record BareText(List<String> parts, Basis basis, boolean sumsTimes) {
  /** What we wrote is as long as its file was allowed to be. */
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private static final Pattern MARKUP = Pattern.compile("\\.(?:xml|x?html?)$");
  private static final Pattern PARTING =
      Pattern.compile("(?:\\w+:)?(?:p|h|h[1-6]|li|td|th|div|tab|br|cr|s|line-break|noBreakHyphen)");

  /** What is no part of the sentence that it stands in: deletions, and notes of OpenDocument. */
  private static final Set<String> DELETED =
      Set.of("w:delText", "w:del", "w:moveFrom", "text:note");

  private static final Set<String> STRUCK = Set.of("w:strike", "w:dstrike", "w:vanish");

  private static final String LINE_THROUGH = "style:text-line-through-style";

  /** How a property of words says that it is not there. */
  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  /** What the parts of a bare text are. */
  public enum Basis {
    /** The lines of the file, the first of which is line 1. */
    LINES,
    /** The pages of the file, the first of which is page 1. */
    PAGES,
    /** All of it in one. */
    WHOLE
  }

  /** Copies the parts. */
  public BareText {
    parts = List.copyOf(parts);
  }

  private BareText(List<String> parts, Basis basis) {
    this(parts, basis, false);
  }

  /**
   * The bare text of a file that was read before.
   *
   * @throws RejectedException if it cannot be read any more
   */
  static BareText of(SourceFile file) throws RejectedException {
    byte[] bytes = file.bytes();
    try {
      return switch (new FormatDetector().of(file)) {
        case PDF -> pages(bytes);
        case DOCX, ODT, EPUB -> parts(bytes);
        case RTF -> richText(bytes);
        case JSON_TRANSCRIPT -> new BareText(List.of(values(file.text().text())), Basis.WHOLE);
        // All of it is data: a number may be a time.
        case TABLE -> new BareText(List.of(file.text().text()), Basis.WHOLE);
        case TIMED_TEXT ->
            new BareText(file.text().lines(), Basis.LINES, isTtml(file.text().text()));
        default -> new BareText(file.text().lines(), Basis.LINES);
      };
    } catch (IOException | TikaException e) {
      throw new RejectedException(Rejection.DAMAGED, String.valueOf(e.getMessage()));
    }
  }

  /** It, to hand to another process. */
  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text that JSON cannot hold", e);
    }
  }

  /** That of such JSON. */
  static BareText ofJson(String json) {
    try {
      return JSON.readValue(json, BareText.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no bare text in JSON", e);
    }
  }

  private static boolean isTtml(String xml) throws RejectedException {
    return XmlProlog.of(xml).root().matches("(?:.*:)?tt");
  }

  private static BareText pages(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
      return new BareText(pages, Basis.PAGES);
    }
  }

  /** The words of all XML in a packed document, whatever part it is. */
  private static BareText parts(byte[] bytes) throws IOException {
    List<Element> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (MARKUP.matcher(part.getName()).find()) {
          InputStream content = new ByteArrayInputStream(zip.readAllBytes());
          parts.add(Jsoup.parse(content, StandardCharsets.UTF_8.name(), "", Parser.xmlParser()));
        }
      }
    }
    Map<String, Boolean> struck = new HashMap<>();
    parts.forEach(part -> part.select("style|style").forEach(style -> addStruck(style, struck)));
    StringBuilder words = new StringBuilder();
    parts.forEach(part -> part.traverse(new Words(words, struck)));
    return new BareText(List.of(words.toString()), Basis.WHOLE);
  }

  /** Adds what a style of OpenDocument says of whether its words are struck through, if it does. */
  private static void addStruck(Element style, Map<String, Boolean> struck) {
    style.select("style|text-properties").stream()
        .map(properties -> properties.attr(LINE_THROUGH))
        .filter(line -> !line.isEmpty())
        .findFirst()
        .ifPresent(line -> struck.put(style.attr("style:name"), !OFF.contains(line)));
  }

  /**
   * Parts words where a paragraph, cell or line ends or a hyphen is, and nowhere else.
   *
   * @param struck whether styles strike their words through, by the names of those that say so
   */
  private record Words(StringBuilder words, Map<String, Boolean> struck) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !isDeleted(text)) {
        words.append(text.getWholeText());
      }
    }

    /** What was deleted, struck through or hidden parts no words: Word glues them over it. */
    private boolean isDeleted(TextNode text) {
      Optional<Boolean> byStyle = Optional.empty();
      for (Element around = text.parent(); around != null; around = around.parent()) {
        if (DELETED.contains(around.nodeName()) || isStruck(around)) {
          return true;
        }
        if (byStyle.isEmpty()) {
          // The innermost style that says something has its way.
          byStyle = Optional.ofNullable(struck.get(around.attr("text:style-name")));
        }
      }
      return byStyle.orElse(false);
    }

    private static boolean isStruck(Element run) {
      return run.nodeName().equals("w:r")
          && run.children().stream()
              .filter(properties -> properties.nodeName().equals("w:rPr"))
              .flatMap(properties -> properties.children().stream())
              .anyMatch(
                  mark -> STRUCK.contains(mark.nodeName()) && !OFF.contains(mark.attr("w:val")));
    }

    @Override
    public void tail(Node node, int depth) {
      if (PARTING.matcher(node.nodeName()).matches()) {
        words.append(' ');
      }
    }
  }

  private static BareText richText(byte[] bytes) throws IOException, TikaException {
    InputStream seen = new ByteArrayInputStream(BareRichText.of(bytes));
    return new BareText(List.of(new Tika().parseToString(seen, new Metadata(), -1)), Basis.WHOLE);
  }

  /** The strings and numbers of JSON, in their order. */
  private static String values(String json) throws IOException {
    StringBuilder values = new StringBuilder();
    try (JsonParser parser = new JsonMapper().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          values.append(parser.getText()).append('\n');
        }
      }
    }
    return values.toString();
  }
}
