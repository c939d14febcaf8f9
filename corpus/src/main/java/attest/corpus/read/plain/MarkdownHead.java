package attest.corpus.read.plain;

import attest.corpus.read.text.LineMarks;
import attest.corpus.read.work.HeadLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The head of a Markdown file: its first headings and paragraphs, line by line. */
final class MarkdownHead {
  /** Further down, nothing tells of the work. */
  private static final int MOST_BLOCKS = 12;

  /** A paragraph of several lines that is longer is text, which may be wrapped anywhere. */
  private static final int MOST_CHARACTERS = 160;

  /** A line in bold type; a converter may leave a space before its end, as Markdown must not. */
  private static final Pattern BOLD = Pattern.compile("\\*\\*\\s*([^*]*[^*\\s])\\s*\\*\\*");

  /** What a line ends with that the next goes on with. */
  private static final Pattern OPEN =
      Pattern.compile("(?i).*(?:[:,&–-]|\\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))");

  private static final int LONGEST_TITLE = 160;

  private MarkdownHead() {}

  /** A title of several lines in bold type, as a converter of PDF leaves it, at the top of all. */
  static Optional<String> boldTitle(List<String> lines) {
    List<String> bold =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .takeWhile(line -> line.length() <= LONGEST_TITLE)
            .map(BOLD::matcher)
            .takeWhile(Matcher::matches)
            .map(line -> line.group(1))
            .toList();
    int count = 1;
    while (count < bold.size() && goesOn(bold.get(count - 1), bold.get(count))) {
      count++;
    }
    if (count == 1) {
      return Optional.empty();
    }
    return Optional.of(String.join(" ", bold.subList(0, count)))
        .filter(title -> title.length() <= LONGEST_TITLE);
  }

  private static boolean goesOn(String line, String next) {
    return LineMarks.startsInside(next) || LineMarks.areYears(next) || OPEN.matcher(line).matches();
  }

  /** What the head of a file says of its work. */
  static HeadLines of(Node root) {
    List<String> lines = new ArrayList<>();
    int blocks = 0;
    for (Node node = root.getFirstChild();
        node != null && blocks < MOST_BLOCKS;
        node = node.getNext()) {
      if (node instanceof Heading || node instanceof Paragraph) {
        blocks++;
        WordsVisitor words = new WordsVisitor();
        node.accept(words);
        String text = words.words();
        boolean wrapped = text.length() > MOST_CHARACTERS && text.strip().indexOf('\n') >= 0;
        if (wrapped) {
          break;
        }
        lines.addAll(List.of(text.split("\n", -1)));
      }
    }
    return HeadLines.top(lines.stream());
  }
}
