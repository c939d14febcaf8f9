package attest.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.pipeline.spark.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SavedPagesTest {
  @Test
  void whatABrowserSavedAlongWithAPageIsPassedOverAndTold() {
    List<String> told = new ArrayList<>();
    assertEquals(
        List.of("in/Weirs.html", "in/old_files/a.md", "in/sub/Mills.htm", "x_files"),
        kept(
            told,
            "in/Weirs.html",
            "in/Weirs_files/frame.html",
            "in/Weirs_files/sub/style.css",
            "in/old_files/a.md",
            "in/sub/Mills.htm",
            "in/sub/Mills_files/ad.html",
            "x_files"));
    assertEquals(
        List.of("in/Weirs_files", "in/sub/Mills_files"),
        told.stream().map(line -> line.replaceFirst(":.*", "")).toList());
  }

  @Test
  void suchAFolderThatIsGivenByItselfIsRead() {
    List<String> told = new ArrayList<>();
    assertEquals(List.of("Weirs_files/frame.html"), kept(told, "Weirs_files/frame.html"));
    assertEquals(List.of(), told);
  }

  private static List<String> kept(List<String> told, String... paths) {
    List<InputFile> files = Stream.of(paths).map(path -> new InputFile(path, 1, 0)).toList();
    return SavedPages.withoutParts(files, told::add).stream().map(InputFile::path).toList();
  }
}
