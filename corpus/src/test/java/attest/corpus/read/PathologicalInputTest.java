package attest.corpus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads what was made to take forever. */
class PathologicalInputTest {
  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

  @TestFactory
  Stream<DynamicTest> pathologicalInputIsReadInTime() {
    return Stream.of(
            "[".repeat(100_000) + "a",
            "[[a|".repeat(50_000) + "]]".repeat(50_000),
            "[00:00:01]".repeat(50_000) + " a",
            "*a **b ".repeat(50_000),
            "> ".repeat(50_000) + "a",
            "* ".repeat(20_000) + "a",
            "# a\n".repeat(100_000) + "b",
            "<a data-t=\"".repeat(50_000) + "a",
            "{{".repeat(100_000) + "a",
            "00:00:01 - 00:00:02\nA\nb\n\n".repeat(20_000),
            ("| a ".repeat(500) + "\n").repeat(2) + "a",
            "  - a\n".repeat(50_000),
            "---\n" + "a: [".repeat(50_000) + "\n---\na",
            "<article><front/><body>" + "<sec><title>a</title>".repeat(100_000) + "<p>b",
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
            "<article><front/><body><p>" + "&a<!--".repeat(100_000),
            "<div>".repeat(50_000) + "a",
            "<b>a</b> ".repeat(50_000),
            "<ul><li>a:".repeat(50_000),
            "<p>a:<ul><li>b</ul>".repeat(20_000),
            "<table><tr><td>a".repeat(20_000),
            "<pre>" + "a\n\n".repeat(10_000),
            "<a href=b>a</a>".repeat(50_000),
            "<script>a".repeat(50_000),
            "<A b={".repeat(50_000) + "a")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.substring(0, 12).strip(),
                    () ->
                        assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () -> {
                              for (String name : List.of("a.md", "a.txt", "a.html", "a.svelte")) {
                                readAny(name, text);
                              }
                            })));
  }

  @TestFactory
  Stream<DynamicTest> pathologicalCaptionsAreReadInTime() {
    String cue = "\n\n00:00:01.000 --> 00:00:02.000\n";
    String row = "{\"text\":\"we\",\"start\":1}";
    return Stream.of(
            "a.vtt WEBVTT" + (cue + "we agree").repeat(100_000),
            "a.vtt WEBVTT" + cue + "we agree ".repeat(120_000),
            "a.vtt WEBVTT" + cue + "<v a".repeat(100_000) + " we",
            "a.vtt WEBVTT" + cue + "<v a>we".repeat(50_000),
            "a.vtt WEBVTT" + cue + ">> ".repeat(100_000) + "we",
            "a.vtt WEBVTT" + cue + "we " + ">".repeat(300_000),
            "a.vtt WEBVTT" + cue + "&amp".repeat(100_000) + " we",
            "a.vtt WEBVTT" + "\n-->".repeat(100_000) + cue + "we",
            "a.vtt WEBVTT" + (cue + "we agree\nwe agree to").repeat(50_000),
            "a.vtt WEBVTT" + cue + "[a](".repeat(100_000),
            "a.vtt WEBVTT" + (cue + "Ann: we").repeat(20_000) + "\nB".repeat(50_000),
            "a.srt " + "00:00:01,000 --> 90:00:02,000\nwe\n1\n".repeat(50_000),
            "a.srt 00:00:01,000 --> 00:00:02,000\n" + "{\\a".repeat(100_000) + " we",
            "a.srt 00:00:01,000 --> 00:00:02,000\n" + "- we\n".repeat(100_000),
            "a.srt 00:00:01,000 --> 00:00:02,000\nwe\n" + "0".repeat(500_000) + ":00 --> 1",
            "a.sbv 0:00:01.000,0:00:02.000\n" + "[br]".repeat(100_000) + "we",
            "a.xml <transcript>" + "<text start='1'>we".repeat(20_000),
            "a.xml <transcript>"
                + "<text start='1' dur='1'>we</text>".repeat(50_000)
                + "</transcript>",
            "a.json [" + (row + ",").repeat(50_000) + row + "]",
            "a.json " + "[".repeat(900) + row + "]".repeat(900),
            "a.json " + "{\"segments\":[".repeat(5) + row + "]}".repeat(5),
            "a.json " + "[".repeat(100_000),
            "a.txt " + "[00:00:01] Ann: we agree\n".repeat(50_000),
            "a.txt " + "Ann: I agree with you, as you know\nBo: I see you\n".repeat(20_000),
            "a.txt " + "Ann (00:00:01): " + "[00:01]".repeat(50_000) + " we\n\nBo (0:02): a",
            "a.md " + "**Ann:** I *we **you\n\n**Bo:** I see\n\n".repeat(10_000))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.substring(0, Math.min(60, file.length())).replaceAll("\\s+", " "),
                    () ->
                        assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () -> {
                              String[] parts = file.split(" ", 2);
                              try {
                                DocumentReaderTest.checkInvariants(
                                    reader.readHere(parts[0], parts[1].getBytes(UTF_8)));
                              } catch (RejectedException e) {
                                assertTrue(e.reason() != Rejection.FAILED);
                              }
                            })));
  }

  /** Reads what may be refused as long as it is neither slow nor a failure. */
  private void readAny(String name, String text) {
    try {
      DocumentReaderTest.checkInvariants(reader.readHere(name, text.getBytes(UTF_8)));
    } catch (RejectedException e) {
      assertTrue(e.reason() != Rejection.FAILED);
    }
  }
}
