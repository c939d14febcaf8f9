package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSketchTest {
  private static final String TEXT = words(1, 400);

  @Test
  void aTextIsLikeItself() {
    assertEquals(1, likeness(TEXT, TEXT));
    assertEquals(TextSketch.of(TEXT), TextSketch.of(TEXT));
    assertEquals(TextSketch.of(TEXT).hashCode(), TextSketch.of(TEXT).hashCode());
  }

  @Test
  void otherWordsAreNotLikeIt() {
    assertTrue(likeness(TEXT, words(2, 400)) < 0.05);
    assertTrue(likeness(words(3, 60_000), words(4, 60_000)) < 0.05);
  }

  @Test
  void onlyLettersCount() {
    assertEquals(1, likeness(TEXT, TEXT.replace(" ", "\n")));
    assertEquals(1, likeness(TEXT, TEXT.replace(" ", "")));
    assertEquals(1, likeness(TEXT, TEXT.toUpperCase(Locale.ROOT)));
    assertEquals(1, likeness(TEXT, "3.1 " + TEXT.replace("ab", "a-\nb") + " [00:12:34], p. 7"));
  }

  @Test
  void ligaturesAndAccentsAreTheirLetters() {
    String plain = TEXT + " the first officer wrote a resume ";
    assertEquals(1, likeness(plain, TEXT + " the ﬁrst oﬃcer wrote a résumé "));
  }

  @Test
  void likenessIsThePartOfAllThatBothHave() {
    for (int seed = 10; seed < 20; seed++) {
      String shared = words(seed, 1_000);
      assertEquals(0.5, likeness(shared, shared + words(seed + 100, 1_000)), 0.2);
      assertEquals(
          1.0 / 3,
          likeness(shared + words(seed + 200, 1_000), shared + words(seed + 300, 1_000)),
          0.2);
    }
  }

  @Test
  void aShortTextHasNone() {
    assertEquals(Optional.empty(), TextSketch.of(""));
    assertEquals(Optional.empty(), TextSketch.of("a".repeat(TextSketch.FEWEST_LETTERS - 1)));
    assertEquals(Optional.empty(), TextSketch.of("12 34 — ".repeat(1_000)));
    assertTrue(TextSketch.of("a".repeat(TextSketch.FEWEST_LETTERS)).isPresent());
  }

  @Test
  void whatIsSaidOverAndOverIsComparedByWhatItSays() {
    assertEquals(1, likeness("Say it again. ".repeat(40), "Say it again. ".repeat(90)));
    assertTrue(likeness("Say it again. ".repeat(40), "Do not say it. ".repeat(40)) < 0.1);
  }

  @Test
  void theFormInFilesIsReadBack() {
    TextSketch sketch = TextSketch.of(TEXT).orElseThrow();
    assertEquals(160, sketch.toString().length());
    assertEquals(sketch, TextSketch.parse(sketch.toString()));
    assertThrows(IllegalArgumentException.class, () -> TextSketch.parse("AAAA"));
    assertThrows(IllegalArgumentException.class, () -> TextSketch.parse("?"));
  }

  private static double likeness(String one, String other) {
    return TextSketch.of(one).orElseThrow().likeness(TextSketch.of(other).orElseThrow());
  }

  /** Words that nobody else has. */
  static String words(int seed, int count) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int letters = 2 + random.nextInt(6); letters > 0; letters--) {
        words.append((char) ('a' + random.nextInt(26)));
      }
      words.append(' ');
    }
    return words.toString();
  }
}
