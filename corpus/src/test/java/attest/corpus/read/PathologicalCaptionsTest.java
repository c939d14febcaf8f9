package attest.corpus.read;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads captions and transcripts that were made to take forever. */
class PathologicalCaptionsTest {
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
            "a.vtt WEBVTT" + cue + "<1".repeat(500_000) + " we>",
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
        .map(file -> file.split(" ", 2))
        .map(parts -> InTime.read(parts[1], List.of(parts[0])));
  }
}
