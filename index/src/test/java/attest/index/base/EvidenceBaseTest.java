package attest.index.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class EvidenceBaseTest {
  @Test
  void whatIsPublishedIsReadBack(@TempDir Path temp) throws IOException {
    Path folder = temp.resolve("not/yet/there");
    Generation published = publish(folder, "first");
    Generation current = EvidenceBase.at(folder).current();
    assertEquals(published, current);
    assertEquals("000001", current.name());
    assertEquals("first", Files.readString(current.ledger(), UTF_8));
    assertEquals("attest 4 000001\n", Files.readString(folder.resolve("current"), UTF_8));
  }

  @Test
  void theNextRunCountsUpAndTakesOver(@TempDir Path folder) throws IOException {
    publish(folder, "first");
    publish(folder, "second");
    Generation current = EvidenceBase.at(folder).current();
    assertEquals("000002", current.name());
    assertEquals("second", Files.readString(current.ledger(), UTF_8));
  }

  @Test
  void aDraftIsNotSeenBeforeItIsPublished(@TempDir Path folder) throws IOException {
    publish(folder, "first");
    try (Draft draft = EvidenceBase.at(folder).begin()) {
      fill(draft, "second");
      assertEquals("000001", EvidenceBase.at(folder).current().name());
      draft.publish(EvidenceBase.KEPT);
      assertEquals("000002", EvidenceBase.at(folder).current().name());
    }
  }

  @Test
  void aDraftThatIsClosedUnpublishedLeavesTheBaseAsItWas(@TempDir Path folder) throws IOException {
    publish(folder, "first");
    List<String> before = files(folder);
    try (Draft draft = EvidenceBase.at(folder).begin()) {
      fill(draft, "second");
      assertTrue(Files.exists(draft.contents().ledger()));
    }
    assertEquals(before, files(folder));
    assertEquals("first", Files.readString(EvidenceBase.at(folder).current().ledger(), UTF_8));
  }

  @Test
  void aSecondDraftIsRefusedWhileOneIsOpen(@TempDir Path folder) throws IOException {
    EvidenceBase base = EvidenceBase.at(folder);
    try (Draft draft = base.begin()) {
      fill(draft, "first");
      assertRefused(folder, "another run is writing to ", base::begin);
      assertRefused(folder, "another run is writing to ", EvidenceBase.at(folder)::begin);
      assertTrue(Files.exists(draft.contents().ledger()));
    }
    publish(folder, "second");
    assertEquals("000001", base.current().name());
  }

  @Test
  void whatRunsLeftBehindIsCleared(@TempDir Path folder) throws IOException {
    publish(folder, "first");
    Path generations = folder.resolve("generations");
    Path leftover = generations.resolve("000002.draft");
    Files.createDirectories(leftover.resolve("index/deep"));
    Files.writeString(leftover.resolve("index/deep/_0.cfs"), "half", UTF_8);
    Files.writeString(generations.resolve("current.draft"), "att", UTF_8);
    try (Draft draft = EvidenceBase.at(folder).begin()) {
      assertEquals("000002", draft.contents().name());
      assertEquals(List.of("000001", "000002.draft"), names(generations));
      assertEquals(List.of(), names(draft.contents().folder()));
    }
  }

  @Test
  void aFileOfSomebodyElsesAmongTheGenerationsIsLeftAlone(@TempDir Path folder) throws IOException {
    publish(folder, "first");
    Path generations = folder.resolve("generations");
    Files.writeString(generations.resolve("README"), "mine", UTF_8);
    try (Draft draft = EvidenceBase.at(folder).begin()) {
      fill(draft, "second");
      Files.writeString(generations.resolve(".DS_Store"), "Finder's", UTF_8);
      draft.publish(EvidenceBase.KEPT);
    }
    assertEquals("000002", EvidenceBase.at(folder).current().name());
    assertEquals(List.of(".DS_Store", "000001", "000002", "README"), names(generations));
  }

  @Test
  void onlyTwoGenerationsStay(@TempDir Path folder) throws IOException {
    for (String ledger : List.of("first", "second", "third", "fourth")) {
      publish(folder, ledger);
    }
    Path generations = folder.resolve("generations");
    assertEquals(List.of("000003", "000004"), names(generations));
    assertEquals("third", Files.readString(generations.resolve("000003/ledger.jsonl"), UTF_8));
    assertEquals("000004", EvidenceBase.at(folder).current().name());
  }

  @Test
  void aGenerationThatWasNeverPublishedIsNotTakenForOne(@TempDir Path folder) throws IOException {
    publish(folder, "first");
    // A run that ended between the two moves of publishing.
    Files.createDirectories(folder.resolve("generations/000002/index"));
    assertEquals("000001", EvidenceBase.at(folder).current().name());
    publish(folder, "third");
    assertEquals("third", Files.readString(EvidenceBase.at(folder).current().ledger(), UTF_8));
  }

  @Test
  void aBaseOfAnotherFormIsNeitherReadNorWritten(@TempDir Path folder) throws IOException {
    publish(folder, "first");
    Files.writeString(folder.resolve("current"), "attest 99 000001", UTF_8);
    List<String> before = files(folder);
    assertRefused(folder, "form 99", EvidenceBase.at(folder)::current);
    assertRefused(folder, "copy verdicts.jsonl", EvidenceBase.at(folder)::current);
    assertRefused(folder, "form 99", EvidenceBase.at(folder)::begin);
    assertEquals(before, files(folder));
  }

  @Test
  void aCurrentThatNamesNoGenerationIsRefused(@TempDir Path folder) throws IOException {
    for (String text :
        List.of("", "elephants\nand more\n", "attest 4 ../../x", "attest 4 1 000001")) {
      Files.writeString(folder.resolve("current"), text, UTF_8);
      assertRefused(folder, "remove that file and run again", EvidenceBase.at(folder)::current);
      assertRefused(folder, "does not name a generation", EvidenceBase.at(folder)::begin);
    }
    assertEquals(List.of("current"), names(folder));
  }

  @Test
  void aCurrentThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("current"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
    assertRefused(folder, "cannot be read as text", EvidenceBase.at(folder)::current);
  }

  @Test
  void aFolderOfSomebodyElsesIsNotWrittenInto(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("thesis.md"), "# Mine", UTF_8);
    assertRefused(folder, "holds other files, such as thesis.md", EvidenceBase.at(folder)::begin);
    assertEquals(List.of("thesis.md"), names(folder));
  }

  @Test
  void aFolderWithoutABaseIsRefused(@TempDir Path folder) {
    assertRefused(folder, "no evidence base in ", EvidenceBase.at(folder)::current);
    Path nowhere = folder.resolve("nowhere");
    assertRefused(nowhere, "no evidence base in ", EvidenceBase.at(nowhere)::current);
    assertFalse(Files.exists(nowhere));
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("base.txt"), "mine", UTF_8);
    assertRefused(file, "no evidence base in ", EvidenceBase.at(file)::current);
    assertRefused(file, "", EvidenceBase.at(file)::begin);
    assertEquals("mine", Files.readString(file, UTF_8));
  }

  @Test
  void aBaseThatHasLostItsGenerationIsRefused(@TempDir Path folder) throws IOException {
    Generation generation = publish(folder, "first");
    Files.delete(generation.ledger());
    assertRefused(folder, "has lost its generation 000001", EvidenceBase.at(folder)::current);
    publish(folder, "second");
    assertEquals("000002", EvidenceBase.at(folder).current().name());
  }

  private static Generation publish(Path folder, String ledger) throws IOException {
    try (Draft draft = EvidenceBase.at(folder).begin()) {
      fill(draft, ledger);
      return draft.publish(EvidenceBase.KEPT);
    }
  }

  private static void fill(Draft draft, String ledger) throws IOException {
    Files.writeString(draft.contents().ledger(), ledger, UTF_8);
    Files.createDirectory(draft.contents().index());
    Files.writeString(draft.contents().index().resolve("segments_1"), ledger, UTF_8);
  }

  private static void assertRefused(Path folder, String fault, Executable what) {
    String message = String.valueOf(assertThrows(UsageException.class, what).getMessage());
    assertTrue(message.contains(fault), message);
    assertTrue(message.contains(folder.toString()), message);
    assertEquals(1, message.lines().count(), message);
  }

  /** All files with what they hold. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> sorted = all.sorted().toList();
      List<String> pictures = new ArrayList<>();
      for (Path file : sorted) {
        String text = Files.isRegularFile(file) ? Files.readString(file, UTF_8) : "folder";
        pictures.add(folder.relativize(file) + ": " + text);
      }
      return pictures;
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
