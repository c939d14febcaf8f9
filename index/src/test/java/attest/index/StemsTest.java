package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StemsTest {
  @Test
  void formsOfAWordHaveOneStemAndCommonWordsNone() {
    try (Stems stems = new Stems()) {
      assertEquals(
          List.of("collabor", "share", "trust"),
          List.copyOf(stems.of("The sharing of TRUST, and collaboration; collaborators shared.")));
      assertEquals(List.of(), List.copyOf(stems.of(" – of the … ")));
    }
  }

  @Test
  void aLastYIsAnI() {
    try (Stems stems = new Stems()) {
      assertEquals(List.of("dai", "parti"), List.copyOf(stems.of("day party parties days")));
    }
  }

  @Test
  void whatIsNoLetterAndNoDigitParts() {
    try (Stems stems = new Stems()) {
      assertEquals(
          List.of("5g", "cafe\u0301", "don", "r", "t", "田中さん"),
          List.copyOf(stems.of("5G/cafe\u0301 don't R&田中さん \uD83D\uDC69")));
    }
  }

  @Test
  void aCompoundWithoutEndHasItsPartsToo() {
    try (Stems stems = new Stems()) {
      assertTrue(stems.of("co" + "-co".repeat(20_000)).contains("co"));
    }
  }

  @Test
  void whatIsLeftOutIsTold() {
    assertTrue(Stems.common().containsAll(List.of("and", "of", "the")), Stems.common().toString());
  }
}
