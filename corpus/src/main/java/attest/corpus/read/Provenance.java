package attest.corpus.read;

import attest.corpus.PartialDate;
import attest.corpus.Source;
import attest.corpus.Voice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a file says of the work that it holds: fields by the names that people give them.
 *
 * @param file the file itself
 * @param fields its front matter, or what a reader found in its place
 */
record Provenance(SourceFile file, ObjectNode fields) {
  private static final Pattern VIDEO_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
  private static final Pattern VIDEO_URL =
      Pattern.compile(
          "(?:youtube\\.com/(?:watch/|watch\\?(?:[^#\\s]*&)?v=|embed/|live/|shorts/)|youtu\\.be/)"
              + "([A-Za-z0-9_-]{11})");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

  /** A day in a file's name or address, as blog engines put it there. */
  private static final Pattern DATED_NAME =
      Pattern.compile("(?:^|/)(\\d{4}[-/]\\d{2}[-/]\\d{2})[-/]");

  /** A file that says nothing of its work. */
  static Provenance of(SourceFile file) {
    return new Provenance(file, JsonNodeFactory.instance.objectNode());
  }

  /** The source, under the title that the text itself gives if the fields give none. */
  Source source(Format format, Voice voice, Optional<String> heading) {
    Optional<String> video = video();
    Optional<String> url = url();
    Optional<String> doi = doi();
    String origin =
        video
            .map(id -> "youtube:" + id)
            .or(() -> doi.map(d -> "doi:" + d))
            .or(() -> url.map(Provenance::canonical))
            .orElse("sha256:" + file.sha256().substring(0, 16));
    return new Source(
        file.path(),
        text("title").or(() -> heading).filter(t -> !t.isBlank()).orElse(file.stem()),
        format.label(),
        origin,
        video.isPresent() && voice == Voice.AUTHOR ? Voice.NOTES : voice,
        authors(),
        text("container", "channel", "journal", "site", "publication"),
        date(),
        url.or(() -> doi.map(d -> "https://doi.org/" + d)),
        doi,
        text("language", "lang").flatMap(LanguageTag::of),
        format.isDerived());
  }

  private Optional<String> video() {
    return text("videoId", "video_id", "youtubeId", "youtube_id", "youtube")
        .filter(id -> VIDEO_ID.matcher(id).matches())
        .or(
            () ->
                Stream.of("url", "video", "youtube", "link", "source")
                    .flatMap(name -> text(name).stream())
                    .map(VIDEO_URL::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst());
  }

  private Optional<String> doi() {
    return text("doi", "DOI")
        .map(DOI::matcher)
        .filter(Matcher::find)
        .map(found -> found.group().toLowerCase(Locale.ROOT).replaceAll("[.,;]+$", ""));
  }

  private Optional<String> url() {
    return Stream.of("url", "canonical", "canonical_url", "link", "source", "permalink")
        .flatMap(name -> text(name).stream())
        .filter(value -> value.startsWith("https://") || value.startsWith("http://"))
        .findFirst();
  }

  private Optional<PartialDate> date() {
    return Stream.of("date", "published", "publishDate", "pubDate", "year", "lastUpdated")
        .flatMap(name -> text(name).stream())
        .flatMap(value -> DateText.of(value).stream())
        .findFirst()
        .or(
            () ->
                Stream.concat(text("permalink").stream(), Stream.of(file.path()))
                    .map(DATED_NAME::matcher)
                    .filter(Matcher::find)
                    .flatMap(found -> DateText.of(found.group(1)).stream())
                    .findFirst());
  }

  private List<String> authors() {
    List<String> authors = new ArrayList<>();
    for (String name : List.of("author", "authors")) {
      JsonNode node = fields.path(name);
      Iterable<JsonNode> people = node.isArray() ? node : List.of(node);
      for (JsonNode person : people) {
        String text = person.isObject() ? person.path("name").asText() : person.asText();
        if (!text.isBlank()) {
          authors.add(text.strip());
        }
      }
    }
    return authors;
  }

  private Optional<String> text(String... names) {
    return Stream.of(names)
        .map(fields::path)
        .filter(JsonNode::isValueNode)
        .map(node -> node.asText().strip())
        .filter(value -> !value.isEmpty() && !value.equals("null"))
        .findFirst();
  }

  /** One spelling for one page: RFC 3986 section 6, and without what only tracks readers. */
  private static String canonical(String url) {
    try {
      URI uri = new URI(url).normalize();
      String host =
          String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
      String query =
          uri.getQuery() == null || uri.getQuery().contains("utm_") ? "" : "?" + uri.getQuery();
      return "https://" + host + path + query;
    } catch (URISyntaxException e) {
      return url;
    }
  }
}
