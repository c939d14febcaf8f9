package attest.corpus.read.work;

import attest.corpus.PartialDate;
import attest.corpus.Particulars;
import attest.corpus.read.text.Utf16;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is said of a work: fields by the names that people give them.
 *
 * @param fields front matter, a row of a sheet, or what a reader found in their place
 */
record WorkFields(ObjectNode fields) {
  /** Fields that hold the address of the work itself. */
  private static final List<String> ADDRESSES =
      List.of(
          "url",
          "canonical",
          "canonical_url",
          "webpage_url",
          "link",
          "source",
          "permalink",
          "medium");

  private static final List<String> VIDEO_ADDRESSES =
      List.of("url", "video", "videoUrl", "video_url", "youtube", "webpage_url", "link", "source");

  /** What front matter calls a name, and its parts: pandoc, Quarto, CSL and CFF. */
  private static final List<String> WHOLE = List.of("name", "literal", "text");

  private static final List<String> GIVEN =
      List.of("given", "given-names", "given_name", "first", "firstname", "first_name");

  private static final List<String> FAMILY =
      List.of("family", "family-names", "family_name", "last", "lastname", "last_name", "surname");

  private static final String SUFFIX = "suffix";

  /** What stands between the first page and the last, however it is written. */
  private static final Pattern TO = Pattern.compile("\\s*[-‐‑–—−]+\\s*");

  private static final Pattern ARTICLE = Pattern.compile("[Ee]\\d+");

  private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  Optional<String> title() {
    return text("title");
  }

  Optional<String> container() {
    return text("container", "channel", "journal", "site", "publication");
  }

  Optional<String> language() {
    return text("language", "lang").flatMap(LanguageTag::of);
  }

  Optional<PartialDate> date() {
    return Stream.of("date", "published", "publishDate", "pubDate", "year", "lastUpdated")
        .flatMap(name -> text(name).stream())
        .flatMap(value -> DateText.of(value).stream())
        .findFirst();
  }

  List<String> authors() {
    List<String> authors = people("author", "authors");
    return authors.isEmpty() ? people("creator", "creators") : authors;
  }

  private List<String> people(String... names) {
    return entries(names)
        .map(WorkFields::name)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> PersonName.all(name).stream())
        .distinct()
        .toList();
  }

  private Stream<JsonNode> entries(String... names) {
    return Stream.of(names)
        .map(fields::path)
        .flatMap(
            node ->
                node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node));
  }

  /** What is marked of the work, and references to it need. */
  Particulars particulars() {
    Optional<String> pages = text("pages", "page").map(WorkFields::range);
    Optional<String> article =
        text("article-number", "eid").or(() -> pages.filter(ARTICLE.asMatchPredicate()));
    return new Particulars(
        entries("author", "authors", "creator", "creators")
            .map(person -> person.path("name").isObject() ? person.path("name") : person)
            .filter(person -> !part(person, GIVEN).isEmpty())
            .map(person -> part(person, FAMILY))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList(),
        text("volume"),
        text("issue"),
        pages.filter(one -> !article.equals(Optional.of(one))),
        article,
        text("publisher"));
  }

  /** With a dash between two pages, and none behind one. */
  private static String range(String pages) {
    String range = TO.matcher(pages.replaceFirst("^pp?\\. ?", "")).replaceAll("–");
    String[] ends = range.split("–", -1);
    return ends.length == 2 && ends[0].equals(ends[1]) ? ends[0] : range;
  }

  /** The name of a person who may be told in parts; an empty one if there is none. */
  private static String name(JsonNode person) {
    if (!person.isObject()) {
      return oneLine(person.asText());
    }
    String whole = person.path("name").isObject() ? name(person.path("name")) : part(person, WHOLE);
    return whole.isEmpty()
        ? PersonName.of(
            List.of(
                part(person, FAMILY), part(person, GIVEN), oneLine(person.path(SUFFIX).asText())))
        : whole;
  }

  private static String part(JsonNode person, List<String> keys) {
    return keys.stream()
        .map(key -> oneLine(person.path(key).asText()))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What the work is known by. */
  Identifiers identifiers() {
    return new Identifiers(video(), doi(), url());
  }

  /** The first of those fields that says something. */
  Optional<String> text(String... names) {
    return Stream.of(names)
        .map(fields::path)
        .filter(JsonNode::isValueNode)
        .map(node -> oneLine(node.asText()))
        .filter(value -> !value.isEmpty() && !value.equals("null"))
        .findFirst();
  }

  private Optional<String> video() {
    return text("videoId", "video_id", "youtubeId", "youtube_id", "youtube", "video")
        .flatMap(Identifiers::videoId)
        .or(
            () ->
                VIDEO_ADDRESSES.stream()
                    .flatMap(name -> text(name).stream())
                    .flatMap(value -> Identifiers.videoAt(value).stream())
                    .findFirst());
  }

  private Optional<String> doi() {
    return text("doi", "DOI")
        .flatMap(Identifiers::doi)
        .or(
            () ->
                ADDRESSES.stream()
                    .flatMap(name -> text(name).stream())
                    .flatMap(value -> Identifiers.doiAt(value).stream())
                    .findFirst());
  }

  private Optional<String> url() {
    return ADDRESSES.stream()
        .flatMap(name -> text(name).stream())
        .filter(value -> value.startsWith("https://") || value.startsWith("http://"))
        .findFirst();
  }

  /**
   * Words on one line, without the control characters that steer the terminal they are shown on.
   */
  private static String oneLine(String value) {
    return Utf16.wellFormed(SPACES.matcher(value).replaceAll(" ").strip());
  }
}
