package attest.corpus.read.plain;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Voice;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.work.Provenance;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown: notes of talks with timecodes and wikilinks, guides, posts.
 *
 * <p>CommonMark 0.31 with tables, as commonmark-java reads it; what site generators add is brought
 * to it by {@link MarkdownDialect}.
 */
public final class MarkdownReader implements FormatReader {
  private static final int MAX_NESTING = 100;

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .linkProcessor(new InlineMarks())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  @Override
  public Document read(SourceFile file) throws RejectedException {
    List<String> lines = file.text().lines();
    FrontMatter front = FrontMatter.of(lines);
    List<String> words =
        PageProperties.leaveOut(
            RoundStamps.squared(lines).subList(front.lines(), lines.size()), front.fields());
    Node root = parser.parse(MarkdownDialect.commonMark(SavedArticle.withoutFurniture(words)));
    MarkdownPullQuotes.leaveOut(root);
    MarkdownPrompts.setApart(root);
    MarkdownHead.of(root).complete(front.fields());
    CanonicalText text = new CanonicalText();
    front.remark().ifPresent(text::remark);
    MarkdownBlocks blocks = new MarkdownBlocks(text, front.lines());
    blocks.write(root);
    blocks
        .channel()
        .filter(c -> !front.fields().has("channel"))
        .ifPresent(channel -> front.fields().put("channel", channel));
    return text.of(
        new Provenance(file, front.fields())
            .source(
                Format.MARKDOWN,
                Voice.AUTHOR,
                MarkdownHead.boldTitle(words).or(text::leadingHeading)));
  }
}
