package attest.corpus.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of an OpenDocument text as its reader takes it: without what is hidden or struck
 * through, with the words of content controls, which Tika passes over, and with text boxes behind
 * the paragraphs that they are anchored in, not within their sentences.
 */
final class OdtContent {
  private static final Pattern TAG = Pattern.compile("<(/?)([\\w-]+:[\\w-]+)([^<>]*+)>");

  private static final Pattern STYLE = Pattern.compile("\\btext:style-name=\"([^\"]*)\"");

  private static final Set<String> SHAPES =
      Set.of("draw:frame", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:g");

  private static final String CONTROL = "loext:content-control";

  private final OdtStyles styles;
  private final StringBuilder seen = new StringBuilder();

  /** Paragraphs and shapes that are open, the innermost first. */
  private final Deque<Part> parts = new ArrayDeque<>();

  private int depth;

  /**
   * For paragraphs and runs of words that are open, the innermost first, whether they are struck.
   */
  private final Deque<Run> runs = new ArrayDeque<>();

  /** How deep what is hidden lies; zero outside of it. */
  private int hidden;

  /**
   * A paragraph, or a shape in one.
   *
   * @param depth how many elements it lies in
   * @param shape whether it is a shape
   * @param words of the shape, or of the shapes in the paragraph
   */
  private record Part(int depth, boolean shape, StringBuilder words) {}

  /**
   * A paragraph, or a run of words in one.
   *
   * @param depth how many elements it lies in
   * @param struck whether its words are struck through
   */
  private record Run(int depth, boolean struck) {}

  private OdtContent(OdtStyles styles) {
    this.styles = styles;
  }

  /** What is seen of a content. */
  static String seen(String content, OdtStyles styles) {
    OdtContent all = new OdtContent(styles);
    Matcher tag = TAG.matcher(content);
    int at = 0;
    while (tag.find()) {
      all.words(content.substring(at, tag.start()));
      all.tag(tag.group(), tag.group(2), tag.group(1).isEmpty(), tag.group(3));
      at = tag.end();
    }
    all.words(content.substring(at));
    return all.seen.toString();
  }

  private void words(String words) {
    if (!isStruck()) {
      write(words);
    }
  }

  private boolean isStruck() {
    return !runs.isEmpty() && runs.element().struck();
  }

  private void write(String words) {
    if (hidden == 0) {
      out().append(words);
    }
  }

  /** Where words go: to the innermost shape, or to the text. */
  private StringBuilder out() {
    return parts.stream().filter(Part::shape).findFirst().map(Part::words).orElse(seen);
  }

  private void tag(String tag, String name, boolean opens, String attributes) {
    boolean empty = attributes.endsWith("/");
    if (name.equals(CONTROL)) {
      return;
    }
    if (opens && !empty) {
      depth++;
      open(tag, name, attributes);
    } else if (opens) {
      write(tag);
    } else {
      close(tag);
      depth--;
    }
  }

  private void open(String tag, String name, String attributes) {
    Matcher style = STYLE.matcher(attributes);
    String styled = style.find() ? style.group(1) : "";
    boolean paragraph = name.equals("text:p") || name.equals("text:h");
    if (hidden == 0 && isHidden(name, styled, attributes)) {
      hidden = depth;
    }
    if (!parts.isEmpty() && SHAPES.contains(name)) {
      parts.push(new Part(depth, true, new StringBuilder()));
    }
    write(tag);
    if (paragraph) {
      runs.push(new Run(depth, styles.strikesParagraphs(styled)));
      write(parts.stream().anyMatch(Part::shape) ? String.valueOf(BlockMarks.BOX) : "");
      write(styles.isTitle(styled) ? String.valueOf(BlockMarks.TITLE) : "");
      parts.push(new Part(depth, false, new StringBuilder()));
    } else if (name.equals("text:span")) {
      runs.push(new Run(depth, styles.strikesWords(styled).orElse(isStruck())));
    }
  }

  private boolean isHidden(String name, String style, String attributes) {
    return name.equals("text:section")
        ? attributes.contains("text:display=\"none\"")
        : name.equals("text:span") && styles.isHidden(style);
  }

  private void close(String tag) {
    write(tag);
    hidden = hidden == depth ? 0 : hidden;
    if (!runs.isEmpty() && runs.element().depth() == depth) {
      runs.pop();
    }
    if (parts.isEmpty() || parts.element().depth() != depth) {
      return;
    }
    Part ended = parts.pop();
    if (ended.shape() && !parts.isEmpty() && ended.words().indexOf("<text:p") >= 0) {
      parts.element().words().append(ended.words());
    } else {
      write(ended.words().toString());
    }
  }
}
