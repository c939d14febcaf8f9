package attest.corpus.read.plain;

import org.commonmark.parser.Parser;

/** Takes the marks of Markdown out of what somebody says. Safe for use by several threads. */
final class MarkdownWords {
  private static final int MAX_NESTING = 100;

  /** A word in front keeps what follows from being read as a list or a heading. */
  private static final String WORD = "x ";

  private final Parser parser =
      Parser.builder().maxOpenBlockParsers(MAX_NESTING).maxInlineNesting(MAX_NESTING).build();

  /** The words without their marks. */
  String of(String markdown) {
    WordsVisitor words = new WordsVisitor();
    parser.parse(WORD + markdown).accept(words);
    return words.words().substring(1);
  }
}
