package attest.corpus.read.pdf;

import attest.corpus.read.text.ReferenceList;
import attest.corpus.read.work.CitationLine;
import attest.corpus.read.work.FileAuthors;
import attest.corpus.read.work.HeadLines;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a PDF says of its work: in its document information and XMP metadata (ISO 32000-1 section
 * 14.3) as far as these make sense, and on its first and last pages.
 */
final class PdfBibliography {
  private static final int MAX_METADATA = 1 << 20;

  /** What a title has in common with the first pages at least, as a part of its words. */
  private static final double COMMON = 0.6;

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)microsoft \\w+ - .*|powerpoint .*|untitled.*|slide"
              + " \\d+|.*\\.(?:docx?|pdf|indd|qxd|tex|pages|pptx?|odt|rtf|xlsx?|p65|dvi|fm)|doi:.*|\\S*[\\d_]\\S*|layout"
              + " \\d+|print.*");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi[:\\s]*|doi\\.org/)(10\\.\\d{4,9}/[^\\s\"<>]+)");

  /** Programs that put in the name of whoever uses them, unasked. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i)\\b(?:word|powerpoint|excel|publisher|microsoft|office|writer|impress|draw)\\b");

  /** What an institution is called for short, behind its name. */
  private static final Pattern SHORT = Pattern.compile(".*\\((\\p{Lu}{2,})\\)$");

  private final PDDocumentInformation info;
  private final Document xmp;
  private final List<String> first;
  private final HeadLines head;
  private final List<String> marked;

  /**
   * What a PDF says of its work.
   *
   * @param first the passages of its first page, or of two if the first is a cover, and their
   *     running heads
   * @param last the passages of its last pages
   * @param marked the people that stand below the title with marks behind their names
   */
  PdfBibliography(PDDocument pdf, List<String> first, List<String> last, List<String> marked) {
    this.info = pdf.getDocumentInformation();
    this.xmp = xmp(pdf);
    this.first = first;
    this.head = new HeadLines(first, last);
    this.marked = List.copyOf(marked);
  }

  /**
   * The fields.
   *
   * @param largest the title as the first page shows it
   * @param name of the file
   */
  ObjectNode fields(Optional<String> largest, Optional<String> language, String name) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    stated("dc|title rdf|li", info.getTitle())
        .filter(this::isTitle)
        .or(() -> largest)
        .ifPresent(title -> fields.put("title", title));
    authors().forEach(fields.withArray("authors")::add);
    head.date(made(), name).ifPresent(date -> fields.put("date", date.iso()));
    doi().ifPresent(doi -> fields.put("doi", doi));
    stated("prism|publicationName", "")
        .or(() -> CitationLine.journal(first))
        .or(() -> CitationLine.journal(head.last()))
        .ifPresent(journal -> fields.put("container", journal));
    put(fields, "volume", stated("prism|volume", ""));
    put(fields, "issue", stated("prism|number", ""));
    put(fields, "pages", pages().or(() -> stated("prism|pageRange", "")));
    language.ifPresent(tag -> fields.put("language", tag));
    return fields;
  }

  private static void put(ObjectNode fields, String name, Optional<String> value) {
    value.ifPresent(told -> fields.put(name, told));
  }

  /** From the first page to the last, where it is told. */
  private Optional<String> pages() {
    return Stream.of("prism|startingPage", "prism|endingPage")
        .flatMap(end -> stated(end, "").stream())
        .reduce((first, last) -> first + "-" + last);
  }

  /** Those whom the text itself names. */
  List<String> byline() {
    return head.authors();
  }

  private static Document xmp(PDDocument pdf) {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xml = "";
    if (metadata != null) {
      try (InputStream bytes = metadata.exportXMPMetadata()) {
        xml = new String(bytes.readNBytes(MAX_METADATA), StandardCharsets.UTF_8);
      } catch (IOException e) {
        // Metadata that cannot be unpacked say nothing.
        xml = "";
      }
    }
    return Jsoup.parse(xml, "", Parser.xmlParser());
  }

  private Optional<String> stated(String element, String information) {
    return Stream.concat(xmp.select(element).eachText().stream(), Stream.ofNullable(information))
        .map(text -> text.replace("\u0000", "").strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Whether it is a title rather than a file name or a template's, and the first pages bear it. */
  private boolean isTitle(String title) {
    if (NO_TITLE.matcher(title).matches()) {
      return false;
    }
    String text = String.join(" ", first).toLowerCase(Locale.ROOT);
    List<String> words = words(title);
    return text.isBlank() || words.stream().filter(text::contains).count() >= words.size() * COMMON;
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  /**
   * Whether a name that the program gave which saved the file is of an author: the first pages have
   * it, or it is a person's that somebody must have written there on purpose.
   */
  private boolean isAuthor(String name) {
    List<String> words = words(SHORT.matcher(name).replaceFirst("$1"));
    Set<String> text = Set.copyOf(words(String.join(" ", first)));
    return words.stream().filter(text::contains).count() >= words.size() * COMMON
        || (FileAuthors.isPerson(name)
            && stated("xmp|CreatorTool", info.getCreator()).filter(OFFICE.asPredicate()).isEmpty());
  }

  /** Those of the byline; else those with marks, or whom the program names that saved the file. */
  private List<String> authors() {
    if (!byline().isEmpty() || !marked.isEmpty()) {
      return byline().isEmpty() ? marked : byline();
    }
    List<String> creators = xmp.select("dc|creator rdf|li").eachText();
    String author = info.getAuthor() == null ? "" : info.getAuthor();
    return (creators.size() > 1 ? creators.stream() : Stream.of(author))
        .flatMap(names -> FileAuthors.in(names).stream())
        .filter(this::isAuthor)
        .toList();
  }

  private Optional<String> doi() {
    return Stream.of(
            xmp.select("prism|doi").eachText().stream().map(doi -> "doi:" + doi),
            xmp.select("dc|identifier").eachText().stream(),
            Stream.of(info.getSubject(), info.getKeywords()).filter(text -> text != null),
            beforeReferences())
        .flatMap(texts -> texts)
        .map(DOI::matcher)
        .filter(Matcher::find)
        .map(doi -> doi.group(1))
        .findFirst();
  }

  /** The first passages as far as there is no list of works cited, whose DOIs are others'. */
  private Stream<String> beforeReferences() {
    return IntStream.range(0, first.size())
        .takeWhile(
            i ->
                i + 1 == first.size()
                    || !ReferenceList.isAnnouncedBy(first.get(i), first.get(i + 1)))
        .mapToObj(first::get);
  }

  private OptionalInt made() {
    Calendar made = info.getCreationDate();
    return made == null ? OptionalInt.empty() : OptionalInt.of(made.get(Calendar.YEAR));
  }
}
