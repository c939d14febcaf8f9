package attest.index.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsMovedTakesThePlaceOfAFile() throws IOException {
    Path from = Files.writeString(folder.resolve("from"), "new");
    Path to = Files.writeString(folder.resolve("to"), "old");
    assertEquals(to, Folders.move(from, to));
    assertEquals("new", Files.readString(to));
    assertFalse(Files.exists(from));
  }

  @Test
  void aFolderIsMovedWithAllThatIsInIt() throws IOException {
    Path from = Files.createDirectory(folder.resolve("from"));
    Files.writeString(from.resolve("page"), "new");
    Folders.move(from, folder.resolve("to"));
    assertEquals("new", Files.readString(folder.resolve("to/page")));
  }

  @Test
  void aFolderWithFilesInItStays() throws IOException {
    Path from = Files.createDirectory(folder.resolve("from"));
    Path to = Files.createDirectory(folder.resolve("to"));
    Files.writeString(to.resolve("page"), "old");
    assertThrows(IOException.class, () -> Folders.move(from, to));
    assertEquals("old", Files.readString(to.resolve("page")));
  }
}
