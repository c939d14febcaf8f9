package attest.corpus.read.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
