package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import attest.index.Themes;
import attest.index.base.EvidenceBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left open when a base cannot be opened: nothing. */
class LiveBaseTest {
  private static final Path MAPS = Path.of("/proc/self/maps");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void whatIsOpenCanBeSeen() {
    Assumptions.assumeTrue(Files.isReadable(MAPS), "this system does not tell what is open");
  }

  @Test
  void aServerThatCannotStartLeavesNothingOpen() throws IOException {
    EvidenceBase base = HostileBase.published(folder, "Trust came first.");
    Files.createDirectory(base.verdicts());
    WebSettings settings =
        new WebSettings(InetAddress.getLoopbackAddress(), 0, Optional.empty(), "ann");
    assertThrows(
        UsageException.class,
        () -> WebServer.start(base, HostileBase.themes(), settings, nobody()));
    assertEquals(List.of(), open(base));
  }

  @Test
  void aGenerationThatCannotBeReadDoesNotStayOpen() throws IOException {
    EvidenceBase base = HostileBase.published(folder, "Trust came first.");
    try (LiveBase live = new LiveBase(base, HostileBase.themes(), nobody())) {
      live.take().close();
      HostileBase.published(folder, "Trust came second.");
      Files.delete(base.current().run());
      for (int times = 0; times < 2; times++) {
        try (Edition shown = live.take()) {
          assertEquals("000001", shown.generation().name());
        }
      }
      assertEquals(List.of(), open(base));
    }
  }

  @Test
  void anEditionThatCannotBeWarmedUpDoesNotStayOpen() throws IOException {
    EvidenceBase base =
        HostileBase.published(folder, words(IntStream.range(0, 60).mapToObj(n -> likeTrust(n))));
    String many =
        words(
            Stream.concat(
                IntStream.range(0, 10).mapToObj(n -> likeTrust(n) + "~"),
                IntStream.range(0, 600).mapToObj(n -> "money" + n)));
    Themes tooMuch =
        Themes.of(
            new YamlFile(
                "themes.yaml",
                """
                - name: many
                  title: Many
                  about: More words than a query may ask for, in this base.
                  query: %s
                  finds: [They were money1.]
                  misses: [They met.]
                """
                    .formatted(many.replace(" ", " OR "))));
    LiveBase live = new LiveBase(base, tooMuch, nobody());
    try (live) {
      assertThrows(RuntimeException.class, live::take);
    }
    assertEquals(List.of(), open(base));
  }

  private static PrintWriter nobody() {
    return new PrintWriter(new StringWriter());
  }

  /** Words of which each is spelt like all others. */
  private static String likeTrust(int n) {
    return "tru" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
  }

  private static String words(Stream<String> words) {
    return words.collect(Collectors.joining(" "));
  }

  private static List<String> open(EvidenceBase base) throws IOException {
    String index = base.current().index().toRealPath().toString();
    List<String> maps = Files.readAllLines(MAPS, StandardCharsets.ISO_8859_1);
    assertTrue(maps.size() > 1);
    return maps.stream().filter(line -> line.contains(index)).toList();
  }
}
