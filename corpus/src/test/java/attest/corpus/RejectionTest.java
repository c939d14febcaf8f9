package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionTest {
  @ParameterizedTest
  @EnumSource
  void aHintIsTrueOnAPageAsInAShell(Rejection rejection) {
    String hint = rejection.hint();
    assertFalse(hint.contains("--") || hint.contains("attest "), hint);
  }

  @Test
  void whatIsBrokenMayBeAFileThatSomebodyWrote() {
    String hint = Rejection.DAMAGED.hint();
    assertTrue(hint.contains("correct it"), hint);
  }
}
