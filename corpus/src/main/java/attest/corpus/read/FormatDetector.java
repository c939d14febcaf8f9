package attest.corpus.read;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.FileText;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.PackedFormats;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.file.XmlProlog;
import attest.corpus.read.jats.JatsReader;
import attest.corpus.read.plain.TranscriptReader;
import attest.corpus.read.speech.JsonTranscriptReader;
import attest.corpus.read.speech.SbvReader;
import attest.corpus.read.speech.SubRipReader;
import attest.corpus.read.speech.TableReader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is: by its content first, and by its name where the content leaves it open. */
final class FormatDetector {
  private static final Set<String> TEXT_NAMES = Set.of("txt", "text");
  private static final Set<String> HTML_NAMES =
      Set.of("html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "svelte", "vue");
  private static final Set<String> SHEET_NAMES = Set.of("csv", "tsv");
  private static final Set<String> CAPTION_NAMES = Set.of("vtt", "srt", "sbv");

  /** Names of formats whose files all start with the same few bytes, and are none without them. */
  private static final Set<String> BINARY_NAMES =
      Set.of(
          "docx", "docm", "dotx", "odt", "ott", "epub", "pdf", "rtf", "zip", "qdpx", "tar", "gz",
          "tgz");

  private static final int HEAD = 4096;

  /** What only Markdown has: front matter, marked headings, wikilinks, anchored timecodes. */
  private static final Pattern MARKDOWN_SIGNS =
      Pattern.compile(
          "\\A---\\n|^#{1,6} \\S|\\[\\[[^\\[\\]\\n]+]]|yt-timestamp", Pattern.MULTILINE);

  private static final Pattern HTML_SIGNS =
      Pattern.compile(
          "<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>]", Pattern.CASE_INSENSITIVE);

  /** Lines in the head of a mail as programs send it, which people who copy one leave out. */
  private static final String SENT =
      "(?:MIME-Version: ?\\d|Content-Transfer-Encoding: |Received: (?:from|by) )";

  /** The head of a mail, down to such a line; none is given back, which takes stack for each. */
  private static final Pattern MAIL =
      Pattern.compile(
          "\\A(?:(?!" + SENT + ")(?:[A-Za-z][A-Za-z0-9-]*:|[ \\t]+\\S|From \\S+@).*\\n)*+" + SENT,
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> HTML_ROOTS = Set.of("", "head", "body");

  private static final Pattern HTML_TYPE =
      Pattern.compile("<!doctype\\s+html", Pattern.CASE_INSENSITIVE);

  /** Text that starts with a value of JSON, {@code [1] Trust …}, is none. */
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * The format of a file.
   *
   * @throws RejectedException if no reader reads it; the detail says what it looks like
   */
  Format of(SourceFile file) throws RejectedException {
    Optional<Format> packed = PackedFormats.of(file);
    if (packed.isPresent()) {
      return packed.get();
    }
    if (file.isLock() && isBinary(file)) {
      throw new RejectedException(
          Rejection.UNSUPPORTED_FORMAT,
          "Word's lock file of a document that is open; name the document instead");
    }
    String head = text(file).head(HEAD);
    if (head.startsWith("WEBVTT")) {
      return Format.WEBVTT;
    }
    if (head.startsWith("<")) {
      Optional<Format> marked = markup(file, head);
      if (marked.isPresent()) {
        return marked.get();
      }
    }
    if (head.startsWith("{") || head.startsWith("[")) {
      Optional<Format> data = json(file);
      if (data.isPresent()) {
        return data.get();
      }
    }
    return text(file, head);
  }

  /** The text of a file, or what it is if it is none: pictures and recordings lie among texts. */
  private FileText text(SourceFile file) throws RejectedException {
    try {
      return file.text();
    } catch (RejectedException e) {
      MediaType type = type(file.bytes());
      if (e.reason() != Rejection.NOT_TEXT || type.equals(MediaType.OCTET_STREAM)) {
        throw isBinary(file) ? broken(file) : e;
      }
      throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, type.toString());
    }
  }

  private static MediaType type(byte[] bytes) {
    try {
      return MimeTypes.getDefaultMimeTypes()
          .detect(new ByteArrayInputStream(bytes), new Metadata());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
  }

  private static Optional<Format> markup(SourceFile file, String head) throws RejectedException {
    String name = XmlProlog.of(file.text().text()).root().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.indexOf(':') + 1)) {
      case "transcript", "timedtext", "tt" -> Optional.of(Format.TIMED_TEXT);
      // HTML and DocBook have elements of that name, too.
      case "article" ->
          JatsReader.recognises(file.text())
              ? Optional.of(Format.JATS)
              : otherMarkup(file, head, name);
      case "pmc-articleset", "book-part" -> Optional.of(Format.JATS);
      case "html" -> Optional.of(Format.HTML);
      default -> otherMarkup(file, head, name);
    };
  }

  private static Optional<Format> otherMarkup(SourceFile file, String head, String root)
      throws RejectedException {
    boolean isXml = head.startsWith("<?xml") || file.extension().equals("xml");
    // Other kinds of XML have a head and a body, too.
    boolean isHtml =
        HTML_SIGNS.matcher(head).find()
            && (!isXml
                || HTML_NAMES.contains(file.extension())
                || HTML_ROOTS.contains(root)
                || HTML_TYPE.matcher(head).find());
    if (isXml && !isHtml) {
      throw new RejectedException(
          Rejection.UNSUPPORTED_FORMAT,
          root.isEmpty() ? "XML without an element" : "XML with the root element <" + root + ">");
    }
    return isHtml || HTML_NAMES.contains(file.extension())
        ? Optional.of(Format.HTML)
        : Optional.empty();
  }

  /** The format of a file of JSON; none if it is text that only starts like it. */
  private Optional<Format> json(SourceFile file) throws RejectedException {
    JsonNode root;
    try {
      root = json.readTree(file.text().text());
    } catch (JsonProcessingException e) {
      if (file.extension().equals("json")) {
        throw new RejectedException(
            Rejection.DAMAGED,
            e.getLocation() == null
                ? "JSON that is nested too deep"
                : "JSON that breaks at line " + e.getLocation().getLineNr());
      }
      return Optional.empty();
    }
    if (JsonTranscriptReader.recognises(root)) {
      return Optional.of(Format.JSON_TRANSCRIPT);
    }
    if (root.isEmpty()) {
      throw new RejectedException(Rejection.NO_TEXT, "JSON with nothing in it");
    }
    throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "JSON, " + look(root));
  }

  private static String look(JsonNode root) {
    if (root.isArray()) {
      return "a list of " + root.size() + ", none of them a segment with text and a time";
    }
    StringBuilder names = new StringBuilder("an object with ");
    root.fieldNames().forEachRemaining(name -> names.append(name).append(", "));
    int end = Math.min(names.length() - 2, 80);
    return names.substring(0, end) + ", and no segments with text and times";
  }

  private static Format text(SourceFile file, String head) throws RejectedException {
    boolean isSheet = SHEET_NAMES.contains(file.extension());
    if (isSheet && TableReader.recognises(file)) {
      return Format.TABLE;
    }
    if (SbvReader.recognises(file.text())) {
      return Format.SBV;
    }
    if (SubRipReader.recognises(file.text())) {
      return Format.SUBRIP;
    }
    String extension = file.extension();
    boolean markdown = file.isMarkdown();
    if (!markdown && !TEXT_NAMES.contains(extension)) {
      if (HTML_NAMES.contains(extension)) {
        return Format.HTML;
      }
      if (isBinary(file)) {
        throw broken(file);
      }
      throw new RejectedException(
          Rejection.UNSUPPORTED_FORMAT, isSheet ? TableReader.wrong(file) : unknown(extension));
    }
    if (MAIL.matcher(head).find()) {
      throw new RejectedException(
          Rejection.UNSUPPORTED_FORMAT, "a mail as it was sent, with its encoding");
    }
    if (HTML_SIGNS.matcher(head).find() && !markdown) {
      return Format.HTML;
    }
    file.text().checkLines();
    if (TranscriptReader.recognises(file.text())) {
      return Format.TRANSCRIPT;
    }
    return markdown || MARKDOWN_SIGNS.matcher(file.text().text()).find()
        ? Format.MARKDOWN
        : Format.PLAIN_TEXT;
  }

  private static boolean isBinary(SourceFile file) {
    return BINARY_NAMES.contains(file.extension());
  }

  private static RejectedException broken(SourceFile file) {
    return new RejectedException(
        Rejection.DAMAGED, "it does not start as a ." + file.extension() + " file does");
  }

  private static String unknown(String extension) {
    if (extension.isEmpty()) {
      return "a name without an extension";
    }
    return CAPTION_NAMES.contains(extension)
        ? "." + extension + " without a line of times"
        : "." + extension;
  }
}
