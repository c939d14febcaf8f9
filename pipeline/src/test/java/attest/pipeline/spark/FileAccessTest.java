package attest.pipeline.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.UsageException;
import attest.corpus.read.file.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAccessTest {
  private final FileAccess files = new FileAccess();
  private final List<String> hidden = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @Test
  void aFolderIsReadWithAllBelowItInAStableOrder() throws IOException {
    write("b.md", "b/c.md", "a.md", "b/a/z.md", ".hidden/x.md", ".hidden.md", "b/~$c.docx");
    assertEquals(List.of("a.md", "b/a/z.md", "b/c.md", "b.md"), find(folder.toString()));
    assertEquals(
        Stream.of(".hidden", ".hidden.md", "b/~$c.docx").map(name -> folder + "/" + name).toList(),
        hidden);
  }

  @Test
  void aGlobIsSpreadAndAFileThatIsGivenTwiceIsReadOnce() throws IOException {
    write("talk-2.md", "talk-1.md", "other.md");
    assertEquals(
        List.of("talk-1.md", "talk-2.md"), find(folder + "/talk-*.md", folder + "/talk-1.md"));
  }

  @Test
  void aFileIsReadOnceHoweverItIsWritten() throws IOException {
    write("a.md");
    assertEquals(
        1,
        files
            .find(List.of(folder + "/a.md", folder + "/./a.md", folder + "/b/../a.md"), hidden::add)
            .size());
  }

  @Test
  void twoDotsBehindALinkLeadToWhereTheLinkDoes() throws IOException {
    write("p/a.md", "p/b.md", "elsewhere/in/x.md");
    Files.writeString(folder.resolve("elsewhere/a.md"), "another", StandardCharsets.UTF_8);
    Files.createSymbolicLink(folder.resolve("p/link"), folder.resolve("elsewhere/in"));
    String behind = folder + "/p/link/../a.md";
    List<InputFile> found = files.find(List.of(folder + "/p/a.md", behind), hidden::add);
    assertEquals(List.of(folder + "/p/a.md", behind), found.stream().map(InputFile::path).toList());
    assertArrayEquals("another".getBytes(StandardCharsets.UTF_8), read(behind));
    assertEquals(7, found.get(1).bytes());
    assertEquals(
        List.of(folder + "/p/link/../a.md", folder + "/p/link/../in/x.md"),
        files.find(List.of(folder + "/p/link/.."), hidden::add).stream()
            .map(InputFile::path)
            .toList());
    assertEquals(
        1,
        files
            .find(List.of(folder + "/p/link/../*.md", folder + "/elsewhere/a.md"), hidden::add)
            .size());
  }

  @Test
  void aGlobMatchesNamesWithColons() throws IOException {
    write("part:1.md", "part:2.md", "sub/part:3.md");
    assertEquals(List.of("part:1.md", "part:2.md"), find(folder + "/part*.md"));
    assertEquals(List.of("sub/part:3.md"), find(folder + "/s*/p*.md"));
    assertEquals(2, files.find(List.of("file://" + folder + "/part*.md"), hidden::add).size());
    UsageException open =
        assertThrows(
            UsageException.class, () -> files.find(List.of(folder + "/part[*.md"), hidden::add));
    assertEquals(1, String.valueOf(open.getMessage()).lines().count());
  }

  @Test
  void twoStarsAreRefusedAsTheyWouldMissFiles() throws IOException {
    write("x.md", "a/x.md", "a/b/x.md", "**.md");
    UsageException refusal = assertThrows(UsageException.class, () -> find(folder + "/**/*.md"));
    assertTrue(String.valueOf(refusal.getMessage()).contains("name the folder"));
    assertEquals(List.of("**.md"), find(folder + "/**.md"));
  }

  @Test
  void anUnknownFileSystemIsSaidInOneLine() {
    UsageException refusal =
        assertThrows(
            UsageException.class, () -> files.find(List.of("s3a://bucket/a.md"), hidden::add));
    assertTrue(String.valueOf(refusal.getMessage()).contains("ATTEST_CLASSPATH"));
  }

  @Test
  void namesWithSpacesColonsAndBracketsAreNames() throws IOException {
    write("a talk: part [1] {2} 100%.md", "ünï.md");
    assertEquals(List.of("a talk: part [1] {2} 100%.md", "ünï.md"), find(folder.toString()));
    for (InputFile file : files.find(List.of(folder.toString()), hidden::add)) {
      assertArrayEquals("x".getBytes(StandardCharsets.UTF_8), read(file.path()));
    }
    assertEquals(
        List.of("a talk: part [1] {2} 100%.md"), find(folder + "/a talk: part [1] {2} 100%.md"));
  }

  @Test
  void aFolderBehindALinkIsReadUnlessItIsReadAnyway() throws IOException {
    write("in/a.md", "in/one/b.md", "in/two/c.md", "out/d.md", "out/deep/e.md");
    link("in/loop", "in");
    link("in/one/two", "in/two");
    link("in/two/one", "in/one");
    link("in/more", "out/deep");
    link("in/one/out", "out");
    assertEquals(
        List.of("in/a.md", "in/one/b.md", "in/two/c.md", "in/more/e.md", "in/one/out/d.md"),
        find(folder + "/in"));
    assertEquals(
        List.of("in/a.md", "in/one/b.md", "in/two/c.md", "out/d.md", "out/deep/e.md"),
        find(folder + "/in/*", folder + "/out"));
    assertEquals(List.of("in/more/e.md"), find(folder + "/in/more"));
  }

  @Test
  void foldersThatAllLinkToEachOtherAreEachReadOnce() throws IOException {
    List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    for (String name : names) {
      write("all/" + name + "/" + name + ".md");
      for (String other : names) {
        link("all/" + name + "/to-" + other, "all/" + other);
      }
    }
    link("in", "all/a");
    assertEquals(
        names.stream().map(name -> "all/" + name + "/" + name + ".md").toList(),
        find(folder + "/all"));
    assertEquals(names.size(), find(folder + "/in").size());
  }

  @Test
  void aFileGoesByItsPlainPathWhateverLinksLeadToIt() throws IOException {
    write("in/z.md", "out/a.md");
    link("in/a.md", "in/z.md");
    link("in/b.md", "out/a.md");
    link("in/gone.md", "nowhere.md");
    assertEquals(List.of("in/z.md", "in/b.md", "in/gone.md"), find(folder + "/in"));
    assertEquals(List.of("out/a.md"), find(folder + "/in/b.md", folder + "/out/a.md"));
  }

  @Test
  void aPathIsTheSameHoweverItIsWritten() throws IOException {
    write("a/b.md");
    Path here = Path.of("").toAbsolutePath();
    String relative = here.relativize(folder.toRealPath()).toString();
    for (String given :
        List.of(relative + "/a", "./" + relative + "//a/", relative + "/./a", relative + "/a/.")) {
      assertEquals(
          List.of(relative + "/a/b.md"),
          files.find(List.of(given), hidden::add).stream().map(InputFile::path).toList());
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    for (String missing : List.of(folder + "/none.md", folder + "/none-*.md")) {
      UsageException refusal =
          assertThrows(UsageException.class, () -> files.find(List.of(missing), hidden::add));
      assertTrue(String.valueOf(refusal.getMessage()).contains(missing));
    }
  }

  @Test
  void aFileThatIsGoneIsUnreadable() {
    RejectedException gone =
        assertThrows(
            RejectedException.class, () -> files.read(folder + "/gone.md", Limits.DEFAULT));
    assertEquals(Rejection.UNREADABLE, gone.reason());
  }

  /**
   * The local files under other names, each of which is written to without end while it is read.
   */
  public static final class Growing extends RawLocalFileSystem {
    @Override
    protected void checkPath(org.apache.hadoop.fs.Path path) {
      // All paths are the local ones.
    }

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int bufferSize)
        throws IOException {
      return super.open(new org.apache.hadoop.fs.Path("/dev/zero"), bufferSize);
    }
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsReadNoFurtherThanTheLimit() throws IOException {
    write("growing.md");
    Configuration configuration = new Configuration();
    configuration.setClass("fs.growing.impl", Growing.class, FileSystem.class);
    FileAccess growing = new FileAccess(configuration);
    RejectedException e =
        assertThrows(
            RejectedException.class,
            () -> growing.read("growing://" + folder + "/growing.md", Limits.DEFAULT));
    assertEquals(Rejection.TOO_LARGE, e.reason());
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, "x", StandardCharsets.UTF_8);
    }
  }

  private void link(String name, String to) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), folder.resolve(to));
  }

  private byte[] read(String path) {
    try {
      return files.read(path, Limits.DEFAULT);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  /** The paths found, below the folder. */
  private List<String> find(String... given) {
    return files.find(List.of(given), hidden::add).stream()
        .map(file -> file.path().substring(folder.toString().length() + 1))
        .toList();
  }
}
