package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Takes the tags out of a cue's text.
 *
 * <p>The tags are those of W3C WebVTT, section 6.4 (cue text), of which SubRip has some. What only
 * looks like one ({@code a < b}) stays.
 */
final class CueText {
  /** What stands in pairs of angle brackets in SubRip and the like; others are text. */
  private static final Set<String> PLAIN_TAGS =
      Set.of("b", "i", "u", "s", "em", "strong", "strike", "font", "span", "c", "v", "br", "p");

  /** SubStation's {@code {\an8}} and MicroDVD's {@code {Y:i}}. */
  private static final Pattern BRACES = Pattern.compile("\\{(?:\\\\|[A-Za-z]:)[^{}\\n]*}");

  /** SubStation's line break and space. */
  private static final Pattern ESCAPED_SPACE = Pattern.compile("\\\\[Nnh]");

  /** What would be a longer tag is text with a {@code <} and a {@code >} in it. */
  private static final int LONGEST_TAG = 1000;

  private static final Pattern TIMESTAMP = Pattern.compile("[\\d:.]+");

  /**
   * Words of one voice.
   *
   * @param speaker the voice
   * @param opens whether the voice starts, or the one before it ends, right here
   */
  record Part(Optional<String> speaker, boolean opens, String words) {}

  private final String text;
  private final boolean plain;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Optional<String> speaker = Optional.empty();
  private boolean opens;
  private boolean inAnnotation;

  private CueText(String text, boolean plain) {
    this.text = text;
    this.plain = plain;
  }

  /** The words of a WebVTT cue, voice by voice; none if it has no words. */
  static List<Part> webVtt(String text) {
    CueText cue = new CueText(text, false);
    cue.read();
    cue.endPart();
    return cue.parts;
  }

  /** The words of a cue in a format that has no voices. */
  static String plain(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0 && text.indexOf('{') < 0) {
      return text.indexOf('\\') < 0 ? text : ESCAPED_SPACE.matcher(text).replaceAll(" ");
    }
    CueText cue = new CueText(BRACES.matcher(text).replaceAll(""), true);
    cue.read();
    return ESCAPED_SPACE.matcher(cue.words).replaceAll(" ");
  }

  private void read() {
    int from = 0;
    int open = text.indexOf('<');
    int close = text.indexOf('>');
    int lastClose = text.lastIndexOf('>');
    while (open >= 0 && open < lastClose) {
      close = close < open ? text.indexOf('>', open) : close;
      if (close - open <= LONGEST_TAG
          && startsTag(open + 1)
          && isTag(text.substring(open + 1, close))) {
        add(text.substring(from, open));
        tag(text.substring(open + 1, close));
        from = close + 1;
        open = text.indexOf('<', from);
      } else {
        open = text.indexOf('<', open + 1);
      }
    }
    add(text.substring(from));
  }

  private boolean startsTag(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || c == '/';
  }

  private boolean isTag(String tag) {
    if (plain) {
      return PLAIN_TAGS.contains(name(tag)) || TIMESTAMP.matcher(tag).matches();
    }
    return !Character.isDigit(tag.charAt(0)) || TIMESTAMP.matcher(tag).matches();
  }

  /** The name of an element, without the slash of its end tag, its classes and its annotation. */
  private static String name(String tag) {
    int start = tag.startsWith("/") ? 1 : 0;
    int end = start;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void tag(String tag) {
    switch (name(tag)) {
      case "v" -> voice(tag);
      // What is annotated stays, its reading aid goes.
      case "rt" -> inAnnotation = !tag.startsWith("/");
      case "ruby" -> inAnnotation = false;
      case "br", "p" -> words.append('\n');
      default -> {}
    }
  }

  private void voice(String tag) {
    if (plain) {
      return;
    }
    endPart();
    int annotation = 0;
    while (annotation < tag.length() && !Character.isWhitespace(tag.charAt(annotation))) {
      annotation++;
    }
    String name = unescape(tag.substring(annotation)).strip().replaceAll("\\s+", " ");
    speaker = tag.startsWith("/") || name.isEmpty() ? Optional.empty() : Optional.of(name);
    opens = true;
  }

  private void add(String chunk) {
    if (!inAnnotation) {
      words.append(unescape(chunk));
    }
  }

  private void endPart() {
    if (!words.toString().isBlank()) {
      parts.add(new Part(speaker, opens, words.toString()));
      opens = false;
    }
    words.setLength(0);
  }

  private static String unescape(String chunk) {
    return chunk.indexOf('&') < 0 ? chunk : Parser.unescapeEntities(chunk, false);
  }
}
