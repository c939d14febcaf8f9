package attest.corpus.read;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads plain text and notes whose lines or words never end. */
class PathologicalTextTest {
  @TestFactory
  Stream<DynamicTest> textOfManyLinesOrWordsWithoutEndIsReadInTime() {
    return Stream.of(
            "we share our data with nine of them today\n".repeat(50_000),
            "We share our data with nine of them today.\n".repeat(50_000),
            "WE SHARE OUR DATA\n".repeat(50_000),
            "we share our data with all who want to have them, and they with us\n\n".repeat(50_000),
            "inter-\n".repeat(100_000),
            "a: \n".repeat(150_000),
            "http://a.b/".repeat(20_000),
            "a\tb" + " ".repeat(240_000) + "c\nd\te\nf\tg\n",
            ("| 0:01 | a" + " ".repeat(200_000) + "b |\n").repeat(4),
            "+++\na = b" + " ".repeat(240_000) + "c\n+++\nWe share what we have.\n",
            "  [[".repeat(200_000),
            "http://a\n" + "a/\n".repeat(200_000),
            "a" + " ".repeat(1_000_000) + "b",
            "a-".repeat(100_000),
            "1" + ".1".repeat(100_000) + " A",
            "([00:00:01]) ".repeat(80_000) + "a",
            "<a " + "data-t=\"1\" ".repeat(80_000))
        .map(text -> InTime.read(text, List.of("a.md", "a.txt")));
  }
}
