package attest.corpus.read.jats;

import attest.corpus.read.text.CanonicalText;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Writes an article: its title, abstracts and sections, and then the articles within it, such as
 * translations, each under its own title.
 */
final class JatsArticle {
  private static final int TITLE = 1;
  private static final int SECTION = 2;

  private final JatsLanguage language;
  private final JatsParagraphs paragraphs;
  private final JatsBlocks blocks;

  /** Writes into {@code text}, whose language is that one if it is known. */
  JatsArticle(CanonicalText text, Optional<String> language) {
    this.language = new JatsLanguage(text, language);
    this.paragraphs = new JatsParagraphs(text);
    this.blocks = new JatsBlocks(paragraphs, this.language);
  }

  void write(Element article) {
    String outer = language.enter(article);
    JatsFront.meta(article).ifPresent(this::front);
    for (Element part : article.children()) {
      switch (part.normalName()) {
        // Figures that were gathered behind the text belong to none of its sections.
        case "body", "back", "floats-group", "floats-wrap" -> {
          blocks.write(part, TITLE);
          paragraphs.leaveHeadings(SECTION);
        }
        case "sub-article", "response" -> write(part);
        default -> {
          // The front is written, and nothing else has text.
        }
      }
    }
    language.leave(outer);
  }

  private void front(Element meta) {
    JatsFront.title(meta)
        .ifPresent(
            title -> paragraphs.heading(title, JatsFront.titleElement(meta).orElse(meta), TITLE));
    for (Element part : meta.children()) {
      if (part.nameIs("abstract") || part.nameIs("trans-abstract")) {
        String outer = language.enter(part);
        if (part.children().stream().noneMatch(child -> child.nameIs("title"))) {
          paragraphs.heading("Abstract", part, SECTION);
          blocks.write(part, SECTION);
          paragraphs.leaveHeadings(SECTION);
        } else {
          blocks.section(part, JatsPlace.under(TITLE));
        }
        language.leave(outer);
      }
    }
  }
}
