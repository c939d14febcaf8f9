package attest.pipeline.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
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
