package attest.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.index.base.Folders;
import attest.index.base.Generation;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A base is whole whatever happens to those who write it, and readers are not disturbed. */
class PublishTest {
  private static final int KILLS = 50;

  /** Publishes one generation after the other: the process that is killed, or has no space left. */
  static final class Publisher {
    private Publisher() {}

    public static void main(String[] args) throws IOException {
      EvidenceBase base = EvidenceBase.at(Path.of(args[0]));
      int padding = Integer.parseInt(args[1]);
      write(base, padding);
      System.out.println("ready");
      while (true) {
        write(base, padding);
      }
    }
  }

  /** The next generation: its ledger tells its name, and its index is the one of the first. */
  private static void write(EvidenceBase base, int padding) throws IOException {
    try (Draft draft = base.begin()) {
      Generation next = draft.contents();
      Files.writeString(next.ledger(), next.name() + " ".repeat(padding), UTF_8);
      Folders.link(base.current().index(), next.index(), name -> true);
      draft.publish(EvidenceBase.KEPT);
    }
  }

  @Test
  void aWriterThatIsKilledAtAnyMomentLeavesAWholeBase(@TempDir Path folder) throws Exception {
    EvidenceBase base = EvidenceBase.at(folder.resolve("evidence"));
    publish(base);
    Random random = new Random(50);
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = start(folder, List.of(), 0);
      assertEquals("ready", writer.inputReader().readLine());
      Thread.sleep(random.nextInt(50), random.nextInt(1_000_000));
      writer.destroyForcibly().waitFor();
      assertWhole(base);
    }
    int last = Integer.parseInt(base.current().name());
    assertTrue(last > KILLS, "each of them publishes once before it is ready");
    write(base, 0);
    assertWhole(base);
    assertEquals(last + 1, Integer.parseInt(base.current().name()));
    assertEquals(EvidenceBase.KEPT, base.generations().size());
    try (Stream<Path> left = Files.list(base.folder().resolve("generations"))) {
      assertEquals(EvidenceBase.KEPT, left.count());
    }
  }

  @Test
  void aWriterThatHasNoSpaceLeftLeavesAWholeBase(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to limit what a process writes");
    EvidenceBase base = EvidenceBase.at(folder.resolve("evidence"));
    publish(base);
    // The ledger is longer than a file may be, which is 64 blocks of 512 bytes.
    List<String> limited =
        List.of("/bin/sh", "-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "sh");
    Process writer = start(folder, limited, 1 << 20);
    assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
    assertEquals(1, writer.exitValue());
    assertTrue(Files.readString(folder.resolve("errors"), UTF_8).contains("IOException"));
    assertWhole(base);
    assertEquals("000001", base.current().name());
    write(base, 0);
    assertWhole(base);
    assertEquals("000002", base.current().name());
  }

  @Test
  void aReaderGoesOnWithAGenerationThatIsDeleted(@TempDir Path folder) throws IOException {
    EvidenceBase base = EvidenceBase.at(folder.resolve("evidence"));
    Generation old = publish(base);
    try (EvidenceIndex index = EvidenceIndex.open(old, Themes.builtIn(), Reviews.NONE)) {
      for (int more = 0; more < 3; more++) {
        publish(base);
      }
      assertTrue(Files.notExists(old.folder()));
      assertEquals(List.of("Publish generation 000001."), quotes(index));
      assertEquals(1, index.search(SearchRequest.all()).counts().quotes());
      assertTrue(index.text("000001.md").isPresent());
    }
    assertWhole(base);
    assertEquals("000004", base.current().name());
  }

  @Test
  void asManyGenerationsStayAsAreAskedFor(@TempDir Path folder) throws IOException {
    EvidenceBase base = EvidenceBase.at(folder.resolve("evidence"));
    for (int kept : List.of(3, 3, 3, 3, 2, 1)) {
      try (Draft draft = base.begin()) {
        Files.writeString(draft.contents().ledger(), "", UTF_8);
        Files.createDirectory(draft.contents().index());
        draft.publish(kept);
      }
      int published = Integer.parseInt(base.current().name());
      assertEquals(Math.min(kept, published), base.generations().size());
      assertEquals(base.current(), base.generations().get(base.generations().size() - 1));
    }
  }

  private static Process start(Path folder, List<String> within, int padding) throws IOException {
    List<String> command = new ArrayList<>(within);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Publisher.class.getName(),
            folder.resolve("evidence").toString(),
            String.valueOf(padding)));
    return new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
  }

  /** What is published can be read, and is all of one generation. */
  private static void assertWhole(EvidenceBase base) throws IOException {
    Generation current = base.current();
    assertEquals(current.name(), Files.readString(current.ledger(), UTF_8));
    assertTrue(EvidenceIndexer.isWhole(current));
  }

  private static Generation publish(EvidenceBase base) throws IOException {
    try (Draft draft = base.begin()) {
      Generation next = draft.contents();
      Files.writeString(next.ledger(), next.name(), UTF_8);
      try (EvidenceIndexer indexer = new EvidenceIndexer(next)) {
        indexer.add(1, 0, mined(next.name()));
        indexer.commit();
      }
      return draft.publish(EvidenceBase.KEPT);
    }
  }

  private static Mined mined(String name) {
    return Evidence.of(name + ".md", "Generation", "sha256:" + name)
        .finds(FindingType.STRATEGY, 0.9, "Publish generation " + name + ".")
        .mined();
  }

  private static List<String> quotes(EvidenceIndex index) throws IOException {
    List<String> quotes = new ArrayList<>();
    index.forEach(finding -> quotes.add(finding.quote()));
    return quotes;
  }
}
