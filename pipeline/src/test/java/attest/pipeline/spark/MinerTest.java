package attest.pipeline.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Finding;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import attest.pipeline.extract.Encoder;
import attest.pipeline.extract.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinerTest {
  private static final String NOTE = "# Good\n\nWe met.\n";

  private static final String SEEN_BY_ENCODER =
      "Nobody should write the rules for the others; draw them up together.";

  @TempDir private java.nio.file.Path folder = java.nio.file.Path.of("");

  /** The local files under other names, which take more memory than there is. */
  public static final class Huge extends RawLocalFileSystem {
    @Override
    protected void checkPath(Path path) {
      // All paths are the local ones.
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void aFileThatTakesAllMemoryWhileItIsReadIsOneRejectedFile() throws IOException {
    Configuration configuration = new Configuration();
    configuration.setClass("fs.huge.impl", Huge.class, FileSystem.class);
    List<Outcome> outcomes =
        mine(miner(configuration), "huge://" + write("a.md"), write("b.md").toString());
    assertEquals(Rejection.NO_MEMORY, ((Rejected) outcomes.get(0)).reason());
    assertEquals(Mined.class, outcomes.get(1).getClass());
  }

  @Test
  void whatWouldBeMinedForeverIsOneRejectedFile() throws IOException {
    String endless =
        "rules: [{rule: endless, when: 'a" + " ...10 a".repeat(20) + " end', finds: a, misses: b}]";
    Limits aSecond = new Limits(1 << 20, 1 << 20, 200, 3, 10, 100_000, 1);
    Configuration here = new Configuration();
    Miner miner =
        new Miner(new SerializableConfiguration(here), endless, new byte[0], List.of(), aSecond);
    java.nio.file.Path file =
        Files.writeString(
            folder.resolve("a.md"), "# Good\n\nWe met at the end of" + " a".repeat(300) + ".\n");
    List<Outcome> outcomes = mine(miner, file.toString(), write("b.md").toString());
    assertEquals(
        new Rejected(file.toString(), Rejection.TOO_SLOW, "given up after 1 seconds of mining"),
        outcomes.get(0));
    assertEquals(Mined.class, outcomes.get(1).getClass());
    miner.close();
  }

  @Test
  void whatAUserBringsComesThroughToAnotherMachine() throws Exception {
    List<java.nio.file.Path> files =
        List.of(unpacked("e5-small-v2-q.onnx"), unpacked("e5-small-v2-q-tokenizer.json"));
    Encoder encoder = Encoder.load(files.get(0), files.get(1));
    String rules =
        "rules: [{rule: own, when: barn raising, weights: {strategy: 20}, finds: a barn raising,"
            + " misses: a barn}]";
    Miner miner =
        new Miner(
                new SerializableConfiguration(new Configuration()),
                rules,
                ModelFile.bytes(ModelFile.builtIn(Optional.of(encoder))),
                files,
                Limits.DEFAULT)
            .beside(Map.of(folder + "/sources.csv", "file,title\na.md,The barn\n".getBytes(UTF_8)));
    String note =
        Files.writeString(
                folder.resolve("a.md"),
                "# Good\n\nA barn raising.\n\n## Strategies\n\n- " + SEEN_BY_ENCODER + "\n",
                UTF_8)
            .toString();
    Mined mined = (Mined) mine(copy(miner), note).get(0);
    assertEquals("The barn", mined.document().source().title());
    assertEquals(
        List.of("A barn raising.", SEEN_BY_ENCODER),
        mined.findings().stream().map(Finding::quote).distinct().toList());
    assertEquals(List.of(mined), mine(miner, note));
  }

  @Test
  void aFaultyBibliographyInABundleIsRejectedAloneAndSaysItsLine() throws IOException {
    java.nio.file.Path bundle = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
      zip.putNextEntry(new ZipEntry("a.md"));
      zip.write(NOTE.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("sources.csv"));
      zip.write("file,title\na.md,\"The barn\n".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("more/sources.ris"));
      zip.write("TY  - JOUR\nTI  - The barn\nL1  - a.md\nER  - \n".getBytes(UTF_8));
    }
    Miner miner = miner(new Configuration());
    String[] result = miner.results(new String[] {bundle.toString()})[0];
    Rejected faulty = (Rejected) new Ledger().outcome(result[1]);
    assertEquals(bundle + "!/sources.csv", faulty.path());
    assertEquals(Rejection.BIBLIOGRAPHY, faulty.reason());
    assertTrue(faulty.detail().startsWith("line 3: "), faulty.detail());
    assertEquals(bundle + "!/a.md", new Ledger().outcome(result[2]).path());
    assertEquals(3, result.length);
    miner.close();
  }

  @Test
  void aBibliographyInABundleThatCannotBeUnpackedIsTold() throws IOException {
    java.nio.file.Path bundle = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
      zip.putNextEntry(new ZipEntry("sources.csv"));
      zip.write(("file,title\n" + "a.md,The barn\n".repeat(1_000)).getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("a.md"));
      zip.write(NOTE.getBytes(UTF_8));
    }
    Limits small = new Limits(1 << 10, 1 << 20, 200, 3, 10, 100_000, 10);
    Miner miner =
        new Miner(
            new SerializableConfiguration(new Configuration()), "", new byte[0], List.of(), small);
    String[] result = miner.results(new String[] {bundle.toString()})[0];
    assertEquals(
        new Rejected(
            bundle + "!/sources.csv", Rejection.TOO_LARGE, "more than 1024 bytes are not read"),
        new Ledger().outcome(result[1]));
    assertEquals(bundle + "!/a.md", new Ledger().outcome(result[2]).path());
    assertEquals(3, result.length);
    miner.close();
  }

  private java.nio.file.Path unpacked(String name) throws IOException {
    java.nio.file.Path file = folder.resolve(name);
    try (InputStream in =
        Objects.requireNonNull(MinerTest.class.getResourceAsStream("/" + name), name)) {
      Files.copy(in, file);
    }
    return file;
  }

  /** What reaches an executor elsewhere. */
  private static Miner copy(Miner miner) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(miner);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Miner) in.readObject();
    }
  }

  private static Miner miner(Configuration configuration) {
    return new Miner(
        new SerializableConfiguration(configuration), "", new byte[0], List.of(), Limits.DEFAULT);
  }

  /** The first outcome of each file. */
  private static List<Outcome> mine(Miner miner, String... paths) {
    return Arrays.stream(miner.results(paths))
        .map(result -> new Ledger().outcome(result[1]))
        .toList();
  }

  private java.nio.file.Path write(String name) throws IOException {
    return Files.writeString(folder.resolve(name), NOTE, UTF_8);
  }
}
