package attest.corpus.read.work;

import attest.corpus.Source;
import attest.corpus.Voice;
import attest.corpus.YouTube;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a work is known by, and so what tells that two files are of one work.
 *
 * @param video the id of the YouTube video that it is, or is about
 * @param doi its DOI, lower case, such as {@code 10.1000/182}
 * @param url the address of its page, as written
 */
record Identifiers(Optional<String> video, Optional<String> doi, Optional<String> url) {
  /** Browsers and servers take no more; longer ones are data, and no index holds them whole. */
  private static final int LONGEST_URL = 2_000;

  private static final Pattern VIDEO_ID = Pattern.compile("[A-Za-z0-9_-]{11}");

  /** Addresses of a video, whatever else the query holds; the other ids are of no one video. */
  private static final Pattern VIDEO_URL =
      Pattern.compile(
          "(?:^|//|\\.|\\s)(?:youtu\\.be/|youtube(?:-nocookie)?\\.com/(?:(?:watch|embed|live|shorts|v)/"
              + "|watch/?\\?(?:[^#\\s]{0,500}[&;?])?v=))"
              + "(?!videoseries|live_stream)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S{1,300}");

  /** Addresses that are nothing but a DOI. */
  private static final Pattern DOI_URL =
      Pattern.compile(
          "(?:https?://)?(?:(?:dx|www)\\.)?doi\\.org/(?:doi:)?(10\\.[^?#\\s]+).*|(?:info:)?doi[:/]\\s*(10\\.\\S+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** Parts of a query that tell who sent a reader, not what is read. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "_hsenc", "_hsmi");

  /** Keeps no address that is too long for one. */
  Identifiers {
    url = url.filter(address -> address.length() <= LONGEST_URL);
  }

  /** What a source is known by; an address that only leads on from the DOI counts as that. */
  static Identifiers of(Source source) {
    return new Identifiers(
        source.video(),
        source.doi(),
        source.url().filter(url -> !doiAt(url).equals(source.doi()) || source.doi().isEmpty()));
  }

  /** These, and of what is not among them the others. */
  Identifiers or(Identifiers others) {
    return new Identifiers(video.or(others::video), doi.or(others::doi), url.or(others::url));
  }

  /** All keys of the work, the DOI first. */
  List<String> keys() {
    return Stream.of(
            doi.map(d -> "doi:" + d), video.map(YouTube::origin), url.map(Identifiers::canonical))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The key of its witness: video before DOI before page; {@code otherwise} without any. */
  String origin(String otherwise) {
    return video
        .map(YouTube::origin)
        .or(() -> doi.map(d -> "doi:" + d))
        .or(() -> url.map(Identifiers::canonical))
        .orElse(otherwise);
  }

  /** Where it can be read: its page, or where its DOI leads. */
  Optional<String> link() {
    return url.or(() -> doi.map(d -> "https://doi.org/" + d));
  }

  /** Whose words a text is: what is about a recording, and not of its speakers, are notes. */
  Voice voice(Voice text) {
    return video.isPresent() && text == Voice.AUTHOR ? Voice.NOTES : text;
  }

  /** The id that a text is. */
  static Optional<String> videoId(String text) {
    return Optional.of(text.strip()).filter(id -> VIDEO_ID.matcher(id).matches());
  }

  /** The id of the video whose address stands in a text. */
  static Optional<String> videoAt(String text) {
    Matcher url = VIDEO_URL.matcher(text);
    return url.find() ? Optional.of(url.group(1)) : Optional.empty();
  }

  /** The DOI that stands in a text, however it is written. */
  static Optional<String> doi(String text) {
    Optional<String> address = doiAt(text);
    if (address.isPresent()) {
      return address;
    }
    Matcher doi = DOI.matcher(text);
    return doi.find() ? Optional.of(trimmed(doi.group())) : Optional.empty();
  }

  /** The DOI that an address is. */
  static Optional<String> doiAt(String url) {
    Matcher address = DOI_URL.matcher(url.strip());
    if (!address.matches()) {
      return Optional.empty();
    }
    Matcher doi =
        DOI.matcher(unescaped(address.group(1) != null ? address.group(1) : address.group(2)));
    return doi.lookingAt() ? Optional.of(trimmed(doi.group())) : Optional.empty();
  }

  /** Without the punctuation of the sentence that it stands in; brackets in pairs are its own. */
  private static String trimmed(String doi) {
    int end = doi.length();
    while (".,;:'\"”’>]})".indexOf(doi.charAt(end - 1)) >= 0) {
      String before = doi.substring(0, end);
      if (before.endsWith(")") && count(before, '(') >= count(before, ')')) {
        break;
      }
      end--;
    }
    return doi.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static String unescaped(String url) {
    try {
      return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  /** One spelling for one page: RFC 3986 section 6, and without what only tracks readers. */
  private static String canonical(String url) {
    try {
      URI uri = new URI(url.strip()).normalize();
      if (uri.getHost() == null) {
        return url;
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      boolean usual = Set.of(-1, 80, 443).contains(uri.getPort());
      return "https://"
          + host
          + (usual ? "" : ":" + uri.getPort())
          + normalized(uri.getRawPath()).replaceFirst("/+$", "")
          + query(uri)
          + route(uri);
    } catch (URISyntaxException e) {
      return url;
    }
  }

  private static String query(URI uri) {
    String query =
        Stream.of(uri.getRawQuery() == null ? "" : uri.getRawQuery())
            .flatMap(all -> Stream.of(all.split("&")))
            .filter(part -> !part.isEmpty() && !part.startsWith("utm_"))
            .filter(part -> !TRACKING.contains(part.split("=", 2)[0]))
            .map(Identifiers::normalized)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** Of fragments only those that programs in the browser choose the page by. */
  private static String route(URI uri) {
    String fragment = uri.getRawFragment() == null ? "" : uri.getRawFragment();
    return fragment.startsWith("/") || fragment.startsWith("!/") ? "#" + fragment : "";
  }

  /** Escapes in capitals, and none where the character itself may stand. */
  private static String normalized(String part) {
    return ESCAPE
        .matcher(part)
        .replaceAll(
            escape -> {
              char c = (char) Integer.parseInt(escape.group(1), 16);
              boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
              return plain ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT);
            });
  }
}
