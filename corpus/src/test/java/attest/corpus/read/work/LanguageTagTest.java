package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTagTest {
  @Test
  void aLanguageHasOneTagHoweverItIsNamed() {
    for (String name : new String[] {"en", "EN", " eng ", "English", "english"}) {
      assertEquals(Optional.of("en"), LanguageTag.of(name), name);
    }
    assertEquals(Optional.of("pt-BR"), LanguageTag.of("pt_br"));
    assertEquals(Optional.of("zh-Hans-CN"), LanguageTag.of("zh-hans-cn"));
    assertEquals(Optional.of("de"), LanguageTag.of("German"));
  }

  @Test
  void whatNamesNoLanguageHasNone() {
    for (String name : new String[] {"", "n/a", "unknown tongue", "e", "en--US"}) {
      assertEquals(Optional.empty(), LanguageTag.of(name), name);
    }
  }

  @Test
  void regionsAreOfOneLanguage() {
    assertTrue(LanguageTag.sameLanguage("en-GB", "en"));
    assertFalse(LanguageTag.sameLanguage("en", "de"));
  }
}
