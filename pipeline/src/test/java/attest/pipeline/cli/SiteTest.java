package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.index.Stems;
import attest.index.finding.Amounts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A site, and a report, as people open them: by a double click, in a browser, without a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
  @TempDir private static Path folder = Path.of("");

  private Browser browser;
  private Sample sample;

  @BeforeAll
  void mineWriteAndOpen() throws IOException {
    Browser.assumeThere();
    sample = Sample.mined(folder);
    String site = folder.resolve("a site").toString();
    Sample.attest("export", "--base", sample.base(), "--format", "site", "--out", site);
    String report = folder.resolve("report.html").toString();
    Sample.attest("report", "--base", sample.base(), "--out", report);
    browser = new Browser(address(), true);
  }

  @BeforeEach
  void showOnAWideScreen() {
    browser.screen(1280, false);
  }

  @AfterAll
  void close() {
    if (Browser.isThere()) {
      browser.close();
    }
  }

  private static String address() {
    return folder.resolve("a site").toUri().toString().replaceFirst("^file:/+", "file:///");
  }

  @Test
  void theListOfDocumentsCountsAsTheirPagesDo() throws IOException {
    Path site = folder.resolve("a site of all");
    String to = site.toString();
    Sample.attest("export", "--base", sample.base(), "--all", "--format", "site", "--out", to);
    browser.open("/../a%20site%20of%20all/documents.html");
    Map<String, String> counts = new TreeMap<>();
    for (WebElement entry : browser.all(".documents li")) {
      String page = entry.findElement(By.cssSelector("a")).getDomAttribute("href");
      String told = entry.findElements(By.cssSelector("p")).get(1).getText();
      counts.put(String.valueOf(page), told.replaceFirst(" ·.*", ""));
    }
    boolean hasSeveralTypes = false;
    for (Map.Entry<String, String> counted : counts.entrySet()) {
      browser.open("/../a%20site%20of%20all/" + counted.getKey());
      String marked = browser.find(".cite + p").getText();
      assertTrue(marked.startsWith(counted.getValue() + " marked"), counted + ": " + marked);
      hasSeveralTypes |= marked.contains("of several types");
    }
    assertTrue(hasSeveralTypes, "a document has a quote of several types");
  }

  @Test
  void aReaderSearchesNarrowsAndOpensTheQuoteInItsText() {
    browser.open("/index.html");
    browser.find("#q").sendKeys("trusting", Keys.ENTER);
    browser.until("the search", () -> !browser.all(".hit mark").isEmpty());
    assertEquals("/search.html?q=trusting", browser.path());
    String before = browser.find("#tally").getText();
    browser.find("input[name=kind][value='markdown notes']").click();
    browser.until("the narrowing", () -> !browser.find("#tally").getText().equals(before));
    assertEquals("/search.html?q=trusting&kind=markdown+notes", browser.path());
    assertEquals("kind", browser.script("return document.activeElement.name"), "the focus is lost");
    String quote = browser.find(".hit blockquote").getText();
    assertTrue(
        browser
            .attribute(".hit .moment", "href")
            .matches("https://www\\.youtube\\.com/watch\\?v=\\w+&t=\\d+s"));
    browser.find(".hit blockquote a").click();
    browser.until("the document", () -> browser.path().startsWith("/document/"));
    assertEquals(quote, browser.find(".anchor:target + mark").getText());
  }

  @Test
  void aHitShowsTheLabelThatItWasFoundBy() {
    browser.open("/search.html?q=penalties");
    browser.until("the hit", () -> !browser.all(".hit").isEmpty());
    assertEquals("Fear of penalties", browser.find(".hit .label").getText());
    assertEquals("penalties", browser.find(".hit .label mark").getText());
    assertTrue(browser.all(".hit blockquote mark").isEmpty());
    browser.find(".hit .head a").click();
    browser.until("the theme", () -> browser.path().startsWith("/theme/"));
    assertFalse(browser.all(".quote .label").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"trust", "monitoring", "water", "trust NOT data", "data OR tanneries"})
  void itFindsWhatASearchOfTheCommandLineFinds(String words) throws IOException {
    browser.open("/search.html?q=" + encoded(words));
    browser.until("the search", () -> !browser.find("#tally").getText().isEmpty());
    StringWriter out = new StringWriter();
    PrintWriter all = new PrintWriter(out);
    Attest.execute(all, all, "search", words, "--base", sample.base(), "--limit", "1", "--json");
    int quotes = new ObjectMapper().readTree(out.toString()).at("/counts/quotes").asInt();
    assertTrue(quotes > 0, out.toString());
    assertEquals(Amounts.count(quotes, "quote"), browser.find("#tally").getText());
  }

  @Test
  void whatIsFoundBesideTheQuotesIsCountedAndShownIfAskedFor() {
    browser.open("/search.html?q=mission");
    browser.until("the search", () -> !browser.find("#beside").getText().isEmpty());
    int quotes = browser.all(".hit").size();
    Matcher more =
        Pattern.compile("(\\d+) more have it only with the title, .*")
            .matcher(browser.find("#beside").getText());
    assertTrue(more.matches(), browser.find("#beside").getText());
    browser.find("#beside a").click();
    browser.until("more", () -> browser.path().contains("beside=1"));
    browser.until("the search", () -> !browser.find("#beside").getText().isEmpty());
    int both = quotes + Integer.parseInt(more.group(1));
    assertEquals(Amounts.count(both, "quote"), browser.find("#tally").getText());
    assertTrue(browser.find("#beside").getText().startsWith(more.group(1) + " of them have it"));
    browser.find("#beside a").click();
    browser.until("fewer", () -> !browser.path().contains("beside=1"));
  }

  @Test
  void whatCannotBeFoundIsSaidAndABeginningIsEnough() {
    browser.open("/search.html?q=zeppelin");
    browser.until("no hit", () -> !browser.find("#tally").getText().isEmpty());
    assertEquals("Nothing was found for that", browser.find("#tally").getText());
    assertFalse(browser.find("#filters").isDisplayed(), "there is nothing to narrow down");
    browser.open("/search.html?q=penalties+zeppelin");
    browser.until("no hit", () -> !browser.find("#tally").getText().isEmpty());
    assertEquals(
        "Nothing was found for all of that. penalties: 1 quote, zeppelin: 0 quotes. OR between"
            + " them asks for any",
        browser.find("#tally").getText());
    browser.find("body").sendKeys("/");
    browser.until(
        "the field", () -> browser.script("return document.activeElement.id").equals("q"));
    browser.type("govern");
    browser.until("hits", () -> !browser.all(".hit mark").isEmpty());
    browser.open("/methods.html");
    browser.find("body").sendKeys("/");
    browser.until("the search", () -> browser.path().equals("/search.html"));
  }

  @Test
  void aMisspeltWordLeadsToTheOneThatIsMeant() {
    for (List<String> words :
        List.of(List.of("trsut", "trust"), List.of("polution", "pollution"))) {
      browser.open("/search.html?q=" + words.get(0));
      browser.until("a word", () -> !browser.find("#meant").getText().isEmpty());
      assertEquals("Did you mean " + words.get(1) + "?", browser.find("#meant").getText());
      browser.find("#meant a").click();
      browser.until("hits", () -> !browser.all(".hit mark").isEmpty());
      assertEquals("", browser.find("#meant").getText());
    }
  }

  @Test
  void aQuestionIsAskedByItsWords() {
    browser.open("/search.html?q=" + encoded("why does trust need zeppelins?"));
    browser.until("no hit", () -> !browser.find("#tally").getText().isEmpty());
    String tally = browser.find("#tally").getText();
    assertTrue(tally.matches(".* trust: \\d+ quotes, need: \\d+ .*, zeppelins: 0 .*"), tally);
  }

  @ParameterizedTest
  @CsvSource({
    "label:penalties, penalties",
    "'\"trust pollution\"~9 partners', ''",
    "trust NEAR pollution, trust pollution",
    "(trust) partners~, trust partners",
    "trust NEAR/5 pollution, trust pollution"
  })
  void whatThisSearchDoesNotKnowIsSaidAndItsWordsAreLookedFor(String query, String words) {
    browser.open("/search.html?q=" + encoded(query));
    browser.until("the search", () -> !browser.find("#tally").getText().isEmpty());
    String told = browser.find("#beyond").getText();
    assertTrue(told.contains("attest search and attest serve alone"), told);
    String tally = browser.find("#tally").getText();
    if (!words.isEmpty()) {
      assertFalse(tally.contains("Nothing"), tally);
      browser.open("/search.html?q=" + encoded(words));
      browser.until("the search", () -> !browser.find("#tally").getText().isEmpty());
      assertEquals(tally, browser.find("#tally").getText());
      assertEquals("", browser.find("#beyond").getText());
    }
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @Test
  void wordsThatAreTooCommonAreSaidToBeAndFoundInQuotationMarks() {
    browser.open("/search.html?q=the+AND");
    browser.until("the search", () -> !browser.find("#tally").getText().isEmpty());
    assertEquals(
        "Words such as these are too common to be looked for; in quotation marks they are found",
        browser.find("#tally").getText());
    assertTrue(browser.all(".hit").isEmpty());
    browser.find("#q").clear();
    browser.find("#q").sendKeys("\"the\"");
    browser.until("hits", () -> !browser.all(".hit mark").isEmpty());
    assertEquals("the", browser.find(".hit mark").getText().toLowerCase(Locale.ROOT));
    assertTrue(browser.all(".hit .cite mark").isEmpty(), "they are looked for in quotes alone");
  }

  @ParameterizedTest
  @CsvSource({
    // the quote has "share discharge data", which no other order or form of its words finds
    "'\"share discharge data\"', 1, 'share discharge data'",
    "'\"discharge data share\"', 0, ''",
    "'\"sharing discharge data\"', 0, ''",
    "'“SHARE Discharge data”', 1, 'share discharge data'",
    "'\"since the regulator sat at the same table\"', 1, 'since the regulator sat at the same table'",
    // of a work's title, no words are in a quote
    "'\"river clean-up mission\"', 0, ''",
    // not closed yet, so these are words like others
    "'\"sharing discharge', 1, 'share discharge'",
    "'tanneries OR zeppelin', 1, 'tanneries'",
    "'tanneries OR zeppelin reluctant', 1, 'tanneries reluctant'",
    "'reluctant tanneries OR zeppelin', 1, 'tanneries reluctant'",
    "'zeppelin OR airship tanneries', 0, ''",
    "'\"the tanneries\" NOT reluctant', 0, ''",
    "'tanneries NOT \"reluctant to share\"', 0, ''",
    "'tanneries NOT \"share to reluctant\"', 1, 'tanneries'",
    "'tanneries -reluctant', 0, ''",
    "'tanneries -\"reluctant to share\"', 0, ''",
    "'tanneries -zeppelin - tanneries', 1, 'tanneries'",
    // the word is there, and others begin with it
    "'tanner* reluct*', 1, 'tanneries reluctant'",
    // some write a word with a hyphen, and some as one
    "'twoyear', 1, 'two year'",
    "'two-year fines', 1, 'two year fines'",
  })
  void exactWordsAlternativesAndExceptionsAreUnderstood(String words, int quotes, String marked) {
    browser.open("/search.html?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    browser.until("the search", () -> !browser.find("#tally").getText().isEmpty());
    assertEquals(quotes, browser.all(".hit").size());
    assertEquals(
        marked,
        browser.all(".hit blockquote mark").stream()
            .map(WebElement::getText)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void withoutWordsEachWorkComesOnceBeforeAnyComesTwice() {
    browser.open("/search.html");
    browser.until("the search", () -> !browser.all(".hit").isEmpty());
    List<String> works = browser.all(".hit .cite > bdi").stream().map(WebElement::getText).toList();
    int all = works.stream().collect(Collectors.toSet()).size();
    assertTrue(all > 1, works.toString());
    assertEquals(all, works.stream().limit(all).distinct().count(), works.toString());
  }

  @Test
  void wordsHaveTheStemsThatTheyWereFiledUnder() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (Path file : sample.files()) {
      String text = Files.readString(file);
      Pattern.compile("\\p{L}+").matcher(text).results().forEach(word -> words.add(word.group()));
    }
    assertTrue(words.size() > 300, words.toString());
    try (Stems stems = new Stems()) {
      browser.open("/search.html");
      Object made =
          browser.script(
              "return arguments[0].map((word) => word + ' ' + query.stem(word)).join('\\n')",
              List.copyOf(words));
      List<String> filed =
          words.stream().flatMap(w -> stems.of(w).stream().map(stem -> w + " " + stem)).toList();
      TreeSet<String> different = new TreeSet<>(filed);
      different.removeAll(String.valueOf(made).lines().collect(Collectors.toSet()));
      assertEquals(new TreeSet<>(), different);
    }
  }

  @Test
  void pagesHaveNoBarriersAndAskNobody() throws IOException {
    String document;
    try (var documents = Files.list(folder.resolve("a site/document"))) {
      document = "/document/" + documents.sorted().findFirst().orElseThrow().getFileName();
    }
    for (String page :
        List.of(
            "/index.html",
            "/search.html?q=trust&theme=trust",
            "/themes.html",
            "/theme/trust.html",
            "/theme/trust/mechanism.html",
            "/gaps.html",
            "/documents.html",
            document,
            "/methods.html")) {
      browser.screen(1280, false);
      browser.open(page);
      if (page.startsWith("/search")) {
        browser.until("the search", () -> !browser.all(".hit").isEmpty());
      }
      assertEquals(List.of(), browser.barriers(), page);
      browser.screen(390, true);
      assertEquals(List.of(), browser.barriers(), page + " on a phone, dark");
      assertEquals("0", browser.tooWide(), page + " does not fit a phone");
    }
    List<String> requests = browser.requests();
    assertTrue(requests.stream().anyMatch(r -> r.endsWith("/base.js")), requests.toString());
    assertEquals(List.of(), requests.stream().filter(r -> !r.startsWith("file:")).toList());
  }

  @Test
  void aReportHasNoBarriersAndFitsAPhone() throws IOException {
    browser.open("/../report.html");
    assertFalse(browser.all(".ref").isEmpty());
    assertEquals(List.of(), browser.barriers());
    browser.screen(375, false);
    assertEquals(List.of(), browser.barriers());
    assertEquals("0", browser.tooWide());
  }

  @Test
  void withoutScriptsAllButTheSearchWorksAndThatIsSaid() {
    try (Browser plain = new Browser(address(), false)) {
      plain.open("/search.html");
      assertTrue(plain.find("noscript").getText().contains("The search needs JavaScript"));
      plain.find("noscript a[href='gaps.html']").click();
      plain.until("the gap map", () -> plain.path().equals("/gaps.html"));
      plain.find(".gaps td a").click();
      plain.until("the quotes", () -> plain.path().startsWith("/theme/"));
      String quote = plain.find(".hit blockquote").getText();
      plain.find(".hit blockquote a").click();
      plain.until("the document", () -> plain.path().startsWith("/document/"));
      assertFalse(quote.isEmpty());
      assertEquals(quote, plain.find(".anchor:target + mark").getText());
    }
  }
}
