package attest.corpus.read;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads notes and web pages that were made to take forever. */
class PathologicalInputTest {
  @TestFactory
  Stream<DynamicTest> pathologicalInputIsReadInTime() {
    return Stream.of(
            "[".repeat(100_000) + "a",
            "[[a|".repeat(50_000) + "]]".repeat(50_000),
            "[00:00:01]".repeat(50_000) + " a",
            "[0:1" + ",1".repeat(50_000) + "x]",
            "*a **b ".repeat(50_000),
            "> ".repeat(50_000) + "a",
            "* ".repeat(20_000) + "a",
            "# a\n".repeat(50_000) + "b",
            "<a data-t=\"".repeat(50_000) + "a",
            "{{".repeat(100_000) + "a",
            "00:00:01 - 00:00:02\nA\nb\n\n".repeat(20_000),
            ("| a ".repeat(500) + "\n").repeat(2) + "a",
            "  - a\n".repeat(50_000),
            "---\n" + "a: [".repeat(50_000) + "\n---\na",
            "<div>".repeat(25_000) + "a",
            "<b>a</b> ".repeat(50_000),
            "<p><b>" + "some words here<br>".repeat(10_000),
            "<h2>3 Comments</h2><p>We met.</p>".repeat(20_000),
            "<ul><li>a:".repeat(20_000),
            "<p>a:<ul><li>b</ul>".repeat(10_000),
            "<table><tr><td>a".repeat(10_000),
            "<dl><dt>a<dd>b".repeat(10_000),
            "<pre>" + "a\n\n".repeat(5_000),
            "<a href=b>a</a>".repeat(25_000),
            "<script>a".repeat(50_000),
            "<A b={".repeat(50_000) + "a")
        .map(text -> InTime.read(text, List.of("a.md", "a.txt", "a.html", "a.svelte")));
  }
}
