package attest.index.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
  /** What the second of two quotes is to the first, as a person says. */
  private record Pair(Likeness is, String a, String b) {
    Likeness measured() {
      return Likeness.of(
          Statement.of(Quotes.from("one").says(a)), Statement.of(Quotes.from("two").says(b)));
    }
  }

  @Test
  void whatItCallsTheSameIsTheSame() throws IOException {
    check(tuned(), Likeness.SAME, 0.95, 0.5);
    check(heldOut(), Likeness.SAME, 0.95, 0.5);
  }

  @Test
  void whatItCallsOpposedIsOpposed() throws IOException {
    check(pairs(), Likeness.OPPOSED, 0.9, 0.7);
  }

  @Test
  void whatOneIsToTheOtherTheOtherIsToTheOne() throws IOException {
    for (Pair pair : pairs()) {
      Pair turned = new Pair(pair.is(), pair.b(), pair.a());
      assertEquals(pair.measured(), turned.measured(), pair.a());
    }
  }

  @Test
  void whatIsSaidTwiceIsTheSame() throws IOException {
    for (Pair pair : pairs()) {
      Pair twice = new Pair(Likeness.SAME, pair.b(), pair.b());
      if (!pair.b().startsWith("This")) {
        assertEquals(Likeness.SAME, twice.measured(), pair.b());
      }
    }
  }

  /** Checks precision and recall against floors that were reached. */
  private static void check(List<Pair> pairs, Likeness what, double precision, double recall) {
    List<Pair> called = pairs.stream().filter(p -> p.measured() == what).toList();
    List<Pair> right = called.stream().filter(p -> p.is() == what).toList();
    long all = pairs.stream().filter(p -> p.is() == what).count();
    List<Pair> wrong = called.stream().filter(p -> p.is() != what).toList();
    assertTrue(right.size() >= precision * called.size(), () -> "wrongly " + what + ": " + wrong);
    assertTrue(right.size() >= recall * all, () -> "finds only " + right.size() + " of " + all);
  }

  private static List<Pair> tuned() throws IOException {
    List<Pair> pairs = pairs();
    return IntStream.range(0, pairs.size()).filter(i -> i % 3 != 2).mapToObj(pairs::get).toList();
  }

  private static List<Pair> heldOut() throws IOException {
    List<Pair> pairs = pairs();
    return IntStream.range(0, pairs.size()).filter(i -> i % 3 == 2).mapToObj(pairs::get).toList();
  }

  private static List<Pair> pairs() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LikenessTest.class.getResourceAsStream("pairs.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Pair(likeness(cells[0]), cells[1], cells[2]))
          .toList();
    }
  }

  private static Likeness likeness(String name) {
    return Likeness.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
