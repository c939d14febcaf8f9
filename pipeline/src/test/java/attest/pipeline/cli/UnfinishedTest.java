package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays when a program is ended while it writes. */
class UnfinishedTest {
  @TempDir private Path folder = Path.of("");
  @TempDir private Path aside = Path.of("");

  /** A program that writes a folder or a file without an end. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      Path target = Path.of(args[1]);
      switch (args[0]) {
        case "folder" -> OutputFolder.write(target, Writer::files);
        case "stuck" -> Unfinished.write(target, target, Writer::stuck);
        case "full" -> {
          said(100);
          assertThrows(
              IOException.class, () -> Unfinished.write(target, target, UnfinishedTest::full));
        }
        default -> Output.write(target, Writer::bytes);
      }
    }

    private static void stuck(Path made) throws IOException {
      uncleared(made);
      said(100);
      while (true) {
        LockSupport.park();
      }
    }

    private static void files(Path made) throws IOException {
      for (int i = 0; ; i++) {
        Files.writeString(made.resolve(String.valueOf(i)), "text");
        said(i);
      }
    }

    private static void bytes(OutputStream out) throws IOException {
      for (int i = 0; ; i++) {
        out.write(i);
        said(i);
      }
    }

    private static void said(int written) {
      if (written == 100) {
        System.out.println("writing");
      }
    }
  }

  @BeforeEach
  void aFileAndAFolderAreThere() throws IOException {
    Files.writeString(folder.resolve("file"), "old");
    Files.writeString(Files.createDirectory(folder.resolve("folder")).resolve("page"), "old");
  }

  /** Writes something that cannot be cleared away, as there is something in the way. */
  private static void uncleared(Path made) throws IOException {
    Files.writeString(made, "new");
    Files.createDirectories(made.resolveSibling("gone/x"));
  }

  private static void full(Path made) throws IOException {
    uncleared(made);
    throw new IOException("the disk is full");
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
    }
  }

  /** A program that has begun to write. */
  private Process writing(String what) throws IOException {
    String java = ProcessHandle.current().info().command().orElse("java");
    Process process =
        new ProcessBuilder(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                what,
                folder.resolve(what).toString())
            .redirectError(aside.resolve("errors").toFile())
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertEquals("writing", Optional.ofNullable(out.readLine()).orElse("ended"));
    return process;
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "file"})
  void whoInterruptsLeavesWhatWasThere(String what) throws IOException, InterruptedException {
    Process process = writing(what);
    assertEquals(3, names().size(), "nothing is beside its place");
    process.destroy();
    assertNotEquals(0, process.waitFor());
    assertEquals(Set.of("file", "folder"), names());
    assertEquals("old", Files.readString(folder.resolve("file")));
    assertEquals("old", Files.readString(folder.resolve("folder/page")));
  }

  @Test
  void whatAKilledProgramLeavesGoesWithTheNextAndNothingElseDoes()
      throws IOException, InterruptedException {
    own("folder.attest-part", "held", "new"); // no number
    own("folder.attest-part12x", "held", "new"); // another name
    own("another.attest-part12", "held", "new"); // of something else
    own("folder.attest-part12", "new"); // not of a program
    own("folder.attest-part13", "held", "new", "letter"); // with something of the user's
    own("folder.attest-part14", "held", "old"); // the only copy, perhaps
    Files.writeString(folder.resolve("folder.attest-part15"), "a file");
    Set<String> before = names();
    writing("folder").destroyForcibly().waitFor();
    assertEquals(before.size() + 1, names().size(), "a kill leaves nothing to clear away");
    Process other = writing("folder");
    assertEquals(before.size() + 1, names().size(), "what was left stays");
    OutputFolder.write(
        folder.resolve("folder"), made -> Files.writeString(made.resolve("page"), "new"));
    assertEquals(before.size() + 1, names().size(), "what another program writes is deleted");
    other.destroy();
    other.waitFor();
    assertEquals(before, names());
    assertEquals("new", Files.readString(folder.resolve("folder/page")));
  }

  @Test
  void aFolderThatCannotBePutBackIsKept() throws IOException {
    // A way to it that leads through itself is none any more when it is elsewhere.
    Files.createDirectory(folder.resolve("folder/in"));
    Path target = folder.resolve("folder/in/../../folder");
    IOException failure =
        assertThrows(
            IOException.class,
            () -> Unfinished.write(target, target, made -> Files.createDirectory(made)));
    Set<String> kept = names();
    kept.remove("file");
    Path old = folder.resolve(kept.iterator().next()).resolve("old");
    assertEquals("old", Files.readString(old.resolve("page")));
    assertTrue(String.valueOf(failure.getMessage()).contains(old.toString()), failure.toString());
    assertEquals(1, failure.getSuppressed().length);
  }

  @Test
  void whatWasThereIsNotDeletedBeforeTheNewIsInItsPlace() throws Exception {
    Path target = folder.resolve("file");
    List<String> deleted = new ArrayList<>();
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
      Output.write(target, out -> out.write('n'));
      while (deleted.stream().noneMatch(name -> name.startsWith("file.attest-part"))) {
        WatchKey key = watch.take();
        key.pollEvents().forEach(event -> deleted.add(String.valueOf(event.context())));
        key.reset();
      }
    }
    assertEquals("n", Files.readString(target));
    assertEquals(1, deleted.size(), deleted.toString());
  }

  @Test
  void whatCannotBeClearedAwayHidesNoFault() throws IOException {
    Path target = folder.resolve("file");
    IOException fault =
        assertThrows(
            IOException.class, () -> Unfinished.write(target, target, UnfinishedTest::full));
    assertEquals("the disk is full", fault.getMessage());
    assertEquals(1, fault.getSuppressed().length);
    assertEquals("old", Files.readString(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stuck", "full"})
  void whatCannotBeClearedAwayIsNoStackTrace(String what) throws Exception {
    Process process = writing(what);
    if (what.equals("stuck")) {
      process.destroy();
    }
    process.waitFor();
    assertEquals("", Files.readString(aside.resolve("errors")));
  }

  @Test
  void twoDotsBehindALinkLeadToWhereTheLinkDoes() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real/in")).resolveSibling("");
    Path link = Files.createSymbolicLink(folder.resolve("folder/link"), folder.resolve("real/in"));
    Output.check(link.resolve("../x.txt"), false);
    Output.write(link.resolve("../x.txt"), out -> out.write('x'));
    OutputFolder.check(link.resolve("../site"), Set.of(), false);
    OutputFolder.write(
        link.resolve("../site"), made -> Files.writeString(made.resolve("page"), "new"));
    assertEquals("x", Files.readString(real.resolve("x.txt")));
    assertEquals("new", Files.readString(real.resolve("site/page")));
    try (Stream<Path> files = Files.list(real)) {
      assertEquals(3, files.count());
    }
  }

  private void own(String name, String... files) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    for (String file : files) {
      Files.writeString(own.resolve(file), "");
    }
  }
}
