package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionTest {
  @ParameterizedTest
  @EnumSource
  void aHintIsTrueOnAPageAsInAShell(Rejection rejection) {
    String hint = rejection.hint();
    assertFalse(hint.contains("--") || hint.contains("attest "), hint);
  }
}
