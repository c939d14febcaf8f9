package attest.corpus.read.speech;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptTableTest {
  private static final String FIRST = "I think that we share the truck because nobody could pay.";
  private static final String SECOND = "You wrote the plan down, so everyone could see it.";

  @Test
  void theColumnsOfAnExportAreTakenInAnyOrder() {
    assertEquals(
        Optional.of(
            List.of(
                "[0:00:04.0 - 0:00:31.9] Anna Pell: " + FIRST,
                "",
                "[0:00:32.0 - 0:01:02.4] Ben Okoro: " + SECOND,
                "",
                "[0:01:02.5 - 0:01:10.0] Anna Pell: Yes.",
                "")),
        TranscriptTable.lines(
            List.of(
                List.of("", "Timespan", "Content", "Speaker"),
                List.of("1", "0:00:04.0 - 0:00:31.9", FIRST, "Anna Pell"),
                List.of("2", "0:00:32.0 - 0:01:02.4", SECOND, "Ben Okoro:"),
                List.of("3", "0:01:02.5 - 0:01:10.0", "Yes.", "Anna Pell"))));
  }

  @Test
  void aTimeMayStandUnderAName() {
    assertEquals(
        Optional.of(
            List.of(
                "[0:04] Anna Pell: " + FIRST, "", "[0:31] Ben: " + SECOND, "", "Anna: Yes.", "")),
        TranscriptTable.lines(
            List.of(
                List.of("Anna Pell 0:04", FIRST),
                List.of("Ben (0:31)", SECOND),
                List.of("Anna", "Yes."))));
  }

  @Test
  void aTableThatTellsMoreThanWhoAndWhenIsNone() {
    assertEquals(
        Optional.empty(),
        TranscriptTable.lines(
            List.of(
                List.of("Lack of trust", FIRST),
                List.of("Ben", SECOND),
                List.of("Ben", SECOND),
                List.of("Ben", SECOND))));
  }

  @Test
  void columnsOfCodesAndNotesAreLeftOutByTheirHeads() {
    Optional<List<String>> turns =
        Optional.of(
            List.of(
                "[0:04] Anna Pell: " + FIRST,
                "",
                "[0:31] Ben Okoro: " + SECOND,
                "",
                "[1:02] Anna Pell: Yes.",
                ""));
    for (String head :
        List.of(
            "Codes", "Notes", "Confidence", "Initial codes", "Confidence (%)", "Coder's memo")) {
      assertEquals(
          turns,
          TranscriptTable.lines(
              List.of(
                  List.of(head, "Time", "Speaker", "Text"),
                  List.of("Sharing, which comes of want: " + FIRST, "0:04", "Anna Pell", FIRST),
                  List.of("93.5 %", "0:31", "Ben Okoro", SECOND),
                  List.of("", "1:02", "Anna Pell", "Yes."))),
          head);
    }
  }

  @Test
  void anotherColumnOfTextIsNotLeftOut() {
    assertEquals(
        Optional.empty(),
        TranscriptTable.lines(
            List.of(
                List.of("Speaker", "Answer of the other", "Text"),
                List.of("Ann", SECOND, FIRST),
                List.of("Ben", "And so it was for all of us.", SECOND),
                List.of("Ann", FIRST, SECOND))));
  }

  @Test
  void anyFormatMayHoldATableWithOneColumnMore() throws Exception {
    String[][] rows = {
      {"Time", "Speaker", "Text", "Codes"},
      {"0:04", "Ann", FIRST, "sharing; want"},
      {"0:31", "Ben", SECOND, ""},
      {"1:02", "Ann", FIRST, "sharing"},
      {"1:33", "Ben", "Yes, I do.", "trust"}
    };
    assertEquals(List.of("Ann", "Ben", "Ann", "Ben"), speakers("a.md", joined(rows, "| ", " |")));
    assertEquals(List.of("Ann", "Ben", "Ann", "Ben"), speakers("a.txt", joined(rows, "", "\t")));
    assertEquals(
        List.of("Ann", "Ben", "Ann", "Ben"),
        speakers("a.html", "<html><table>" + joined(rows, "<td>", "</td>").replace("\n", "<tr>")));
  }

  private static String joined(String[][] rows, String before, String after) {
    StringBuilder lines = new StringBuilder();
    for (String[] row : rows) {
      lines.append('\n');
      for (String cell : row) {
        lines.append(before).append(cell).append(after);
      }
    }
    return lines.toString().replace("||", "|");
  }

  private static List<String> speakers(String name, String text) throws RejectedException {
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      return reader.readHere(name, text.getBytes(UTF_8)).passages().stream()
          .flatMap(passage -> passage.speaker().stream())
          .toList();
    }
  }
}
