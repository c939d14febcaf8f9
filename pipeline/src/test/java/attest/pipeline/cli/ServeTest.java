package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** {@code attest serve}, as people see it: in a browser. */
class ServeTest {
  @TempDir private static Path folder = Path.of("");
  private static final StringWriter FAULTS = new StringWriter();
  private static final List<Integer> CODES = new ArrayList<>();

  /** By whether they run scripts. */
  private static final Map<Boolean, Browser> BROWSERS = new HashMap<>();

  private static Thread server = new Thread(() -> {});
  private static String site = "";

  @BeforeAll
  static void mineAndServe() throws IOException {
    Sample.mined(folder);
    PipedReader printed = new PipedReader();
    PrintWriter out = new PrintWriter(new PipedWriter(printed));
    server =
        new Thread(
            () ->
                CODES.add(
                    Attest.execute(
                        out,
                        new PrintWriter(FAULTS),
                        "serve",
                        "--port",
                        "0",
                        "--who",
                        "ann",
                        "--base",
                        sample().base())));
    server.start();
    String line = new BufferedReader(printed).readLine();
    site = line.substring(line.indexOf("http://"));
  }

  @AfterAll
  static void endTheServer() throws InterruptedException {
    BROWSERS.values().forEach(Browser::close);
    server.interrupt();
    server.join();
    assertEquals(List.of(0), CODES);
    assertEquals("", FAULTS.toString());
  }

  private static Sample sample() {
    return new Sample(folder);
  }

  /** A browser as it is when it starts; the one that ran scripts, or ran none, for another test. */
  private static Browser browser(boolean scripts) {
    Browser.assumeThere();
    Browser started = BROWSERS.computeIfAbsent(scripts, runs -> new Browser(site, runs));
    started.startOver();
    return started;
  }

  @Test
  void anAnalystSearchesNarrowsOpensJudgesAndItStandsAfterANewRun() throws IOException {
    Browser browser = browser(true);
    browser.open("/");
    browser.find("#q").sendKeys("trust", Keys.ENTER);
    browser.until("the search", () -> browser.path().equals("/?q=trust"));
    int before = browser.all(".hit").size();
    assertFalse(browser.all(".hit mark").isEmpty(), "nothing is highlighted");
    browser.find("[aria-labelledby=facet-kind] a[href*=notes]").click();
    browser.until("the narrowing", () -> browser.path().contains("kind="));
    assertTrue(browser.all(".hit").size() < before);
    browser.find(".hit blockquote a").click();
    browser.until("the finding", () -> browser.path().startsWith("/finding/"));
    String address = browser.path();
    assertTrue(
        browser
            .attribute("#source", "href")
            .matches("https://www\\.youtube\\.com/watch\\?v=\\w+&t=\\d+s"));
    assertTrue(browser.all("iframe").isEmpty());
    browser.find("button[value=accept]").click();
    browser.until("the verdict", () -> browser.find("[data-state]").getText().equals("accepted"));
    Files.writeString(
        sample().corpus().resolve("more.md"), "# Trust\n\nTrust grew because we met.\n");
    sample().mine();
    browser.open(address);
    assertEquals("accepted", browser.find("[data-state]").getText());
    assertEquals("true", browser.attribute("[data-decides=accept]", "aria-pressed"));
    browser.open("/?review=accepted");
    String id = address.substring(address.lastIndexOf('/') + 1);
    assertEquals(1, browser.all(".hit[data-id='" + id + "']").size());
    browser.open(address);
    browser.find(".player a").click();
    browser.until("the player", () -> browser.path().contains("play=1"));
    assertTrue(
        browser.attribute("iframe", "src").startsWith("https://www.youtube-nocookie.com/embed/"));
  }

  @Test
  void aFindingShowsTheLabelThatStandsBeforeItsQuote() {
    Browser browser = browser(false);
    browser.open("/?q=penalties");
    String label = browser.find(".hit .label").getText();
    browser.find(".hit blockquote a").click();
    browser.until("the finding", () -> browser.path().startsWith("/finding/"));
    assertEquals("Fear of penalties", label);
    assertEquals(label, browser.find(".finding .label").getText());
  }

  @Test
  void aQuoteIsCopiedWithWhereItComesFrom() {
    String line;
    String finding;
    Browser plain = browser(false);
    plain.open("/?q=penalties");
    plain.find(".hit blockquote a").click();
    plain.until("the finding", () -> plain.path().startsWith("/finding/"));
    finding = plain.path();
    line = plain.find("#quotation").getText();
    assertFalse(plain.find("[data-copy]").isDisplayed(), "a button that does nothing");
    assertTrue(
        line.matches("“.*”  ?— .*, at 11:52, https://www\\.youtube\\.com/watch\\?v=\\w+&t=712s"),
        line);
    Browser browser = browser(true);
    browser.screen(1280, false);
    browser.open(finding);
    browser.find("[data-copy]").click();
    browser.until("the copy", () -> browser.find("[data-copy]").getText().equals("Copied"));
    assertEquals(line, browser.script("return getSelection().toString().trim()"));
  }

  @Test
  void keysLeadThroughTheClaimsOfATheme() {
    Browser browser = browser(true);
    browser.open("/theme/trust");
    String second =
        String.valueOf(browser.all(".claim > .quote blockquote a").get(1).getAttribute("href"));
    browser.find("body").sendKeys("jj");
    assertEquals(
        second,
        browser.find(".claim.at > .quote blockquote a").getAttribute("href"),
        "the second claim");
    browser.type(Keys.ENTER);
    browser.until("the finding", () -> second.endsWith(browser.path()));
  }

  @Test
  void keysAreEnough() {
    Browser browser = browser(true);
    browser.open("/?q=data");
    browser.find("body").sendKeys("/");
    browser.until(
        "the field", () -> browser.script("return document.activeElement.id").equals("q"));
    browser.type(Keys.ESCAPE);
    browser.find("body").sendKeys("jjk");
    String first = browser.all(".hit").get(0).getAttribute("data-id");
    assertEquals(first, browser.find(".hit.at").getAttribute("data-id"));
    browser.type("s");
    browser.until(
        "the star", () -> browser.find(".hit.at [data-state]").getText().equals("starred"));
    browser.type("r");
    browser.until("no", () -> browser.find(".hit.at [data-state]").getText().contains("rejected"));
    assertEquals("Now rejected, starred", browser.find("#said").getAttribute("textContent"));
    browser.type("a");
    browser.until("yes", () -> browser.find(".hit.at [data-state]").getText().contains("accepted"));
    browser.type(Keys.ENTER);
    browser.until("the finding", () -> browser.path().equals("/finding/" + first));
    browser.open("/");
    browser.find("#q").sendKeys("trus");
    browser.until("suggestions", () -> !browser.all("#suggestions li").isEmpty());
    browser.type(Keys.ARROW_DOWN);
    WebElement chosen = browser.find("#suggestions [aria-selected=true]");
    assertEquals(
        chosen.getAttribute("id"), browser.find("#q").getAttribute("aria-activedescendant"));
    browser.type(Keys.ENTER);
    browser.until("the theme", () -> browser.path().equals("/?theme=trust"));
  }

  @Test
  void aQuoteIsCopiedAndReadAloudWithoutTheNamesOfItsRoles() {
    Browser browser = browser(true);
    browser.open("/?q=cause:trust");
    browser.find(".hit blockquote a").click();
    browser.until("the finding", () -> browser.path().startsWith("/finding/"));
    assertEquals("cause", browser.attribute("h1 .role", "data-role"));
    String quote = browser.attribute("textarea[name=quote]", "textContent");
    Object copied =
        browser.script(
            "getSelection().selectAllChildren(document.querySelector('h1'));"
                + "return getSelection().toString().trim()");
    assertEquals("“" + quote + "”", copied);
    assertEquals("“" + quote + "”", browser.find("h1").getAccessibleName());
    assertTrue(browser.find("[aria-labelledby=why]").getText().contains("Cause\n“"));
  }

  @Test
  void theSameKeyOrButtonAgainTakesAVerdictBack() {
    String address;
    Browser browser = browser(true);
    browser.open("/?q=monitoring");
    browser.find("body").sendKeys("js");
    WebElement state = browser.find(".hit.at [data-state]");
    WebElement said = browser.find("#said");
    browser.until("the star", () -> state.getText().equals("starred"));
    browser.type("r");
    browser.until("no", () -> state.getText().equals("rejected, starred"));
    browser.type("r");
    browser.until("nothing but the star", () -> state.getText().equals("starred"));
    assertEquals("Taken back, now starred", said.getAttribute("textContent"));
    browser.type("s");
    browser.until("nothing", () -> state.getText().isEmpty());
    assertEquals("Taken back", said.getAttribute("textContent"));
    address = browser.find(".hit.at").getAttribute("data-id");
    browser.open("/finding/" + address);
    browser.find("body").sendKeys("a");
    browser.until("yes", () -> browser.find("[data-said]").getText().contains("accepted"));
    browser.find("[data-decides=accept]").click();
    browser.until("nothing", () -> browser.find("[data-said]").getText().isEmpty());
    Browser plain = browser(false);
    plain.open("/finding/" + address);
    plain.find("[data-decides=reject]").click();
    plain.until("no", () -> plain.find("[data-state]").getText().equals("rejected"));
    plain.find("[data-decides=reject]").click();
    plain.until("nothing", () -> plain.all(".said").isEmpty());
  }

  @Test
  void aVerdictThatIsNotKeptIsToldWhereItWasGiven() throws IOException {
    Browser browser = browser(true);
    browser.open("/?q=data");
    String form = "document.querySelector('.hit [data-verdicts]').";
    Object seal = browser.script("return " + form + "elements.seal.value");
    browser.script(form + "elements.seal.value = '00'");
    WebElement state = browser.find(".hit [data-state]");
    Object action = browser.script("return " + form + "action");
    String before = String.valueOf(state.getAttribute("textContent"));
    browser.find(".hit button[value=reject]").click();
    browser.until("the fault", () -> state.getText().contains("an earlier start of the server"));
    assertTrue(state.isDisplayed());
    assertEquals(List.of(), browser.barriers());
    browser.script(form + "elements.seal.value = arguments[0]", seal);
    browser.script(form + "action = '//127.0.0.1:1/'");
    browser.find(".hit button[value=reject]").click();
    browser.until("nothing", () -> state.getText().contains("the server does not answer"));
    browser.script(form + "action = arguments[0]", action);
    browser.find(".hit button[data-star]").click();
    browser.until("the star", () -> browser.all(".hit .lost").isEmpty());
    browser.find(".hit button[data-star]").click();
    browser.until("no star", () -> before.equals(state.getAttribute("textContent")));
  }

  @Test
  void aFindingListsWhatWasJustSaidOfIt() {
    Browser browser = browser(true);
    browser.open("/?q=water");
    browser.find(".hit blockquote a").click();
    browser.until("the finding", () -> browser.path().startsWith("/finding/"));
    browser.find("button[value=reject]").click();
    browser.until("no", () -> browser.find("[data-said]").getText().contains("rejected"));
    browser.find("button[value=accept]").click();
    browser.until("yes", () -> browser.find("[data-said]").getText().contains("accepted"));
    browser.find(".judge-more summary").click();
    browser.find("button[value=withdraw]").click();
    browser.until("nothing", () -> browser.find("[data-said]").getText().isEmpty());
  }

  @Test
  void allValuesOfAFacetAreALinkAway() {
    Browser browser = browser(false);
    browser.open("/?per=10&page=2");
    String themes = "[aria-labelledby=facet-theme] ";
    int shown = browser.all(themes + "li").size();
    String more = browser.find(themes + ".more").getText().replaceAll("\\D", "");
    browser.find(themes + ".more a").sendKeys(Keys.ENTER);
    browser.until("all themes", () -> browser.path().contains("more=theme"));
    assertTrue(browser.path().contains("page=2"));
    List<WebElement> all = browser.all(themes + "li a");
    assertEquals(shown + Integer.parseInt(more), all.size());
    all.get(all.size() - 1).sendKeys(Keys.ENTER);
    browser.until("the rarest theme", () -> browser.path().contains("theme="));
    assertFalse(browser.all(".hit").isEmpty());
  }

  @Test
  void aHitShowsTheLabelThatItWasFoundBy() {
    Browser browser = browser(true);
    browser.open("/?q=penalties");
    assertEquals("Fear of penalties", browser.find(".hit .label").getText());
    assertTrue(browser.all(".hit blockquote mark").isEmpty());
    browser.open("/?q=label:penalties");
    assertEquals(1, browser.all(".hit").size());
  }

  @Test
  void aPrintedSearchSaysWhatWasSearched() {
    Browser browser = browser(true);
    browser.screen(390, false);
    browser.open("/?q=trust");
    assertTrue(browser.find(".to-filters").isDisplayed());
    assertFalse(browser.find(".printed").isDisplayed());
    browser.paper();
    assertEquals("Searched for: trust", browser.find(".printed").getText());
    assertFalse(browser.find(".to-filters").isDisplayed());
    browser.open("/?theme=trust");
    assertTrue(browser.all(".printed").isEmpty());
    assertTrue(browser.find(".chosen").getText().contains("theme: Trust"));
    browser.open("/");
    assertTrue(browser.find(".printed").getText().startsWith("1–20 of "));
    browser.open("/?group=document&per=1");
    assertTrue(browser.find(".printed").getText().startsWith("Page 1 of "));
  }

  @Test
  void thePrintedGapMapFitsThePaperAndHasItsSumsOnce() throws IOException {
    Browser browser = browser(true);
    browser.open("/gaps");
    try (PDDocument pdf = Loader.loadPDF(browser.printed())) {
      assertTrue(pdf.getNumberOfPages() > 1, "there is no second page that could repeat them");
      String text = new PDFTextStripper().getText(pdf);
      assertEquals(2, text.split("All quotes", -1).length, text);
    }
    browser.screen(640, false);
    browser.paper();
    assertEquals(
        "visible",
        browser.script("return getComputedStyle(document.querySelector('.scroll')).overflowX"));
    assertEquals("0", browser.tooWide());
  }

  @Test
  void aHeadOfAColumnBreaksInNoWord() {
    Browser browser = browser(true);
    browser.screen(390, false);
    browser.open("/run");
    assertEquals(
        "normal",
        browser.script(
            "return getComputedStyle(document.querySelector('thead th.number')).overflowWrap"));
    assertEquals("0", browser.tooWide());
  }

  @Test
  void pagesHaveNoBarriersAndAskNobodyElse() throws IOException {
    Browser browser = browser(true);
    browser.open("/?q=trust");
    String finding = browser.attribute(".hit blockquote a", "href").substring(site.length() - 1);
    browser.open(finding);
    String document =
        browser.attribute("[aria-labelledby=where] a", "href").substring(site.length() - 1);
    for (String page :
        List.of(
            "/?q=trust",
            "/?q=trust&group=origin&all=1",
            "/?q=nothinglikeit",
            finding,
            document,
            "/themes",
            "/theme/trust",
            "/gaps",
            "/run",
            "/nope")) {
      browser.screen(1280, false);
      browser.open(page);
      assertEquals(List.of(), browser.barriers(), page);
      browser.screen(390, true);
      assertEquals(List.of(), browser.barriers(), page + " on a phone, dark");
      assertEquals("0", browser.tooWide(), page + " does not fit a phone");
      assertEquals(
          "",
          browser.script(
              "return performance.getEntriesByType('resource').map(e => e.name)"
                  + ".filter(n => !n.startsWith(location.origin)).join(' ')"),
          page);
    }
  }

  @Test
  void allOfItWorksWithoutScripts() {
    Browser browser = browser(false);
    browser.open("/");
    browser.find("#q").sendKeys("partners", Keys.ENTER);
    browser.until("the search", () -> browser.path().equals("/?q=partners"));
    browser.find("[aria-labelledby=facet-type] a").click();
    browser.until("the narrowing", () -> browser.path().contains("type="));
    String id = browser.find(".hit").getAttribute("data-id");
    browser.find(".hit button[data-star]").click();
    browser.until("the way back", () -> browser.path().endsWith("#f-" + id));
    assertEquals("starred", browser.find("#f-" + id + " [data-state]").getText());
    browser.find(".hit blockquote a").click();
    browser.until("the finding", () -> browser.path().startsWith("/finding/"));
    browser.find(".judge-more summary").click();
    browser.find("textarea[name=note]").sendKeys("Look at <this>");
    browser.find("button[value=note]").click();
    browser.until("the note", () -> !browser.all(".said").isEmpty());
    assertTrue(browser.find(".said").getText().contains("Look at <this>"));
  }

  @Test
  void aPortThatIsTakenIsToldInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StringWriter err = new StringWriter();
      int code =
          Attest.execute(
              new PrintWriter(new StringWriter()),
              new PrintWriter(err),
              "serve",
              "--port",
              String.valueOf(taken.getLocalPort()),
              "--base",
              sample().base());
      assertEquals(2, code);
      assertEquals(1, err.toString().lines().count(), err.toString());
      assertTrue(err.toString().contains("is taken"), err.toString());
    }
  }
}
