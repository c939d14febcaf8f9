package attest.corpus.read.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.RejectedException;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFurnitureTest {
  private static final String BEFORE =
      "The reed cutters share their boats because no village could pay for one alone. They keep a"
          + " list by the door, and whoever comes first in the morning takes the larger boat.";

  private static final String AFTER =
      "It was hard to agree on the order of the fields, since every village wanted to be first.";

  private static final String BIOGRAPHY =
      "Olga Brook writes on how partners should build trust, because villages need one another.";

  @Test
  void linksToOtherArticlesBetweenParagraphsAreLeftOut() throws Exception {
    String link = "<a href='/x'>Partners must build trust before they share</a>";
    for (String line :
        List.of(
            "<strong>Read also:</strong> " + link,
            "Related: " + link,
            "READ MORE " + link,
            "<a href='/x'>See also: Partners must build trust before they share</a>")) {
      assertEquals(BEFORE + "\n" + AFTER, text("<p>" + line + "</p>"), line);
    }
  }

  @Test
  void sentencesThatOnlyNameALinkAreText() throws Exception {
    String sentence = "See also our guide on boats, which tells how villages agree on an order.";
    assertEquals(
        BEFORE + "\n" + sentence + "\n" + AFTER,
        text("<p>" + sentence.replace("our guide", "<a href='/x'>our guide</a>") + "</p>"));
    String related = "Related: the villages share a mill, too.";
    assertEquals(BEFORE + "\n" + related + "\n" + AFTER, text("<p>" + related + "</p>"));
  }

  @Test
  void boxesOnAuthorsAndOfNewslettersAreLeftOut() throws Exception {
    for (String box :
        List.of(
            "class='author-bio'",
            "class='c-author__box'",
            "id='about-the-author'",
            "itemprop='author'",
            "class='newsletterSignup'",
            "class='mc4wp-form-fields'",
            "class='email-signup'")) {
      assertEquals(
          BEFORE + "\n" + AFTER, text("<div " + box + "><p>" + BIOGRAPHY + "</p></div>"), box);
    }
    assertEquals(
        BEFORE + "\n" + BIOGRAPHY + "\n" + AFTER,
        text("<div class='authority'><p>" + BIOGRAPHY + "</p></div>"));
  }

  private static String text(String between) throws RejectedException {
    String page =
        "<html><body><main><article><p>"
            + BEFORE
            + "</p>"
            + between
            + "<p>"
            + AFTER
            + "</p></article></main></body></html>";
    return new HtmlReader()
        .read(new SourceFile("a.html", page.getBytes(UTF_8), Limits.DEFAULT))
        .text();
  }
}
