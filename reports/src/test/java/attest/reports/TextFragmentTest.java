package attest.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trust grew.|Trust%20grew.",
        "Co-creation, R&D  and 100 %|Co%2Dcreation%2C%20R%26D%20and%20100%20%25",
        "“We” met at Bär’s|%E2%80%9CWe%E2%80%9D%20met%20at%20B%C3%A4r%E2%80%99s",
        "a b c d e f g h i j|a%20b%20c%20d%20e%20f%20g%20h%20i%20j",
        "a b c d e f g h i j k|a%20b%20c%20d,h%20i%20j%20k"
      })
  void wordsAreWrittenAsBrowsersReadThem(String quote, String text) {
    assertEquals("https://e.org/#:~:text=" + text, TextFragment.on("https://e.org/", quote));
    assertEquals("https://e.org/#a:~:text=" + text, TextFragment.on("https://e.org/#a", quote));
  }
}
