package attest.corpus.read.plain;

import attest.corpus.read.text.FaqLabels;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings what site generators and note takers add to Markdown back to CommonMark, line by line, so
 * that lines keep their numbers.
 */
final class MarkdownDialect {
  /** {@code ##Heading}, which CommonMark takes for text. */
  private static final Pattern TIGHT_HEADING =
      Pattern.compile("^( {0,3})(#{2,6}|#(?=\\p{Lu}))(?=[^#\\s])");

  /** {@code {{ page.url }}}, {@code {% include x %}}: Liquid, Jinja, Hugo. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^{}]*}}|\\{%[^{}]*%}");

  /** {@code {: .class}}, {@code {#id}}, {@code {.class key=value}}: Kramdown, Pandoc. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\{:?\\s*[.#][^{}\\n]*}|\\{:[^{}\\n]*}");

  /** Lines that only open or close a box: Pandoc, MkDocs. */
  private static final Pattern FENCE_OF_BOX = Pattern.compile("^\\s*(:{3,}|/{3,}).*$");

  /** {@code collapsed:: true}: what Logseq keeps of a block, in a line of its own. */
  private static final Pattern BLOCK_PROPERTY =
      Pattern.compile(
          "^\\s*(?:id|collapsed|heading|background-color|created-at|updated-at|logseq\\.[\\w.-]+)::"
              + " .*$");

  /** A tag alone on its line, which would keep the lines after it from being read as Markdown. */
  private static final Pattern LONE_TAG =
      Pattern.compile("^\\s*</?(?:div|section|aside|details|center|figure)\\b[^<>]*>\\s*$");

  /** A timed anchor, however badly its other attributes are quoted. */
  private static final Pattern TIMED_ANCHOR =
      Pattern.compile("<a\\b(?=[^<>]*>)[^<>]*\\bdata-t=\"([^\"<>]*)\"[^<>]*>");

  /** {@code \[12:34\]}: a timecode whose brackets an editor escaped. */
  private static final Pattern ESCAPED_TIME =
      Pattern.compile("\\\\\\[(\\d{1,3}:\\d{2}(?::\\d{2})?)\\\\]");

  /** {@code [[target | label]]} in a row of a table, whose bar would part cells. */
  private static final Pattern BAR_IN_LINK =
      Pattern.compile("(\\[\\[[^\\[\\]|]*[^\\[\\]|\\\\])\\|(?=[^\\[\\]|]*]])");

  private static final Pattern HEADING = Pattern.compile("(#{1,6} +)(.*)");

  /** What a question is written as, below all headings of its page. */
  private static final String QUESTION = "###### ";

  private static final Pattern CODE_FENCE = Pattern.compile("^ {0,3}(?:```|~~~)\\s*(\\w*).*");

  private MarkdownDialect() {}

  /** The same number of lines, in CommonMark. */
  static String commonMark(List<String> lines) {
    List<String> clean = new ArrayList<>(lines);
    BitSet words = unpack(clean);
    NoteComments.leaveOut(clean, words);
    NoteMarks marks = new NoteMarks();
    FaqLabels faq = new FaqLabels();
    words.stream()
        .forEach(at -> clean.set(at, unlabelled(clean(marks.without(clean.get(at))), faq)));
    return String.join("\n", clean);
  }

  /** Empties fences around Markdown, which are packing, and tells which lines are no code. */
  private static BitSet unpack(List<String> lines) {
    BitSet words = new BitSet(lines.size());
    boolean inFence = false;
    boolean inCode = false;
    for (int at = 0; at < lines.size(); at++) {
      Matcher fence = CODE_FENCE.matcher(lines.get(at));
      if (fence.matches()) {
        boolean packing = inFence ? !inCode : fence.group(1).matches("markdown|md");
        inCode = !inFence && !packing;
        inFence = !inFence;
        if (packing) {
          lines.set(at, "");
        }
      } else {
        words.set(at, !inCode);
      }
    }
    return words;
  }

  /**
   * A line of a page of questions; a question is made a heading, which parts it from its answer.
   */
  private static String unlabelled(String line, FaqLabels faq) {
    Matcher heading = HEADING.matcher(line);
    boolean isHeading = heading.matches();
    return faq.in(isHeading ? heading.group(2) : line)
        .map(
            labelled ->
                (isHeading ? heading.group(1) : labelled.heads() ? QUESTION : "")
                    + labelled.words())
        .orElse(line);
  }

  private static String clean(String line) {
    if (FENCE_OF_BOX.matcher(line).matches()
        || LONE_TAG.matcher(line).matches()
        || BLOCK_PROPERTY.matcher(line).matches()) {
      return "";
    }
    String clean = line;
    if (clean.indexOf('{') >= 0) {
      clean = TEMPLATE.matcher(clean).replaceAll("");
      clean = ATTRIBUTES.matcher(clean).replaceAll("");
    }
    if (clean.indexOf('<') >= 0) {
      clean = TIMED_ANCHOR.matcher(clean).replaceAll("<a data-t=\"$1\">");
    }
    if (clean.startsWith("|")) {
      clean = BAR_IN_LINK.matcher(clean).replaceAll("$1\\\\|");
    }
    if (clean.indexOf('\\') >= 0) {
      clean = ESCAPED_TIME.matcher(clean).replaceAll("[$1]");
    }
    return TIGHT_HEADING.matcher(clean).replaceFirst("$1$2 ");
  }
}
