package attest.corpus.read.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import attest.corpus.Particulars;
import attest.corpus.RejectedException;
import attest.corpus.Source;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlMetadataTest {
  @Test
  void theLanguageIsTheFirstThatThereIs() throws RejectedException {
    assertEquals(Optional.of("en-GB"), languageOf("<html lang=en_GB>"));
    assertEquals(
        Optional.of("de"), languageOf("<html lang=default><meta name=dc.language content=deu>"));
    assertEquals(
        Optional.of("en-US"),
        languageOf("<html><meta http-equiv=content-language content='en-US, de'>"));
    assertEquals(Optional.empty(), languageOf("<html lang=default>"));
  }

  @Test
  void aDateIsReadHoweverItIsWritten() throws RejectedException {
    for (String written : List.of("2023/5/12", "2023-05-12T08:00", "12 May 2023", "May 12, 2023")) {
      assertEquals(
          Optional.of(new PartialDate("2023-05-12")),
          source("<html><meta name=citation_date content='" + written + "'>").date(),
          written);
    }
  }

  @Test
  void theBylineOfAPostIsReadAsItsThemeWritesIt() throws RejectedException {
    for (String byline :
        List.of(
            "by <span class='author vcard'><a class='url fn n' href=/a>Olga Brook</a></span>",
            "<div class=h-entry><a class='p-author h-card' href=/a>Olga Brook</a></div>",
            "<p>Written by</p><p class=wp-block-post-author__name>Olga Brook</p>",
            "<p class=wp-block-post-author-name><a href=/a>Olga Brook</a></p>",
            "<div>By <a href=/a>Olga Brook</a></div>")) {
      String offered = "<article><span class='author vcard'>Sam Field</span></article>";
      Source source = source("<html><article><header>" + byline + "</header></article>" + offered);
      assertEquals(List.of("Olga Brook"), source.authors(), byline);
    }
    assertEquals(
        List.of("Olga Brook"),
        source(
                "<html><meta name=twitter:label1 content='Written by'>"
                    + "<meta name=twitter:data1 content='Olga Brook'>")
            .authors());
  }

  @Test
  void theDayOfAPostIsReadFromItsClass() throws RejectedException {
    for (String day :
        List.of(
            "<time class=entry-date datetime=2022-07-11T09:00:00+01:00>now</time>",
            "<header><span class=published>Jul 11, 2022</span></header>",
            "<div class=h-entry><span class=dt-published>11 July 2022</span></div>")) {
      assertEquals(
          Optional.of(new PartialDate("2022-07-11")), source("<html><body>" + day).date(), day);
    }
  }

  @Test
  void whereAnArticleIsPrintedIsReadFromItsPage() throws RejectedException {
    Particulars article =
        source(
                "<html><meta name=citation_volume content=12><meta name=citation_issue content=3>"
                    + "<meta name=citation_firstpage content=213>"
                    + "<meta name=citation_lastpage content=227>")
            .particulars()
            .orElseThrow();
    assertEquals(Optional.of("12"), article.volume());
    assertEquals(Optional.of("3"), article.issue());
    assertEquals(Optional.of("213–227"), article.pages());
  }

  private static Optional<String> languageOf(String head) throws RejectedException {
    return source(head).language();
  }

  private static Source source(String head) throws RejectedException {
    String page = head + "<body><p>We met every month.</p></body></html>";
    return new HtmlReader()
        .read(new SourceFile("a.html", page.getBytes(UTF_8), Limits.DEFAULT))
        .source();
  }
}
