package attest.corpus.read.pdf;

import attest.corpus.PartialDate;
import attest.corpus.read.text.ReferenceList;
import attest.corpus.read.work.EnglishDate;
import attest.corpus.read.work.WorkLine;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** Passages that are longer are text and cite other dates than that of the work. */
  private static final int MAX_DATE_LINE = 60;

  /** Below a passage that is longer there is text, and a bare year may be of anything. */
  private static final int MAX_HEAD = 160;

  /** What a title has in common with the first pages at least, as a part of its words. */
  private static final double COMMON = 0.6;

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)microsoft \\w+ - .*|powerpoint .*|untitled.*|slide \\d+|.*\\.(?:docx?|pdf|indd|qxd|tex"
              + "|pages|pptx?|odt|rtf|xlsx?|p65|dvi|fm)|doi:.*|\\S*[\\d_]\\S*|layout \\d+|print.*");
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?i)(?:microsoft office|default|windows|registered|authorized)? ?user|admin.*|owner|.*@.*"
              + "|unknown|.*\\\\.*");
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "\\p{Lu}\\S*(?: (?:\\p{Lu}\\S*|v[ao]n|de[rnl]?|d[aiou]|l[ae]|bin|al|ten|ter|af|zu))*"
              + " \\p{Lu}\\S*(?: and .*)?");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi[:\\s]*|doi\\.org/)(10\\.\\d{4,9}/[^\\s\"<>]+)");
  private static final Pattern YEAR_OF_ISSUE =
      Pattern.compile(
          "(?:©|\\([Cc]\\)|[Cc]opyright)[ ©]{0,3}(20\\d\\d|19\\d\\d)\\b|\\b(20\\d\\d|19\\d\\d); ?\\d");

  /** A year, but not that of which a title tells, as in {@code After the 1998 flood}. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\b(?:the|of|since|after|before|until|from|by) )"
              + "\\b((?:19|20)\\d\\d)\\b(?![-–/]\\d)");

  private final PDDocumentInformation info;
  private final Document xmp;
  private final List<String> first;
  private final List<String> last;

  /**
   * What a PDF says of its work.
   *
   * @param first the passages of its first page, or of two if the first is a cover, and their
   *     running heads
   * @param last the passages of its last pages
   */
  PdfBibliography(PDDocument pdf, List<String> first, List<String> last) {
    this.info = pdf.getDocumentInformation();
    this.xmp = xmp(pdf);
    this.first = first;
    this.last = last;
  }

  /**
   * The fields.
   *
   * @param largest the title as the first page shows it
   */
  ObjectNode fields(Optional<String> largest, Optional<String> language) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    stated("dc|title rdf|li", info.getTitle())
        .filter(this::isTitle)
        .or(() -> largest)
        .ifPresent(title -> fields.put("title", title));
    authors().forEach(fields.withArray("authors")::add);
    date().ifPresent(date -> fields.put("date", date.iso()));
    doi().ifPresent(doi -> fields.put("doi", doi));
    stated("prism|publicationName", "").ifPresent(name -> fields.put("container", name));
    language.ifPresent(tag -> fields.put("language", tag));
    return fields;
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
    String[] words = title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    long common = Stream.of(words).filter(text::contains).count();
    return text.isBlank() || common >= words.length * COMMON;
  }

  private List<String> authors() {
    List<String> creators = xmp.select("dc|creator rdf|li").eachText();
    String author = info.getAuthor() == null ? "" : info.getAuthor();
    List<String> named =
        (creators.size() > 1 ? creators.stream() : Stream.of(author))
            .flatMap(PdfBibliography::names)
            .toList();
    return named.isEmpty() ? byline() : named;
  }

  private List<String> byline() {
    return first.stream()
        .flatMap(line -> WorkLine.byline(line).stream())
        .findFirst()
        .map(by -> names(by).toList())
        .orElse(List.of());
  }

  /** The people of a field; what parts them does so only if there are full names around it. */
  private static Stream<String> names(String field) {
    return Stream.of(field.split("\\s*;\\s*(?:and\\s+)?"))
        .flatMap(part -> split(part, ",\\s*(?:and\\s+)?"))
        .flatMap(part -> split(part, "\\s+(?:and|&)\\s+"))
        .filter(name -> !NO_AUTHOR.matcher(name).matches())
        .filter(name -> name.contains(" ") || name.matches("\\p{Lu}{3,}"));
  }

  private static Stream<String> split(String names, String separator) {
    String[] parts = names.strip().split(separator);
    return Stream.of(parts).allMatch(part -> FULL_NAME.matcher(part).matches())
        ? Stream.of(parts)
        : Stream.of(names.strip());
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

  /** The day of the work as its pages give it; only if they do not, that of the file. */
  private Optional<PartialDate> date() {
    Calendar made = info.getCreationDate();
    int latest = made == null ? Integer.MAX_VALUE : made.get(Calendar.YEAR) + 1;
    return Stream.of(
            Stream.concat(first.stream(), last.stream())
                .flatMap(text -> EnglishDate.ofPublication(text).stream()),
            first.stream().flatMap(PdfBibliography::ofLine),
            Stream.concat(first.stream(), last.stream())
                .map(YEAR_OF_ISSUE::matcher)
                .filter(Matcher::find)
                .flatMap(
                    found ->
                        PartialDate.in(found.group(1) == null ? found.group(2) : found.group(1))
                            .stream()),
            first.stream()
                .takeWhile(line -> line.length() <= MAX_HEAD)
                .filter(line -> line.length() <= MAX_DATE_LINE)
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .flatMap(found -> PartialDate.in(found.group(1)).stream()))
        .flatMap(dates -> dates)
        .filter(date -> date.first().getYear() <= latest)
        .findFirst()
        .or(
            () ->
                Optional.ofNullable(made)
                    .map(m -> LocalDate.ofInstant(m.toInstant(), m.getTimeZone().toZoneId()))
                    .flatMap(day -> PartialDate.in(day.toString())));
  }

  /** The date of a line that gives little else, or gives it first, in brackets. */
  private static Stream<PartialDate> ofLine(String line) {
    if (line.length() > MAX_DATE_LINE && "[(".indexOf(line.charAt(0)) < 0) {
      return Stream.empty();
    }
    return EnglishDate.in(line.substring(0, Math.min(MAX_DATE_LINE, line.length()))).stream();
  }
}
