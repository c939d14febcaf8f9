package attest.corpus;

import static attest.corpus.TextSketchTest.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SameTextsTest {
  private static final String TALK = words(1, 500);

  @Test
  void nothingIsInNoGroup() {
    assertEquals(List.of(), firsts());
  }

  @Test
  void theSameTextIsInOneGroup() {
    assertEquals(List.of(0, 1, 0, 0), firsts(TALK, words(2, 500), TALK, TALK.replace(' ', '\n')));
  }

  @Test
  void aTextWithALittleMoreIsTheSame() {
    assertEquals(List.of(0, 0), firsts(TALK, words(2, 60) + TALK + words(3, 60)));
  }

  @Test
  void aPartOfATextIsNot() {
    assertEquals(List.of(0, 1), firsts(TALK, TALK.substring(0, TALK.length() * 2 / 5)));
  }

  @Test
  void textsThatShareHalfOfTheirWordsAreNot() {
    String shared = words(2, 300);
    String[] talks =
        IntStream.range(10, 40).mapToObj(talk -> shared + words(talk, 300)).toArray(String[]::new);
    assertEquals(IntStream.range(0, 30).boxed().toList(), firsts(talks));
  }

  @Test
  void shortTextsAreLikeNoOther() {
    assertEquals(List.of(0, 1, 2), firsts("We meet.", "We meet.", TALK));
  }

  @Test
  void sameTextsAreFoundAmongManyThatShareAFooter() {
    String footer = words(2, 150);
    List<String> texts = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    for (int text = 0; text < 300; text++) {
      String own = words(1_000 + text % 290, 300);
      texts.add(own + footer + (text < 290 ? "" : words(2_000 + text, 10)));
      expected.add(text % 290);
    }
    assertEquals(expected, firsts(texts.toArray(String[]::new)));
  }

  private static List<Integer> firsts(String... texts) {
    DisjointSets groups = SameTexts.of(Stream.of(texts).map(TextSketch::of).toList());
    return IntStream.range(0, groups.size()).map(groups::first).boxed().toList();
  }
}
