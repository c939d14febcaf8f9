package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import attest.index.base.EvidenceBase;
import attest.index.finding.Amounts;
import attest.index.verdict.Verdict;
import attest.index.verdict.VerdictLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site over the network, on a base whose texts are hostile. */
class WebServerTest {
  private static final String FIRST = "Trust came first, because partners met.";

  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]+)\"");

  @TempDir private Path folder = Path.of("");
  private final StringWriter faults = new StringWriter();
  private final List<WebServer> servers = new ArrayList<>();
  private EvidenceBase base = EvidenceBase.at(Path.of(""));
  private Visitor visitor = new Visitor(java.net.URI.create("http://127.0.0.1/"));

  @BeforeEach
  void start() throws IOException {
    base = HostileBase.published(folder.resolve("evidence"), FIRST);
    visitor = serve(Optional.empty());
  }

  @AfterEach
  void stop() throws IOException {
    for (WebServer server : servers) {
      server.close();
    }
  }

  private Visitor serve(Optional<String> token) throws IOException {
    WebSettings settings = new WebSettings(InetAddress.getLoopbackAddress(), 0, token, "ann");
    WebServer server =
        WebServer.start(base, HostileBase.themes(), settings, new PrintWriter(faults));
    servers.add(server);
    return new Visitor(server.address());
  }

  private JsonNode finding(String words) throws IOException, InterruptedException {
    JsonNode found = visitor.json("/?all=1&q=" + Visitor.encoded(words));
    assertTrue(found.at("/hits").size() > 0, "nothing found for " + words);
    return found.at("/hits/0/finding");
  }

  private List<String> pages() throws IOException, InterruptedException {
    JsonNode finding = finding("script");
    String path = Visitor.encoded(finding.at("/path").asText());
    return List.of(
        "/",
        "/?q=trust&per=100",
        "/?q=%3Cscript%3E&speaker=%3Cb%3E%E2%80%AE",
        "/?group=document",
        "/?group=origin&all=1",
        "/finding/" + finding.at("/id").asText(),
        "/finding/" + finding.at("/id").asText() + "?play=1",
        "/document?path=" + path,
        "/themes",
        "/theme/trust",
        "/theme/money",
        "/gaps",
        "/run");
  }

  @Test
  void aThemeThatIsNotThereLeadsToThoseThatAreLikeItAndToAll() throws Exception {
    for (String path : List.of("/themes/trustt", "/theme/trustt", "/themes/trust")) {
      HttpResponse<String> answer = visitor.page(path);
      assertEquals(404, answer.statusCode(), path);
      assertTrue(answer.body().contains("<a href=\"/theme/trust\">"), answer.body());
      assertTrue(answer.body().contains("<a href=\"/themes\">All themes</a>"), answer.body());
    }
  }

  @Test
  void hostileTextIsShownAsTextOnEveryPage() throws Exception {
    for (String path : pages()) {
      HttpResponse<String> page = visitor.page(path);
      int status = path.contains("speaker=") ? 400 : 200;
      assertEquals(status, page.statusCode(), path + ": " + page.body());
      String html = page.body();
      for (String works :
          List.of("<script>", "<img src=x", "<b onmouse", "<em>Ann", "<i>c", "<u>r", "49 @if")) {
        assertFalse(html.contains(works), path + " has " + works);
      }
      assertFalse(html.contains("href=\"javascript"), path);
      assertFalse(html.contains(" style="), path);
      Matcher hidden = HostileBase.HIDDEN.matcher(html);
      assertFalse(hidden.find(), path + " holds a sign that turns or hides words");
    }
    String list = visitor.page("/?q=trust&per=100").body();
    assertTrue(list.contains("‹U+202E›reversed‹U+202C›"), list);
    assertTrue(list.contains("${7*7} @if(true) !{x} {{constructor}}"), list);
    assertTrue(list.contains("&lt;/textarea&gt;"), list);
    assertEquals(HostileBase.HOSTILE.get(2), finding("here").at("/quote").asText());
  }

  @Test
  void noPageShowsTheFoldersOfTheMachine() throws Exception {
    List<String> telling = new ArrayList<>();
    for (String path : pages()) {
      String words = Jsoup.parse(visitor.page(path).body()).text();
      assertFalse(words.contains(HostileBase.FOLDER), path + ": " + words);
      if (words.contains("a/../b & <i>c</i>")) {
        telling.add(path.replaceFirst("(?<=.)[/?].*", ""));
      }
    }
    assertEquals(List.of("/finding", "/finding", "/document", "/run"), telling);
    assertTrue(finding("script").at("/path").asText().startsWith(HostileBase.FOLDER));
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItMustNotDo() throws Exception {
    for (String path : List.of("/", "/nothing-here", "/?q=%22", "/assets/attest.css")) {
      HttpResponse<String> answer = visitor.page(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertTrue(answer.headers().firstValue("Server").isEmpty());
    }
  }

  @Test
  void strangersAreTurnedAway() throws Exception {
    String id = finding("first").at("/id").asText();
    String form = "verdict=accept&seal=" + seal(id);
    assertEquals(
        "HTTP/1.1 403 Forbidden", visitor.raw("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"));
    assertEquals("HTTP/1.1 200 OK", visitor.raw("GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n"));
    for (String header : List.of("Origin: http://evil.example", "Sec-Fetch-Site: cross-site")) {
      String post =
          "POST /finding/%s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: %d\r\n\r\n%s";
      String sent = post.formatted(id, header, form.length(), form);
      assertEquals("HTTP/1.1 403 Forbidden", visitor.raw(sent), header);
    }
    assertEquals(400, visitor.form("/finding/" + id, "verdict=accept").statusCode());
    assertEquals(400, visitor.form("/finding/" + id, "verdict=accept&seal=00").statusCode());
    assertEquals(400, visitor.form("/finding/" + id, form + "&back=//evil.example").statusCode());
    assertEquals(400, visitor.form("/run", form).statusCode());
    assertEquals(
        405,
        visitor
            .send(visitor.request("/").method("PUT", HttpRequest.BodyPublishers.noBody()))
            .statusCode());
    assertTrue(visitor.json("/finding/" + id).at("/finding/review").isMissingNode());
  }

  @Test
  void aFormMayNameWhatItsAddressNames() throws Exception {
    String address = "/finding/" + finding("first").at("/id").asText() + "?verdict=star";
    assertEquals(400, visitor.form(address, "verdict=star&seal=00").statusCode());
    assertEquals("", faults.toString());
  }

  private String seal(String id) throws IOException, InterruptedException {
    String page = visitor.page("/finding/" + id).body();
    Matcher seal = SEAL.matcher(page);
    assertTrue(seal.find(), page);
    return seal.group(1);
  }

  @Test
  void whoeverLacksTheTokenSeesNothing() throws Exception {
    String token = "0123456789abcdef";
    Visitor stranger = serve(Optional.of(token));
    assertEquals(401, stranger.page("/").statusCode());
    assertEquals(401, stranger.page("/assets/attest.css").statusCode());
    assertEquals(401, stranger.page("/?token=0123456789abcdee").statusCode());
    HttpResponse<String> brought = stranger.page("/run?token=" + token);
    assertEquals(303, brought.statusCode());
    assertEquals("/run", brought.headers().firstValue("Location").orElse(""));
    assertEquals(
        "/theme/tr%C3%BCst?q=a%26b&theme=trust&theme=money&sort=date",
        stranger
            .page("/theme/tr%C3%BCst?q=a%26b&theme=trust&token=" + token + "&theme=money&sort=date")
            .headers()
            .firstValue("Location")
            .orElse(""));
    String cookie = brought.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    assertFalse(cookie.contains(token), cookie);
    String kept = cookie.substring(0, cookie.indexOf(';'));
    assertEquals(200, stranger.send(stranger.request("/run").header("Cookie", kept)).statusCode());
    HttpResponse<String> again =
        stranger.send(stranger.request("/run?token=" + token).header("Cookie", kept));
    assertEquals(303, again.statusCode(), "the token stays in the address bar");
    assertEquals("/run", again.headers().firstValue("Location").orElse(""));
    String garbled = "GET /?q=%zz HTTP/1.1\r\nHost: localhost\r\n";
    assertEquals("HTTP/1.1 401 Unauthorized", stranger.raw(garbled + "\r\n"));
    assertEquals(
        "HTTP/1.1 400 Bad Request", stranger.raw(garbled + "Cookie: " + kept + "\r\n\r\n"));
    assertEquals(
        200,
        stranger
            .send(stranger.request("/run").header("Authorization", "Bearer " + token))
            .statusCode());
  }

  @Test
  void othersAreLetInWithATokenOnly() throws Exception {
    InetAddress all = InetAddress.getByName("0.0.0.0");
    UsageException fault =
        assertThrows(
            UsageException.class, () -> new WebSettings(all, 8080, Optional.empty(), "ann"));
    assertTrue(String.valueOf(fault.getMessage()).contains("--token"));
    assertThrows(
        UsageException.class, () -> new WebSettings(all, 8080, Optional.of("short"), "ann"));
  }

  @Test
  void noPathOfARequestIsOpenedAsAFile() throws Exception {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "s3cret", StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/document?path=" + Visitor.encoded(secret.toString()),
            "/document?path=../secret.txt",
            "/assets/../WebServer.class",
            "/assets/package-info.class")) {
      HttpResponse<String> answer = visitor.page(path);
      assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, path);
      assertFalse(answer.body().contains("s3cret"), path);
    }
    for (String path : List.of("/..%2f..%2fetc/passwd", "/finding/../../x", "/assets/%2e%2e/x")) {
      String line = visitor.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertTrue(line.contains(" 400 ") || line.contains(" 404 "), path + ": " + line);
    }
    assertEquals("", faults.toString());
  }

  @Test
  void whatCannotBeAskedIsAnsweredInOneLine() throws Exception {
    for (String path :
        List.of(
            "/?q=%22open",
            "/?q=" + "a".repeat(1_001),
            "/?speaker=" + "a".repeat(2_001),
            "/?per=101",
            "/?page=0",
            "/?page=1000001",
            "/?all=0",
            "/?all=false&format=csv",
            "/document?path=a&all=0",
            "/?type=opinion",
            "/?since=2024-13",
            "/?from=x",
            "/?from=9&to=1",
            "/?theme=nope",
            "/?sort=nope",
            "/?format=nope",
            "/run?format=csv",
            "/document",
            "/?" + "type=mechanism&".repeat(51))) {
      HttpResponse<String> answer = visitor.page(path);
      assertEquals(400, answer.statusCode(), path);
      assertTrue(answer.body().contains("<p class=\"lead\">"), path);
    }
    HttpResponse<String> told =
        visitor.send(visitor.request("/?type=opinion").header("Accept", "application/json"));
    assertTrue(told.body().contains("\"error\" : \"no finding type 'opinion'"), told.body());
    assertEquals(404, visitor.page("/nope").statusCode());
    assertEquals(404, visitor.page("/finding/0000000000000000").statusCode());
    assertEquals(404, visitor.page("/theme/nope").statusCode());
    assertEquals(404, visitor.page("/gaps/nope").statusCode());
    assertTrue(
        visitor
            .raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n")
            .contains("431"));
    assertEquals(400, visitor.form("/run", "a=" + "b".repeat(20_000)).statusCode());
    assertEquals("", faults.toString());
  }

  @Test
  void aFaultOfOursIsToldInFullOnlyToWhoRunsTheServer() throws Exception {
    HttpResponse<String> answer;
    try (FileChannel log =
        FileChannel.open(base.verdicts(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // Within this process, nobody but the log itself is to lock it.
      log.lock();
      answer = visitor.page("/run");
    }
    assertEquals(500, answer.statusCode());
    assertFalse(answer.body().contains("Exception") || answer.body().contains("verdicts.jsonl"));
    assertTrue(faults.toString().contains("OverlappingFileLockException"), faults.toString());
  }

  @Test
  void aVerdictThatCannotBeWrittenIsToldWithWhatToDo() throws Exception {
    String address = "/finding/" + id("first");
    String verdict = "verdict=star&seal=" + seal(id("first"));
    Files.createSymbolicLink(base.verdicts(), folder.resolve("nowhere/verdicts.jsonl"));
    HttpResponse<String> answer = visitor.form(address, verdict);
    assertEquals(503, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertEquals("That cannot be kept", page.select("h1").text());
    String line = page.select(".lead").text();
    assertEquals(
        base.verdicts()
            + " cannot be written, where what people say of findings is kept (No Such File); make"
            + " sure that attest may write there and that the disk has room, and say it again.",
        line);
    assertEquals(address, page.select("main a").attr("href"));
    Files.delete(base.verdicts());
    assertEquals(303, visitor.form(address, verdict).statusCode());
    assertEquals("", faults.toString());
  }

  @Test
  void verdictsThatCannotBeReadAreToldWithWhatToDo() throws Exception {
    for (boolean isFolder : List.of(true, false)) {
      if (isFolder) {
        Files.createDirectory(base.verdicts());
      } else {
        Files.createSymbolicLink(base.verdicts(), base.verdicts());
      }
      HttpResponse<String> answer = visitor.page("/run");
      assertEquals(503, answer.statusCode());
      String line = Jsoup.parse(answer.body()).select(".lead").text();
      assertTrue(line.startsWith(base.verdicts() + " cannot be read, where what people say"), line);
      Files.delete(base.verdicts());
      assertEquals(200, visitor.page("/run").statusCode());
    }
    assertEquals("", faults.toString());
  }

  @Test
  void theRunTellsTheLimitsThatWereSet() throws Exception {
    assertTrue(visitor.page("/run").body().contains("for this run: max-file-mb &lt;5&gt;."));
  }

  @Test
  void aVerdictIsSeenAtOnceAndAfterANewStart() throws Exception {
    String id = finding("first").at("/id").asText();
    HttpResponse<String> given =
        visitor.form("/finding/" + id, "verdict=accept&back=/%3Fq%3Dtrust&seal=" + seal(id));
    assertEquals(303, given.statusCode());
    assertEquals("/?q=trust", given.headers().firstValue("Location").orElse(""));
    assertEquals("accepted", visitor.json("/finding/" + id).at("/finding/review/state").asText());
    HttpResponse<String> noted =
        visitor.send(
            visitor
                .request("/finding/" + id)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"verdict\":\"note\",\"note\":\"<b>Look</b>\"}")));
    assertEquals(200, noted.statusCode(), noted.body());
    assertTrue(noted.body().contains("<b>Look</b>"));
    assertTrue(visitor.page("/finding/" + id).body().contains("&lt;b&gt;Look&lt;/b&gt;"));
    visitor.form("/finding/" + id, "verdict=reject&seal=" + seal(id));
    assertEquals(0, visitor.json("/?q=first").at("/counts/quotes").asInt());
    JsonNode again = serve(Optional.empty()).json("/finding/" + id).at("/finding/review");
    assertEquals("rejected", again.at("/state").asText());
    assertTrue(visitor.page("/finding/" + id).body().contains("value=\"undecide\""));
    visitor.form("/finding/" + id, "verdict=undecide&seal=" + seal(id));
    JsonNode undecided = visitor.json("/finding/" + id).at("/finding/review");
    assertFalse(undecided.has("state"), undecided.toString());
    assertEquals("<b>Look</b>", undecided.at("/notes/0").asText());
    visitor.form("/finding/" + id, "verdict=reject&seal=" + seal(id));
    assertEquals("ann", again.at("/reviewers/0").asText());
    assertEquals(1, visitor.json("/?all=1&review=rejected").at("/counts/quotes").asInt());
  }

  @Test
  void aVerdictOnWhatWasRelabelledAndCorrectedIsOneMore() throws Exception {
    JsonNode mined = finding("first");
    String address = "/finding/" + mined.at("/id").asText();
    String seal = "&seal=" + seal(mined.at("/id").asText());
    visitor.form(address, "verdict=relabel&type=strategy" + seal);
    visitor.form(address, "verdict=correct&quote=Trust+came+first" + seal);
    assertEquals(400, visitor.form(address, "verdict=correct&quote=" + seal).statusCode());
    visitor.form(address, "verdict=star" + seal);
    JsonNode judged = visitor.json(address).at("/finding");
    assertEquals("strategy", judged.at("/type").asText());
    assertEquals("Trust came first", judged.at("/quote").asText());
    assertTrue(judged.at("/review/starred").asBoolean());
    for (Verdict verdict : VerdictLog.of(base).read().all()) {
      assertEquals(mined.at("/type").asText(), verdict.anchor().type().label());
      assertEquals(FIRST, verdict.anchor().exact());
    }
  }

  @Test
  void aVerdictThatCannotBeKeptLeadsBackToItsFinding() throws Exception {
    String address = "/finding/" + finding("first").at("/id").asText();
    String seal = "&seal=" + seal(address.substring("/finding/".length()));
    Map<String, String> faults =
        Map.of(
            "verdict=note&note=+%0D%0A", "The note is empty; write one, of some words.</p>",
            "verdict=correct&quote=", "There are no words to quote",
            "verdict=correct&quote=Trust+came+fir", "copy whole words",
            "verdict=relabel&type=opinion", "there are mechanism, challenge, strategy");
    for (Map.Entry<String, String> fault : faults.entrySet()) {
      HttpResponse<String> answer = visitor.form(address, fault.getKey() + seal);
      assertEquals(400, answer.statusCode(), fault.getKey());
      assertTrue(answer.body().contains(fault.getValue()), answer.body());
      assertTrue(answer.body().contains("<a href=\"" + address + "\">"), answer.body());
    }
    assertTrue(visitor.json(address).at("/finding/review").isMissingNode());
  }

  @Test
  void whatIsNoJsonObjectOfStringsIsNoVerdict() throws Exception {
    String address = "/finding/" + finding("first").at("/id").asText();
    for (String sent :
        List.of("null", "[]", "{", "{\"verdict\":\"note\",\"note\":null}", "{\"note\":{}}")) {
      HttpResponse<String> answer =
          visitor.send(
              visitor
                  .request(address)
                  .header("Accept", "application/json")
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(sent)));
      assertEquals(400, answer.statusCode(), sent);
      assertTrue(answer.body().contains("no JSON object of strings"), answer.body());
    }
    assertEquals("", faults.toString());
  }

  @Test
  void aVerdictOnWhatANewRunHasLostSaysSo() throws Exception {
    String address = "/finding/" + finding("first").at("/id").asText();
    String seal = "&seal=" + seal(address.substring("/finding/".length()));
    HostileBase.published(folder.resolve("evidence"), "Trust came second, because they left.");
    HttpResponse<String> answer = visitor.form(address, "verdict=accept" + seal);
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("a new run may have lost it"), answer.body());
    assertEquals(List.of(), VerdictLog.of(base).read().all());
  }

  @Test
  void aNoteOfManyLinesIsKeptAsItWasWritten() throws Exception {
    String address = "/finding/" + finding("first").at("/id").asText();
    String seal = "&seal=" + seal(address.substring("/finding/".length()));
    String note = "a%0D%0A".repeat(999) + "b";
    assertEquals(303, visitor.form(address, "verdict=note&note=" + note + seal).statusCode());
    assertEquals(
        "a\n".repeat(999) + "b", visitor.json(address).at("/finding/review/notes/0").asText());
    assertEquals(1, visitor.json("/?review=noted").at("/counts/quotes").asInt());
  }

  @Test
  void theRunLeadsToAllThatWasJudged() throws Exception {
    assertTrue(visitor.page("/run").body().contains("<p>0 findings judged.</p>"));
    List<String> verdicts = List.of("accept", "star", "note&note=Look", "reject");
    List<String> ids = new ArrayList<>();
    visitor.json("/").at("/hits").forEach(hit -> ids.add(hit.at("/finding/id").asText()));
    String seal = "&seal=" + seal(ids.get(0));
    for (int i = 0; i < verdicts.size(); i++) {
      visitor.form("/finding/" + ids.get(i), "verdict=" + verdicts.get(i) + seal);
    }
    Matcher link =
        Pattern.compile("4 findings judged\\. <a href=\"([^\"]*)\"")
            .matcher(visitor.page("/run").body());
    assertTrue(link.find());
    JsonNode judged = visitor.json(link.group(1).replace("&amp;", "&"));
    assertEquals(4, judged.at("/counts/quotes").asInt());
  }

  @Test
  void aNewGenerationIsTakenUpWithoutAStart() throws Exception {
    assertEquals(1, visitor.json("/?q=first").at("/counts/quotes").asInt());
    assertEquals(0, visitor.json("/?q=second").at("/counts/quotes").asInt());
    Path old = base.current().index();
    HostileBase.published(folder.resolve("evidence"), "Trust came second, because they left.");
    assertEquals(1, visitor.json("/?q=second").at("/counts/quotes").asInt());
    assertEquals(0, visitor.json("/?q=first").at("/counts/quotes").asInt());
    Path maps = Path.of("/proc/self/maps");
    Assumptions.assumeTrue(Files.isReadable(maps), "this system does not tell what is open");
    assertFalse(
        Files.readString(maps, StandardCharsets.ISO_8859_1).contains(old.toString()),
        "the old index is still open");
  }

  @Test
  void aGenerationThatCannotBeReadIsNotShownUntilItCan() throws Exception {
    String id = id("first");
    String seal = "&seal=" + seal(id);
    HostileBase.published(folder.resolve("evidence"), "Trust came second, because they left.");
    Path run = base.current().run();
    String whole = Files.readString(run, StandardCharsets.UTF_8);
    Files.writeString(run, whole.substring(0, whole.length() / 2), StandardCharsets.UTF_8);
    for (int times = 0; times < 2; times++) {
      assertEquals(1, visitor.json("/?q=first").at("/counts/quotes").asInt());
    }
    assertEquals(303, visitor.form("/finding/" + id, "verdict=star" + seal).statusCode());
    assertEquals(1, visitor.json("/?review=starred").at("/counts/quotes").asInt());
    assertEquals("000002", visitor.json("/run").at("/unread").asText());
    String page = Jsoup.parse(visitor.page("/run").body()).select("main [role=note]").text();
    assertTrue(page.contains("generation 000002, which cannot be read; this is still"), page);
    assertEquals(
        "attest: generation 000002 cannot be read (%s is damaged; run again); generation 000001 is shown until it can"
            .formatted(run),
        faults.toString().strip());
    Files.writeString(run, whole, StandardCharsets.UTF_8);
    assertEquals(1, visitor.json("/?q=second").at("/counts/quotes").asInt());
    assertFalse(visitor.json("/run").has("unread"));
  }

  @Test
  void aGenerationThatIsDeletedWhileItIsShownIsStillShownWhole() throws Exception {
    for (int runs = 0; runs < EvidenceBase.KEPT; runs++) {
      HostileBase.published(folder.resolve("evidence"), "Trust came later, because they left.");
      Files.delete(base.current().run());
    }
    assertFalse(Files.exists(folder.resolve("evidence/generations/000001")));
    for (String path : pages()) {
      HttpResponse<String> page = visitor.page(path);
      assertTrue(page.statusCode() < 500, path + ": " + page.body());
    }
    assertEquals("000001", visitor.json("/run").at("/generation").asText());
  }

  @Test
  void aBaseThatHasLostItsFilesIsToldAsSuchAndNotAsAFaultOfWhoAsks() throws Exception {
    Path index = base.current().index();
    Path away = folder.resolve("away");
    Files.move(base.current().ledger(), away);
    HttpResponse<String> answer = visitor.page("/themes");
    assertEquals(503, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertEquals("The evidence base cannot be read", page.select("h1").text());
    String line = page.select(".lead").text();
    assertTrue(line.endsWith("has lost its generation 000001; run again to make a new one."), line);
    Files.move(away, index.resolveSibling("ledger.jsonl"));
    assertEquals(200, visitor.page("/themes").statusCode());
  }

  @Test
  void whoeverIsInterruptedWhileTheServerEndsStaysSo() throws Exception {
    WebSettings settings =
        new WebSettings(InetAddress.getLoopbackAddress(), 0, Optional.empty(), "ann");
    WebServer server =
        WebServer.start(base, HostileBase.themes(), settings, new PrintWriter(faults));
    Thread.currentThread().interrupt();
    try {
      server.close();
    } catch (IOException e) {
      assertTrue(e.getCause() instanceof InterruptedException, e.toString());
    }
    assertTrue(Thread.interrupted());
    server.close();
  }

  @Test
  void fiveHundredVisitorsAtOnceAreAnswered() throws Exception {
    String id = finding("first").at("/id").asText();
    List<String> paths = List.of("/", "/?q=trust", "/finding/" + id, "/gaps", "/theme/trust");
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 500)
            .mapToObj(n -> visitor.request(paths.get(n % paths.size())).build())
            .map(
                request ->
                    visitor.client().sendAsync(request, HttpResponse.BodyHandlers.ofString()))
            .toList();
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      assertEquals(200, answer.get().statusCode(), answer.get().body());
    }
    assertEquals("", faults.toString());
  }

  @Test
  void slowVisitorsHoldNobody() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int n = 0; n < 40; n++) {
        slow.add(visitor.open("GET / HTTP/1.1\r\nHost: loc"));
        slow.add(
            visitor.open("POST /run HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\na="));
        slow.add(visitor.open("GET /?per=100 HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(5)));
      }
      assertEquals(200, visitor.page("/?q=trust").statusCode());
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aMisspeltWordLeadsToTheOneThatIsMeant() throws Exception {
    String page = visitor.page("/?q=trsut").body();
    assertTrue(page.contains("Did you mean <a href=\"/?q=trust\"><bdi>trust</bdi></a>?"), page);
    assertEquals("trust", visitor.json("/?q=trsut").at("/meant").asText());
    assertFalse(visitor.page("/?q=nothinglikeit").body().contains("Did you mean"));
  }

  @Test
  void whereOtherWordsAreOfferedThoseThatWereAskedForAreNot() throws Exception {
    String page = visitor.page("/?q=trsut+partnrs").body();
    assertTrue(page.contains("Did you mean <a href=\"/?q=trust+partners\">"), page);
    for (String word : List.of("Ask for", ">trsut<", ">partnrs<", "other words")) {
      assertFalse(page.contains(word), word);
    }
    String none = visitor.page("/?q=nothinglikeit").body();
    assertTrue(none.contains("Try fewer or other words"), none);
  }

  @Test
  void aPageWithoutQuotesSaysWhatToLeaveOut() throws Exception {
    String page = visitor.page("/?q=nothinglikeit&theme=trust").body();
    for (String idle : List.of("class=\"tools\"", "Narrow it down", "class=\"facet\"")) {
      assertFalse(page.contains(idle), idle);
    }
    int left = visitor.json("/?theme=trust").at("/counts/quotes").asInt();
    assertTrue(
        page.contains(
            "<li><a href=\"/?theme=trust\">Leave out the words: <bdi>nothinglikeit</bdi></a>"
                + " <span class=\"number\">"
                + Amounts.count(left, "quote")),
        page);
    assertFalse(page.contains("Leave out theme"), "that would bring nothing");
    assertFalse(visitor.page("/?q=nothinglikeit").body().contains("class=\"ways\""));
  }

  @Test
  void datesAndMomentsThatNothingHasAreNoFault() throws Exception {
    String page = visitor.page("/?since=2030").body();
    assertTrue(
        page.contains(
            "<p>No quote is from a work of 2030 or later; quotes here are from works of 2024-03."),
        page);
    assertTrue(page.contains("<a href=\"/\">Leave out since: <bdi>2030</bdi></a>"), page);
    for (String none : List.of("/?until=2000", "/?from=99:00", "/?until=2000&group=origin")) {
      assertEquals(0, visitor.json(none).at("/counts/quotes").asInt(), none);
      assertTrue(visitor.json(none).has("unmet"), none);
    }
    assertEquals(1, visitor.page("/?until=2000&format=csv").body().lines().count());
  }

  @Test
  void ofSeveralWordsItIsSaidHowMuchEachHas() throws Exception {
    String page = visitor.page("/?q=trust+nothinglikeit").body();
    assertTrue(
        page.contains("<a href=\"/?q=trust+OR+nothinglikeit\">Ask for any of the words: "), page);
    assertTrue(page.contains("<a href=\"/?q=trust\">Ask for one word: <bdi>trust</bdi></a>"), page);
    assertTrue(page.contains("<li>No quote has: <bdi>nothinglikeit</bdi></li>"), page);
    assertEquals(0, visitor.json("/?q=The+nothinglikeit").at("/counts/quotes").asInt());
  }

  @Test
  void whoeverDoesNotSeeAPageHearsOfWhichQuoteAButtonIs() throws Exception {
    String first = id("first");
    for (String path : List.of("/?q=first", "/finding/" + first)) {
      Document page = Jsoup.parse(visitor.page(path).body());
      for (Element button : page.select(".verdicts button")) {
        assertEquals("false", button.attr("aria-pressed"), path);
        assertTrue(heard(page, button.attr("aria-describedby")).contains(FIRST), path);
      }
    }
    Document list = Jsoup.parse(visitor.page("/?q=first").body());
    Element hit = list.select("article.hit").get(0);
    assertEquals(FIRST, heard(list, hit.attr("aria-labelledby")));
    assertTrue(heard(list, hit.attr("aria-describedby")).contains("(2024-03)"));
    Document theme = Jsoup.parse(visitor.page("/theme/trust").body());
    for (Element claim : theme.select("article.claim")) {
      String quote = claim.select("blockquote").get(0).text();
      assertEquals(quote, heard(theme, claim.attr("aria-labelledby")));
      assertTrue(heard(theme, claim.attr("aria-describedby")).contains("(2024-03)"));
    }
    visitor.form("/finding/" + first, "verdict=star&seal=" + seal(first));
    String starred = Jsoup.parse(visitor.page("/?q=first").body()).select("[data-star]").toString();
    assertTrue(starred.contains("aria-pressed=\"true\""), starred);
  }

  @Test
  void eachFormHasANameOfItsOwn() throws Exception {
    for (String path : List.of("/?all=1", "/finding/" + id("first"))) {
      Document page = Jsoup.parse(visitor.page(path).body());
      List<String> names =
          page.select("form:not([role=search])").stream()
              .map(form -> form.attr("aria-label") + heard(page, form.attr("aria-labelledby")))
              .toList();
      assertFalse(names.contains(""), path + ": " + names);
      assertEquals(names.size(), Set.copyOf(names).size(), path + ": " + names);
    }
  }

  /** What a screen reader says of elements that an attribute names. */
  private static String heard(Document page, String ids) {
    return Stream.of(ids.split(" "))
        .map(id -> page.select("[id=" + id + "]").text())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aDateStaysInOneLine() throws Exception {
    String date = " <span class=\"date\">(2024-03)</span></bdi>";
    for (String path : List.of("/?q=trust", "/theme/trust", "/finding/" + id("script"))) {
      assertTrue(visitor.page(path).body().contains(date), path);
    }
    String style = visitor.page("/assets/attest.css").body();
    assertTrue(style.contains("\n.date { white-space: nowrap; }"), style);
  }

  private String id(String words) throws Exception {
    return finding(words).at("/id").asText();
  }

  @Test
  void datesAndMomentsAreAskedForAsPeopleWriteThem() throws Exception {
    String page = visitor.page("/?q=trust&since=2024&from=0:00&to=1:02:03&page=1").body();
    assertTrue(page.contains("<input type=\"text\" name=\"from\" value=\"0:00\""), page);
    assertTrue(page.contains("to: <bdi>1:02:03</bdi>"), page);
    assertEquals(
        visitor.json("/?from=60&to=3723").at("/counts"),
        visitor.json("/?from=1:00&to=1:02:03").at("/counts"));
    assertTrue(visitor.page("/?from=600").body().contains("from: <bdi>10:00</bdi>"));
    String when = page.substring(page.indexOf("<form class=\"when\""));
    when = when.substring(0, when.indexOf("</form>"));
    assertTrue(when.contains("<input type=\"hidden\" name=\"q\" value=\"trust\">"), when);
    assertFalse(when.contains("type=\"hidden\" name=\"since\""), when);
    assertFalse(when.contains("name=\"page\""), when);
  }

  @Test
  void filesAreAskedForBesideTheWords() throws Exception {
    String page = visitor.page("/?source=*.*&type=mechanism").body();
    assertTrue(page.contains("<input type=\"text\" name=\"source\" value=\"*.*\""), page);
    assertFalse(page.contains("type=\"hidden\" name=\"source\" value=\"*.*\"><label"), page);
    String none = visitor.page("/?source=no-*.md&type=mechanism").body();
    assertTrue(none.contains("There is no source 'no-*.md'"), none);
    assertTrue(none.contains("source: <bdi>no-*.md</bdi>"), none);
  }

  @Test
  void whatASearchIsNarrowedByIsCalledByItsTitle() throws Exception {
    String page = visitor.page("/?theme=trust&origin=youtube:abc_DEF-123").body();
    assertTrue(page.contains("theme: <bdi>Trust &amp; &lt;faith&gt;</bdi>"), page);
    assertTrue(page.contains("origin: <bdi>&lt;b onmouseover"), page);
    String fault = visitor.page("/?q=%22&theme=trust&origin=youtube:abc_DEF-123").body();
    assertTrue(fault.contains("theme: <bdi>Trust &amp; &lt;faith&gt;</bdi>"), fault);
    assertTrue(fault.contains("origin: <bdi>&lt;b onmouseover"), fault);
  }

  @Test
  void kindsOfSourcesAreCalledInWordsAndAskedForByTheirNames() throws Exception {
    String asked = "kind=markdown+notes";
    Document found = Jsoup.parse(visitor.page("/?all=1").body());
    Element kind = found.select(".facet a[href*='" + asked + "']").get(0);
    assertEquals("Markdown, notes of recordings", kind.text());
    String narrowed = Jsoup.parse(visitor.page("/?all=1&" + asked).body()).text();
    assertTrue(narrowed.contains("Markdown, notes of recordings"), narrowed);
    assertFalse(narrowed.contains("markdown notes"), narrowed);
    String path = Visitor.encoded(finding("script").at("/path").asText());
    String document = Jsoup.parse(visitor.page("/document?path=" + path).body()).text();
    assertTrue(document.contains("Markdown, notes of recordings"), document);
  }

  @Test
  void whatAFindingIsToBeLikeIsCalledByItsFirstWords() throws Exception {
    String like = "like=" + finding("first").at("/id").asText();
    String chip = "like: <bdi>“" + FIRST + "”</bdi>";
    for (String path :
        List.of("/?" + like, "/?q=trust&type=challenge&" + like, "/?q=%22&" + like)) {
      String page = visitor.page(path).body();
      assertTrue(page.contains(chip), page);
    }
    assertTrue(visitor.page("/?like=nope").body().contains("like: <bdi>nope</bdi>"));
  }

  @Test
  void aFaultyQueryIsPutRightWithoutLosingWhatItIsNarrowedBy() throws Exception {
    String fault = visitor.page("/?q=%22open&type=mechanism&from=600").body();
    assertTrue(fault.contains("name=\"type\" value=\"mechanism\""), fault);
    assertTrue(fault.contains("href=\"/?q=%22open&amp;from=600\""), fault);
    String faultyMoment = visitor.page("/?q=trust&from=noon").body();
    assertTrue(faultyMoment.contains("<a href=\"/?q=trust\">"), faultyMoment);
    assertTrue(visitor.page("/theme/nope?q=a").body().contains("Back to the search"));
  }

  @Test
  void aFaultSpeaksOfThePagesAndNotOfAShell() throws Exception {
    for (String path :
        List.of(
            "/?theme=nope",
            "/theme/nope",
            "/?theme=money&theme=nope&format=csv",
            "/?from=9&to=1",
            "/?since=2024&until=2020",
            "/?q=the",
            "/?q=path:*note*",
            "/?q=source:town/*",
            "/?q=%5Ba+TO+b%5D")) {
      String fault = visitor.page(path).body();
      Matcher line = Pattern.compile("<p class=\"lead\">([^<]*)</p>").matcher(fault);
      assertTrue(line.find(), fault);
      assertFalse(line.group(1).matches(".*(--|attest |option).*"), line.group(1));
    }
    assertTrue(visitor.page("/theme/nope").body().contains("; they are at /themes.</p>"));
  }

  @Test
  void aPageBehindTheLastIsSaidToBeNone() throws Exception {
    for (int number : List.of(99, 501, 20_000)) {
      String page = visitor.page("/?q=trust&page=" + number).body();
      String none =
          "There is no page " + Amounts.number(number) + ", only 1 page: <a href=\"/?q=trust\">";
      assertTrue(page.contains(none), page);
    }
    String behind = visitor.page("/?q=trust&page=99999999&per=10").body();
    assertTrue(behind.contains("href=\"/?q=trust&amp;per=10\">The first page</a>"), behind);
    JsonNode many = visitor.json("/?per=100&page=1000000");
    assertEquals(0, many.at("/hits").size());
    assertEquals(1, many.at("/pages").asInt());
    assertFalse(visitor.page("/?q=trust").body().contains("There is no page"));
  }

  @Test
  void onPaperItIsSaidWhichOfTheQuotesAPageHas() throws Exception {
    int quotes = visitor.json("/").at("/counts/quotes").asInt();
    String first = visitor.page("/?per=2").body();
    assertTrue(first.contains("<p class=\"printed\">1–2 of " + quotes + " quotes</p>"), first);
    String second = visitor.page("/?per=1&page=2").body();
    assertTrue(second.contains("<p class=\"printed\">2 of " + quotes + " quotes</p>"), second);
    assertFalse(visitor.page("/?per=100").body().contains("class=\"printed\""));
  }

  @Test
  void aWordThatIsTheNameOfAThemeLeadsToIt() throws Exception {
    String hint = "is a theme, too: <a href=\"/?theme=trust\">";
    assertTrue(visitor.page("/?q=Trust").body().contains(hint), visitor.page("/?q=Trust").body());
    assertFalse(visitor.page("/?q=trust&theme=money").body().contains("is a theme, too"));
    assertFalse(visitor.page("/?q=trust+first").body().contains("is a theme, too"));
  }

  @Test
  void eachColumnOfAHistogramLeadsToWhatItCounts() throws Exception {
    Matcher column =
        Pattern.compile("<a href=\"([^\"]*)\" aria-label=\"[^\"]*: (\\d+) quotes?\"")
            .matcher(visitor.page("/?origin=youtube:abc_DEF-123").body());
    int quotes = 0;
    while (column.find()) {
      JsonNode within = visitor.json(column.group(1).replace("&amp;", "&"));
      assertEquals(column.group(2), within.at("/counts/quotes").asText(), column.group());
      quotes += within.at("/counts/quotes").asInt();
    }
    assertEquals(1 + HostileBase.HOSTILE.size(), quotes);
  }

  @Test
  void aResultCanBeHadAsCsv() throws Exception {
    HttpResponse<String> csv = visitor.page("/?q=trust&format=csv&page=1&per=1");
    assertEquals("text/csv; charset=utf-8", csv.headers().firstValue("Content-Type").orElse(""));
    assertTrue(csv.body().startsWith("\uFEFFid,type,quote,"), csv.body());
    assertTrue(csv.body().contains("\"\"spread\"\""), csv.body());
    JsonNode all = visitor.json("/?q=trust");
    assertEquals(all.at("/counts/quotes").asInt(), all.at("/hits").size());
    for (JsonNode hit : all.at("/hits")) {
      assertTrue(csv.body().contains(hit.at("/finding/id").asText()));
    }
    assertEquals(1, visitor.page("/?q=nothinglikeit&format=csv").body().lines().count());
  }

  @Test
  void aDownloadHoldsAllThatWasFoundAndHasAName() throws Exception {
    String page = visitor.page("/?q=trust&per=2").body();
    int quotes = visitor.json("/?q=trust").at("/counts/quotes").asInt();
    assertTrue(quotes > 2);
    for (String form : List.of("csv", "jsonl")) {
      String address = "/?q=trust&amp;per=2&amp;format=" + form;
      assertTrue(page.contains("<a href=\"" + address + "\" download>"), page);
      HttpResponse<String> file = visitor.page(address.replace("&amp;", "&"));
      assertEquals(
          "attachment; filename=\"findings." + form + "\"",
          file.headers().firstValue("Content-Disposition").orElse(""));
      assertEquals(
          quotes, file.body().lines().filter(line -> !line.startsWith("\uFEFFid,")).count(), form);
    }
    assertTrue(visitor.page("/run?format=jsonl").body().contains("what a search finds can be had"));
  }

  @Test
  void aCsvIsInTheOrderOfTheSearch() throws Exception {
    List<String> orders = new ArrayList<>();
    for (String sort : List.of("", "&sort=time")) {
      List<String> hits = new ArrayList<>();
      visitor
          .json("/?q=partners+OR+met+OR+lost&per=100" + sort)
          .at("/hits")
          .forEach(hit -> hits.add(hit.at("/finding/id").asText()));
      String csv = visitor.page("/?q=partners+OR+met+OR+lost&format=csv" + sort).body();
      List<String> rows =
          Pattern.compile("^([0-9a-f]{16}),", Pattern.MULTILINE)
              .matcher(csv)
              .results()
              .map(row -> row.group(1))
              .toList();
      assertEquals(hits, rows, sort);
      orders.add(String.join(" ", hits));
    }
    assertNotEquals(orders.get(0), orders.get(1), "one order is like the other");
  }
}
