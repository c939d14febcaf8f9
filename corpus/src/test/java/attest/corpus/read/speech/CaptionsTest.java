package attest.corpus.read.speech;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Moment;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.work.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

  @Test
  void aQuoteStartsWithTheCueOfItsFirstWordAndEndsWithThatOfItsLast() throws Exception {
    Random random = new Random(7);
    StringBuilder file = new StringBuilder("WEBVTT\n");
    double[] starts = new double[300];
    double[] ends = new double[300];
    for (int i = 0; i < starts.length; i++) {
      // Cues follow each other at once, after a gap, or overlap.
      double shift = List.of(0.0, 0.2, 4.0, -0.5).get(random.nextInt(4));
      starts[i] = i == 0 ? 1 : Math.max(starts[i - 1], ends[i - 1] + shift);
      ends[i] = starts[i] + 1 + random.nextInt(3);
      String end = random.nextInt(3) == 0 ? "." : "";
      file.append(time(starts[i])).append(" --> ").append(time(ends[i]));
      file.append("\nw")
          .append(i)
          .append("a we w")
          .append(i)
          .append('b')
          .append(end)
          .append("\n\n");
    }
    Document document = reader.read("a.vtt", file.toString().getBytes(UTF_8));
    assertTrue(document.passages().size() > 1);
    for (Passage passage : document.passages()) {
      String words = document.text(passage);
      List<Integer> cues =
          List.of(words.split("\\W+")).stream()
              .filter(word -> word.endsWith("a"))
              .map(word -> Integer.parseInt(word.replaceAll("\\D", "")))
              .toList();
      for (int first : cues) {
        for (int last : cues.subList(cues.indexOf(first), cues.size())) {
          int from = document.text().indexOf("w" + first + "a");
          int to = document.text().indexOf("w" + last + "b") + ("w" + last + "b").length();
          assertEquals(starts[first], startOf(passage, from), 0.0005);
          assertEquals(ends[last], endOf(passage, to), 0.0005);
        }
      }
    }
  }

  @Test
  void aChantIsNoRollingCaption() throws Exception {
    String cue = "\n\n00:0%d.000 --> 00:0%d.000\nYes, we can.";
    String file =
        "WEBVTT"
            + String.format(Locale.ROOT, cue, 1, 2)
            + String.format(Locale.ROOT, cue, 2, 3)
            + String.format(Locale.ROOT, cue, 3, 4);
    assertEquals("Yes, we can. Yes, we can. Yes, we can.", read("a.vtt", file).text());
  }

  @Test
  void captionsThatGrowWordByWordAreReadOnce() throws Exception {
    String file =
        """
        WEBVTT

        00:01.000 --> 00:02.000
        we

        00:02.000 --> 00:03.000
        we share

        00:03.000 --> 00:04.000
        we share
        the boat

        00:04.000 --> 00:05.000
        the boat
        by turns
        """;
    assertEquals("we share the boat by turns", read("a.vtt", file).text());
  }

  @Test
  void aLectureIsCutIntoPassages() throws Exception {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      file.append(
          String.format(
              Locale.ROOT,
              "00:%02d:%02d,000 --> 00:%02d:%02d,900\n",
              i / 60,
              i % 60,
              i / 60,
              i % 60));
      file.append("We share the boat. And so it ")
          .append(i % 2 == 0 ? "goes" : "went.")
          .append("\n\n");
    }
    Document document = read("a.srt", file.toString());
    assertTrue(document.passages().stream().allMatch(p -> p.span().length() < 2000));
    assertTrue(document.passages().stream().allMatch(p -> document.text(p).endsWith(".")));
  }

  @Test
  void timesThatNobodyCanMeanAreNoTimes() {
    assertEquals(OptionalDouble.of(6.5), CueTimes.seconds("00:06,500"));
    assertEquals(OptionalDouble.of(90061), CueTimes.seconds("25:01:01"));
    assertEquals(OptionalDouble.of(3.48), CueTimes.seconds("0:0:3.480"));
    assertEquals(OptionalDouble.of(5), CueTimes.seconds("00:00:05:39"));
    assertEquals(OptionalDouble.empty(), CueTimes.seconds("00:61:00"));
    assertEquals(OptionalDouble.empty(), CueTimes.seconds("00:00:61"));
    assertEquals(OptionalDouble.empty(), CueTimes.seconds("1"));
  }

  @Test
  void namesOfFilesTellVideosAndLanguages() {
    assertEquals(name("We share", "xY7_kQ2mZ9p", "en"), nameOf("We share [xY7_kQ2mZ9p].en.vtt"));
    assertEquals(name("", "xY7_kQ2mZ9p", ""), nameOf("xY7_kQ2mZ9p.vtt"));
    assertEquals(
        name("We share", "-Y7_kQ2mZ9p", "pt-BR"), nameOf("We share--Y7_kQ2mZ9p.pt-BR.srt"));
    assertEquals(name("", "", "de"), nameOf("talk_de.srt"));
    assertEquals(name("", "", ""), nameOf("Stakeholder.srt"));
    assertEquals(name("", "", ""), nameOf("talk [Interviewed].srt"));
    assertEquals(name("", "", ""), nameOf("talk.final.srt"));
    assertEquals(name("", "", ""), nameOf("how_to_do_it.srt"));
    assertEquals(name("", "", ""), nameOf("codes-JA-P4.txt"));
  }

  @Test
  void languagesAreGivenAsTags() {
    assertEquals(Optional.of("en-GB"), LanguageTag.of("en_GB"));
    assertEquals(Optional.of("de"), LanguageTag.of("deu"));
    assertEquals(Optional.of("en"), LanguageTag.of("English"));
    assertEquals(Optional.of("en"), LanguageTag.of("en-orig"));
    assertEquals(Optional.of("zh-Hans"), LanguageTag.of("zh-Hans"));
    assertEquals(Optional.empty(), LanguageTag.of("xx"));
    assertEquals(Optional.empty(), LanguageTag.of(""));
  }

  @Test
  void linesAboveTimedTextAreCounted() throws Exception {
    String xml = "<tt><body><div>\n<p begin='1s' end='3s'>We met.</p>\n</div></body></tt>";
    Document document = read("a.ttml", "\n\n \n\n  " + xml);
    assertEquals(Optional.of(6), document.passages().get(0).line());
    RejectedException e =
        assertThrows(RejectedException.class, () -> read("a.ttml", "\n\n<tt>\n<p></tt>"));
    assertEquals("XML that breaks at line 4", e.getMessage());
  }

  @Test
  void secondsSince1970AreNoTimesOfARecording() throws Exception {
    String segment = "{\"start\":1717171717.5,\"end\":1717171720.5,\"text\":\"We shared a boat.\"}";
    Document document = read("a.json", "[" + segment + "]");
    assertEquals("We shared a boat.", document.text());
    assertEquals(List.of(), document.passages().get(0).moments());
    assertEquals(1, document.remarks().size());
  }

  private static CaptionName name(String title, String video, String language) {
    return new CaptionName(given(title), given(video), given(language));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static CaptionName nameOf(String file) {
    return CaptionName.of(new SourceFile("talks/" + file, new byte[0], Limits.DEFAULT));
  }

  private Document read(String name, String text) throws RejectedException {
    return reader.read(name, text.getBytes(UTF_8));
  }

  /** The last moment at or before a quote's first character. */
  private static double startOf(Passage passage, int offset) {
    return passage.moments().stream()
        .filter(moment -> moment.offset() <= offset)
        .reduce((earlier, later) -> later)
        .map(Moment::seconds)
        .orElseThrow();
  }

  /** The first moment at or behind a quote's end. */
  private static double endOf(Passage passage, int offset) {
    return passage.moments().stream()
        .filter(moment -> moment.offset() >= offset)
        .findFirst()
        .map(Moment::seconds)
        .orElseThrow();
  }

  private static String time(double seconds) {
    long millis = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
