package attest.reports.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFaultOfWhoTakesTheDocumentsIsNoDamageOfTheLedger() {
    IllegalArgumentException fault = new IllegalArgumentException("ours");
    Export faulty =
        (selection, out) ->
            selection.forEachDocument(
                (document, findings) -> {
                  throw fault;
                });
    assertSame(
        fault,
        assertThrows(IllegalArgumentException.class, () -> NastyBase.exported(folder, faulty)));
  }

  @Test
  void aLedgerWithoutADocumentOfTheIndexIsDamaged() {
    Export cut =
        (selection, out) -> {
          Files.writeString(selection.generation().ledger(), "");
          selection.forEachDocument((document, findings) -> {});
        };
    IOException damaged = assertThrows(IOException.class, () -> NastyBase.exported(folder, cut));
    String message = String.valueOf(damaged.getMessage());
    assertEquals(
        " is damaged (no document talk 1.vtt where its findings stand); run again",
        message.substring(message.indexOf(" is damaged")));
  }
}
