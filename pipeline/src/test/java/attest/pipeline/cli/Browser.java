package attest.pipeline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, as Debian's packages chromium and chromium-driver bring it. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How often it looks whether something is so, which takes it a few milliseconds. */
  private static final Duration OFTEN = Duration.ofMillis(20);

  private final ChromeDriver driver;
  private final String site;

  /**
   * Starts it.
   *
   * @param site that paths are of
   * @param scripts whether it runs them
   */
  Browser(String site, boolean scripts) {
    this.site = site.replaceFirst("/$", "");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").map(Path::toFile).orElseThrow())
            .usingAnyFreePort()
            .build();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium").map(Path::toFile).orElseThrow());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1000");
    options.setCapability("goog:loggingPrefs", Map.of(LogType.PERFORMANCE, "ALL"));
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    driver = new ChromeDriver(service, options);
  }

  /** Whether there is one on this machine. */
  static boolean isThere() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  /** Leaves out a test where there is none. */
  static void assumeThere() {
    Assumptions.assumeTrue(
        isThere(), "no chromium and chromedriver here: apt-get install chromium-driver");
  }

  private static Optional<Path> program(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Is as it was when it started: in a tab of its own, with nothing kept of what was open before.
   */
  void startOver() {
    String used = driver.getWindowHandle();
    String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    driver.switchTo().window(used).close();
    driver.switchTo().window(fresh);
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    driver.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "all"));
  }

  void open(String path) {
    driver.get(site + path);
  }

  /** The address without the site. */
  String path() {
    return String.valueOf(driver.getCurrentUrl()).substring(site.length());
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** What an attribute of an element says; nothing, where it is not there. */
  String attribute(String selector, String name) {
    return Optional.ofNullable(find(selector).getAttribute(name)).orElse("");
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Types where the focus is. */
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Waits until something is so. */
  void until(String what, java.util.function.BooleanSupplier isSo) {
    new WebDriverWait(driver, PATIENCE, OFTEN)
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .withMessage(what)
        .until(ignored -> isSo.getAsBoolean());
  }

  Object script(String script, Object... arguments) {
    return Optional.ofNullable(driver.executeScript(script, arguments)).orElse("");
  }

  /** The addresses that it has asked for since it was last asked which. */
  List<String> requests() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode event = json.readTree(entry.getMessage()).path("message");
      if (event.path("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(event.at("/params/request/url").asText());
      }
    }
    return addresses;
  }

  /** Shows pages as on a screen of that width, in a dark or a light scheme. */
  void screen(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "screen",
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Shows pages as on paper, until they are shown on a screen again. */
  void paper() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** The page as it is printed on paper of its own size, as a PDF. */
  byte[] printed() {
    Map<String, Object> pdf =
        driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Base64.getDecoder().decode(String.valueOf(pdf.get("data")));
  }

  /** By how many pixels the page is wider than the screen. */
  Object tooWide() {
    return script(
        "const page = document.documentElement;"
            + "return String(page.scrollWidth - page.clientWidth)");
  }

  /** What axe-core says is wrong with the page, by the rules of WCAG 2.2 A and AA. */
  List<String> barriers() throws IOException {
    if (script("return typeof axe").equals("undefined")) {
      driver.executeScript(axe());
    }
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
            const rules = { "label-content-name-mismatch": { enabled: true } };
            const resultTypes = ["violations"];
            axe.run(document, { runOnly: tags, rules, resultTypes }).then((result) =>
              done(result.violations.flatMap((fault) =>
                fault.nodes.map((node) => fault.id + " at " + node.target + ": " + node.html))));
            """);
    return found instanceof List<?> faults
        ? faults.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String axe() throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks axe-core");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
