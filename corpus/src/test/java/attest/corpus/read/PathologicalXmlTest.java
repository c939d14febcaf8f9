package attest.corpus.read;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads articles in XML that were made to take forever. */
class PathologicalXmlTest {
  @TestFactory
  Stream<DynamicTest> pathologicalArticlesAreReadInTime() {
    return Stream.of(
            "<article><front/><body>" + "<sec><title>a</title>".repeat(50_000) + "<p>b",
            "<article><front/><body><p>" + "<italic>a".repeat(100_000),
            "<article><front/><body>" + "<p>a".repeat(100_000),
            "<article><front/><body>a" + "</p>".repeat(300_000),
            "<article><front/><body><p>a" + "<xref><sup>1</sup></xref>, ".repeat(50_000),
            "<article><front/><body><p>a" + "<fig/>".repeat(100_000) + "b",
            "<article><front/><body><table>" + "<tr><td>a".repeat(50_000),
            "<article><front/><body><list>" + "<list-item><label>1</label>a".repeat(20_000),
            "<article><front/><body><p>a</p><p " + "a='' ".repeat(1_000_000) + ">b",
            "<!-- -->".repeat(100_000) + "<article><front/><body><p>a",
            "<!DOCTYPE article ["
                + "<!ENTITY a \"b\">".repeat(50_000)
                + "]><article><front/><body><p>a",
            "<article><front/><body><p>" + "&a<!--".repeat(100_000))
        .map(text -> InTime.read(text, List.of("a.xml", "a.html")));
  }
}
