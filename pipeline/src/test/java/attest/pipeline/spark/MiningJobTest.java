package attest.pipeline.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.UsageException;
import attest.corpus.read.file.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiningJobTest {
  private static final String SAMPLE = "../corpus/sample";

  @Test
  void theResultIsTheSameOnAnyNumberOfCores() throws IOException {
    List<InputFile> files = new FileAccess().find(List.of(SAMPLE), hidden -> {});
    List<FileResult> one = mine("local[1]", files);
    assertEquals(files.size(), one.size());
    assertEquals(one, mine("local[4]", files));
  }

  @Test
  void theProcessesThatReadFilesEndWithTheJob(@TempDir Path folder) throws IOException {
    Set<ProcessHandle> before = children();
    Files.writeString(folder.resolve("a.html"), "<html><p>We met.</p></html>", UTF_8);
    List<InputFile> files = new FileAccess().find(List.of(folder.toString()), hidden -> {});
    mine("local[1]", files);
    assertEquals(before, children());
    try (MiningJob job = new MiningJob("local[1]", "", new byte[0], List.of(), Limits.DEFAULT)) {
      job.run(files, Map.of(), (first, results) -> assertNotEquals(before, children()));
    }
    assertEquals(before, children());
  }

  /** The processes that were started from this one and go on. */
  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  @Test
  void aFileThatBreaksIsOneRejectedFile(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), "# Good\n\nWe met.\n", UTF_8);
    Files.write(folder.resolve("b.md"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 0, 1, 2});
    Files.writeString(folder.resolve("c.md"), "# Good\n\nWe left.\n", UTF_8);
    Files.createSymbolicLink(folder.resolve("d.md"), folder.resolve("nowhere"));
    List<Outcome> outcomes =
        mine("local[2]", new FileAccess().find(List.of(folder.toString()), hidden -> {})).stream()
            .map(result -> new Ledger().outcome(result.ledgerLines().get(0)))
            .toList();
    assertEquals(
        List.of(Mined.class, Rejected.class, Mined.class, Rejected.class),
        outcomes.stream().map(Object::getClass).toList());
    assertEquals(Rejection.UNREADABLE, ((Rejected) outcomes.get(3)).reason());
  }

  @Test
  void theMembersOfABundleAreDocumentsOfTheirOwn(@TempDir Path folder) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("notes.zip")))) {
      for (String name : List.of("a.md", "broken.pptx", "talks/b.md")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("# Trust\n\nTrust is needed.\n".getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    List<FileResult> results =
        mine("local[1]", new FileAccess().find(List.of(folder.toString()), hidden -> {}));
    assertEquals(1, results.size());
    String zip = folder + "/notes.zip!/";
    assertEquals(
        List.of(zip + "a.md", zip + "broken.pptx", zip + "talks/b.md"),
        results.get(0).ledgerLines().stream().map(l -> new Ledger().outcome(l).path()).toList());
  }

  @Test
  void whoCannotKeepTheResultsStopsTheJobWithTheReason() {
    List<InputFile> files = new FileAccess().find(List.of(SAMPLE), hidden -> {}).subList(0, 2);
    IOException full =
        assertThrows(
            IOException.class,
            () ->
                job("local[2]", "")
                    .run(
                        files,
                        Map.of(),
                        (first, results) -> {
                          throw new IOException("No space left on device");
                        }));
    assertEquals("No space left on device", full.getMessage());
  }

  @Test
  void tooLittleMemoryForSparkIsNoFaultOfTheMaster() {
    List<InputFile> files = new FileAccess().find(List.of(SAMPLE), hidden -> {});
    System.setProperty("spark.testing.memory", "100000000");
    try {
      IOException refusal = assertThrows(IOException.class, () -> mine("local[1]", files));
      assertTrue(String.valueOf(refusal.getMessage()).contains("ATTEST_JAVA_OPTS"));
    } finally {
      System.clearProperty("spark.testing.memory");
    }
  }

  @Test
  void aMasterIsLocalOnlyIfSparkTakesItForThat(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), "# Good\n\nWe met.\n", UTF_8);
    List<InputFile> files = new FileAccess().find(List.of(folder.toString()), hidden -> {});
    MiningJob job = new MiningJob("localfoo", "", new byte[0], List.of(), Limits.DEFAULT);
    UsageException refusal =
        assertThrows(UsageException.class, () -> job.run(files, Map.of(), (first, chunk) -> {}));
    assertTrue(String.valueOf(refusal.getMessage()).contains("--master 'localfoo'"));
  }

  @Test
  void aUsersRulesReachTheTasks(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), "# Barn\n\nA barn raising.\n", UTF_8);
    String rules =
        "rules: [{rule: own, when: barn raising, weights: {strategy: 20}, finds: a barn raising,"
            + " misses: a barn}]";
    List<FileResult> results = new ArrayList<>();
    job("local[1]", rules)
        .run(
            new FileAccess().find(List.of(folder.toString()), hidden -> {}),
            Map.of(),
            (first, chunk) -> results.addAll(chunk));
    assertTrue(results.get(0).ledgerLines().get(0).contains("\"name\":\"own\""));
  }

  /** The results in the order of the files, whatever the order in which they came. */
  private static List<FileResult> mine(String master, List<InputFile> files) throws IOException {
    Map<Integer, List<FileResult>> chunks = new TreeMap<>();
    job(master, "").run(files, Map.of(), chunks::put);
    return chunks.values().stream().flatMap(List::stream).toList();
  }

  /** A job that starts Spark however few the files are. */
  private static MiningJob job(String master, String rules) {
    return new MiningJob(master, rules, new byte[0], List.of(), Limits.DEFAULT, 0);
  }
}
