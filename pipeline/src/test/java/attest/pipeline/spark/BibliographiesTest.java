package attest.pipeline.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BibliographiesTest {
  @Test
  void theFoldersAboveAPathBeginWhereItStarts() {
    assertFolders("a/b/c.md", "", "a/", "a/b/");
    assertFolders("./a/c.md", "./", "./a/");
    assertFolders("../a/c.md", "../", "../a/");
    assertFolders("/a/c.md", "/", "/a/");
    assertFolders("a/b.zip!/c.md", "", "a/", "a/b.zip!/");
    assertFolders("hdfs://node/a/c.md", "hdfs://node/", "hdfs://node/a/");
    assertFolders("file:/a/c.md", "file:/", "file:/a/");
    assertFolders("file:///a/c.md", "file:///", "file:///a/");
  }

  private static void assertFolders(String path, String... folders) {
    assertEquals(List.of(folders), Bibliographies.folders(path), path);
  }
}
