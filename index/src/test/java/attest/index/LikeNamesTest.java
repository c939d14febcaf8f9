package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Anna Pell, anna pell, true",
    "Ana Pel, Anna Pell, true",
    "An Pel, Anna Pell, false",
    "Anan Plel, Anna Pell, true",
    "naAn Plel, Anna Pell, false",
    "Pell, Anna Pell, true",
    "Anna Pell of the ferry, Anna Pell, true",
    "abc, xyc, true",
    "abc, xyz, false",
    "ab, abc, false",
    "😀😀😀, 😀😀😀😀😀, true",
    "😀a😀b, 😀c😀d, true",
  })
  void aNameIsLikeAnotherByWhatIsInItOrTwoLetters(String asked, String known, boolean like) {
    assertEquals(like, LikeNames.isLike(asked, known));
  }

  @Test
  void aNameIsLookedForAmongManyInTime() {
    List<String> names =
        IntStream.range(0, 20_000).mapToObj(i -> "sha256:" + (100_000_000 + i)).toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertEquals(List.of(), LikeNames.of("q".repeat(9_999), names));
          assertEquals(names.subList(0, 1), LikeNames.of("sha256:10x000x000", names).subList(0, 1));
        });
  }
}
