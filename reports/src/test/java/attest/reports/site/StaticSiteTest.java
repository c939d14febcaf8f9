package attest.reports.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.index.EvidenceIndex;
import attest.index.base.EvidenceBase;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import attest.reports.Measured;
import attest.reports.ReportBase;
import attest.reports.export.Selection;
import attest.reports.web.HostileBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site of sources that try to be more than text. After a change that is meant, write the golden
 * files anew with {@code mvn test -Dattest.golden=write} and read the difference.
 */
class StaticSiteTest {
  private static final Path GOLDEN = Path.of("src/test/resources/attest/reports/site/golden");

  @TempDir private static Path folder = Path.of("");
  private static Path site = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    site = written("site", SearchRequest.all());
  }

  private static Path written(String name, SearchRequest request) throws IOException {
    EvidenceBase base =
        HostileBase.published(folder.resolve(name + "-base"), "Trust let them share money.");
    Path made = Files.createDirectory(folder.resolve(name));
    try (EvidenceIndex all =
            EvidenceIndex.open(base.current(), HostileBase.themes(), Reviews.NONE);
        EvidenceIndex index = all.sure()) {
      new StaticSite(
              new Selection(base.current(), index, request, HostileBase.themes()),
              Optional.of(new Measured("five letters", 0.8, 0.25)))
          .write(made);
    }
    return made;
  }

  /** All files, by their paths in the site. */
  private static Map<String, byte[]> files(Path made) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(made)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = made.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Map<String, Document> pages(Path made) throws IOException {
    Map<String, Document> pages = new TreeMap<>();
    files(made)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
              }
            });
    return pages;
  }

  private static Document page(Path made, String path) throws IOException {
    return Jsoup.parse(Files.readString(made.resolve(path), StandardCharsets.UTF_8));
  }

  private static void compare(String name, String made) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("attest.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, made, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(golden, StandardCharsets.UTF_8), made);
  }

  @Test
  void itIsAsItWas() throws IOException {
    Map<String, byte[]> files = files(site);
    compare("files.txt", String.join("\n", files.keySet()) + "\n");
    String document =
        files.keySet().stream()
            .filter(file -> file.startsWith("document/"))
            .findAny()
            .orElseThrow();
    for (String file :
        List.of(document, "data/base.js", "data/findings-0.js", "data/words-tr.js")) {
      String name = file.equals(document) ? "document.html" : file.substring("data/".length());
      compare(name, Files.readString(site.resolve(file), StandardCharsets.UTF_8));
    }
  }

  @Test
  void kindsOfDocumentsAreToldInWords() throws IOException {
    String list = page(site, "documents.html").text();
    assertTrue(list.contains("· Markdown, notes of recordings"), list);
    for (Map.Entry<String, Document> page : pages(site).entrySet()) {
      assertFalse(page.getValue().text().contains("markdown notes"), page.getKey());
    }
    String base = Files.readString(site.resolve("data/base.js"), StandardCharsets.UTF_8);
    assertTrue(
        base.contains("\"name\":\"markdown notes\",\"title\":\"Markdown, notes of recordings\""),
        base);
  }

  @Test
  void theSameEvidenceGivesTheSameBytes() throws IOException {
    Map<String, byte[]> again = files(written("again", SearchRequest.all()));
    Map<String, byte[]> files = files(site);
    assertEquals(files.keySet(), again.keySet());
    files.forEach(
        (path, bytes) ->
            assertEquals(text(bytes), text(again.getOrDefault(path, new byte[0])), path));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatIsInTheFolderIsWhatIsSaidToBeInIt() throws IOException {
    for (String file : files(site).keySet()) {
      assertTrue(StaticSite.CONTENTS.contains(file.replaceFirst("/.*", "")), file);
    }
  }

  @Test
  void everyLinkLeadsToAPlaceThatIsThere() throws IOException {
    Map<String, Document> pages = pages(site);
    List<String> followed = new ArrayList<>();
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (Element element : page.getValue().select("[href], [src], [action], [data-search]")) {
        for (Attribute attribute : element.attributes()) {
          if (Set.of("href", "src", "action", "data-search").contains(attribute.getKey())) {
            follow(page.getKey(), attribute.getValue(), pages);
            followed.add(attribute.getValue());
          }
        }
      }
    }
    for (JsonNode finding : findings()) {
      follow("search.html", finding.get("page").asText(), pages);
    }
    assertTrue(followed.size() > 100, followed.toString());
  }

  private static void follow(String from, String link, Map<String, Document> pages) {
    if (link.startsWith("https://www.youtube.com/watch?v=")) {
      return;
    }
    assertFalse(link.startsWith("/"), link);
    URI target = URI.create(from).resolve(link);
    String path = target.getPath().isEmpty() ? from : target.getPath();
    assertTrue(Files.isRegularFile(site.resolve(path)), from + " leads to " + link);
    if (target.getFragment() != null) {
      Document page = pages.getOrDefault(path, new Document(""));
      assertFalse(page.select("#" + target.getFragment()).isEmpty(), from + " leads to " + link);
    }
  }

  private static JsonNode findings() throws IOException {
    String script = Files.readString(site.resolve("data/findings-0.js"), StandardCharsets.UTF_8);
    return new ObjectMapper().readTree(script.substring(script.indexOf(',') + 1));
  }

  @Test
  void whoeverDoesNotSeeAPageHearsWhichQuoteIsWhich() throws IOException {
    List<String> named = new ArrayList<>();
    pages(site)
        .forEach(
            (path, page) -> {
              for (Element article : page.select("article")) {
                Element quote = page.select("#" + article.attr("aria-labelledby")).first();
                Element cite = page.select("#" + article.attr("aria-describedby")).first();
                assertEquals(article.select("blockquote").first(), quote, path);
                assertEquals(article.select(".cite").first(), cite, path);
                named.add(path);
              }
              List<String> ids = page.select("[id]").eachAttr("id");
              assertEquals(Set.copyOf(ids).size(), ids.size(), path + " has an id twice: " + ids);
            });
    assertTrue(
        named.containsAll(List.of("theme/trust.html", "theme/trust/mechanism.html")),
        named.toString());
  }

  @Test
  void nothingThatASourceBringsIsMoreThanText() throws IOException {
    Map<String, Document> pages = pages(site);
    pages.forEach(
        (path, page) -> {
          for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
              assertFalse(attribute.getKey().startsWith("on"), path + ": " + element);
              assertFalse(attribute.getValue().startsWith("javascript:"), path + ": " + element);
            }
          }
          assertEquals(List.of(), page.select("script:not([src])").eachText(), path);
          assertEquals(List.of(), page.select("img, iframe, em, i, u, style").eachText(), path);
          assertFalse(page.html().contains("\u202E"), path);
        });
    String shown = page(site, "theme/trust/mechanism.html").text();
    assertTrue(shown.contains(HostileBase.HOSTILE.get(0)), shown);
    assertEquals(HostileBase.HOSTILE.get(0), findings().get(1).get("quote").asText());
    assertFalse(findings().toString().contains("\u202E"));
  }

  @Test
  void noFileTellsTheFoldersOfTheMachine() throws IOException {
    files(site)
        .forEach((file, bytes) -> assertFalse(text(bytes).contains(HostileBase.FOLDER), file));
    assertTrue(page(site, "methods.html").text().contains("a/../b & <i>c</i>"));
  }

  @Test
  void everyPageForbidsWhatItDoesNotNeed() throws IOException {
    pages(site)
        .forEach(
            (path, page) -> {
              String policy =
                  page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
              assertTrue(policy.startsWith("default-src 'none'; script-src 'self' file:;"), path);
              assertFalse(policy.contains("unsafe"), path);
              assertEquals(List.of(), page.select("[style]").eachText(), path);
              assertEquals(1, page.select("h1").size(), path);
            });
  }

  @Test
  void theMethodsTellWhatPeopleDid() throws IOException {
    EvidenceBase base = HostileBase.published(folder.resolve("judged"), "Trust let them share.");
    Reviews reviews =
        new Reviews(
            Map.of(
                id(HostileBase.HOSTILE.get(0)), review(Review.State.ACCEPTED, "ann"),
                id(HostileBase.HOSTILE.get(1)), review(Review.State.REJECTED, "ann", "bob")));
    try (EvidenceIndex all = EvidenceIndex.open(base.current(), HostileBase.themes(), reviews);
        EvidenceIndex sure = all.sure()) {
      assertEquals(
          "Of the 6 different findings here, 1 (17 %) was seen by 1 person: 1 accepted. 1 finding of the base"
              + " was left out because a person rejected it.",
          people("judged-sure", base, sure));
      assertEquals(
          "Of the 7 different findings here, 2 (29 %) were seen by 2 people: 1 accepted, 1 rejected. Nothing"
              + " was left out because a person rejected it.",
          people("judged-all", base, all));
    }
  }

  @Test
  void theMethodsSayHowOftenTheModelIsRight() throws IOException {
    String good = page(site, "methods.html").select("#good + p").text();
    assertTrue(
        good.startsWith(
            "Measured on five letters: of what the model takes, 80 % is right (precision), and of"
                + " what is there it takes 25 % (recall). "),
        good);
  }

  @Test
  void theSearchTellsWordsOnceThatTwoFilesOfAnOriginFindToBeOfTwoTypes() throws IOException {
    String origin = "sha256:a";
    String said = "Trust grew with each visit.";
    Mined talk = ReportBase.mined("a.md", origin, 0.8, "https://example.org/a", said);
    Mined copy = ReportBase.mined("b.md", origin, 0.9, "https://example.org/a", said, "No.");
    Finding strategy = copy.findings().get(0);
    Finding challenge =
        new Finding(
            Finding.idOf(origin, FindingType.CHALLENGE, said),
            FindingType.CHALLENGE,
            strategy.span(),
            said,
            0,
            Optional.empty(),
            0.9,
            List.of());
    ReportBase base =
        ReportBase.of(
            folder, talk, new Mined(copy.document(), List.of(challenge, copy.findings().get(1))));
    base.run().write(base.generation().run());
    Path made = Files.createDirectory(folder.resolve("types"));
    try (EvidenceIndex index =
        EvidenceIndex.open(base.generation(), HostileBase.themes(), Reviews.NONE)) {
      new StaticSite(
              new Selection(base.generation(), index, SearchRequest.all(), HostileBase.themes()),
              Optional.empty())
          .write(made);
    }
    String script = Files.readString(made.resolve("data/base.js"), StandardCharsets.UTF_8);
    JsonNode data = new ObjectMapper().readTree(script.substring(script.indexOf(',') + 1));
    assertEquals("strategy", data.at("/type/values/0/name").asText());
    assertEquals("challenge", data.at("/type/values/1/name").asText());
    assertEquals("[[0,1],[0]]", data.at("/type/of").toString());
    assertEquals("[900,900]", data.at("/sure").toString());
  }

  private static String people(String name, EvidenceBase base, EvidenceIndex index)
      throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    new StaticSite(
            new Selection(base.current(), index, SearchRequest.all(), HostileBase.themes()),
            Optional.empty())
        .write(made);
    return page(made, "methods.html").select("#people + p").text();
  }

  private static String id(String quote) {
    return Finding.idOf("youtube:abc_DEF-123", FindingType.MECHANISM, quote);
  }

  private static Review review(Review.State state, String... reviewers) {
    return new Review(Optional.of(state), Optional.empty(), false, List.of(), List.of(reviewers));
  }

  @Test
  void whatIsNotAskedForIsNotInIt() throws IOException {
    SearchRequest money = SearchRequest.builder().themes(List.of("money")).build();
    Path part = written("part", money);
    String start = page(part, "index.html").text();
    assertTrue(start.contains("1 quote in 1 document"), start);
    assertTrue(start.contains("findings on the theme Money"), start);
    assertTrue(Files.exists(part.resolve("theme/money/mechanism.html")));
    String trust = page(part, "theme/trust/mechanism.html").text();
    Document gaps = page(part, "gaps.html");
    assertEquals("none", gaps.select("td.gap").eachText().get(0), "what is left out is no gap");
    assertTrue(page(part, "theme/money.html").text().contains("No quotes here."));
    assertTrue(trust.contains("share money") && !trust.contains("DROP TABLE"), trust);
  }
}
