package attest.corpus.read.plain;

import attest.corpus.read.work.HeadLines;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The head of a Markdown file: its first headings and paragraphs, line by line. */
final class MarkdownHead {
  /** Further down, nothing tells of the work. */
  private static final int MOST_BLOCKS = 12;

  /** A paragraph of several lines that is longer is text, which may be wrapped anywhere. */
  private static final int MOST_CHARACTERS = 160;

  private MarkdownHead() {}

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
