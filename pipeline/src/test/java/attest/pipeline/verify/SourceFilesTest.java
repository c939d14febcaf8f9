package attest.pipeline.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.RejectedException;
import attest.corpus.read.file.Limits;
import attest.index.base.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  private static final int BYTES = 1000;
  private static final int MEMBERS = 8;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aBundleOfMoreThanIsKept() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle()))) {
      for (int i = 0; i < MEMBERS; i++) {
        zip.putNextEntry(new ZipEntry(i + ".md"));
        zip.write(text(i));
      }
      zip.putNextEntry(new ZipEntry("sources.csv"));
      zip.write("file,title\n0.md,\"The barn\n".getBytes(UTF_8));
    }
  }

  @Test
  void eachMemberOfALargeBundleIsHadInAnyOrder() throws Exception {
    for (List<Integer> order :
        List.of(List.of(0, 1, 2, 3, 4, 5, 6, 7), List.of(7, 0, 6, 1, 5, 2, 4, 3))) {
      SourceFiles files = files();
      for (int i : order) {
        assertEquals(new String(text(i), UTF_8), new String(files.bytes(member(i)), UTF_8));
      }
    }
  }

  @Test
  void whatABundleLostIsSaid() throws Exception {
    SourceFiles files = files();
    files.bytes(member(0));
    assertThrows(RejectedException.class, () -> files.bytes(member(MEMBERS)));
    files.bytes(member(MEMBERS - 1));
  }

  @Test
  void aFaultyBibliographyInABundleGoesUnheard() throws Exception {
    SourceFiles files = files();
    files.bytes(member(0));
    assertEquals(Set.of(), files.within().files().keySet());
  }

  private SourceFiles files() {
    List<RunRecord.Mine> mined = new ArrayList<>();
    for (int i = 0; i <= MEMBERS; i++) {
      mined.add(
          new RunRecord.Mine(
              Optional.of(member(i)),
              "markdown author",
              "sha256:" + i,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              0,
              Map.of(),
              0,
              Optional.empty(),
              List.of()));
    }
    RunRecord.Input input = new RunRecord.Input(bundle().toString(), 1, 0, "x", "", 0, 0, 0, mined);
    RunRecord run =
        new RunRecord(
            "test",
            Map.of(),
            "2026-01-01T00:00:00Z",
            folder.toString(),
            Map.of(),
            List.of(),
            List.of(input),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of());
    return new SourceFiles(run, new Limits(3 * BYTES, 1 << 20, 200, 3, 10, 100_000, 10));
  }

  private Path bundle() {
    return folder.resolve("b.zip");
  }

  private String member(int i) {
    return bundle() + "!/" + i + ".md";
  }

  private static byte[] text(int i) {
    return String.valueOf(i).repeat(BYTES).getBytes(UTF_8);
  }
}
