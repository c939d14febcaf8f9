package attest.corpus.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StampedTimesTest {
  private static final String MINUTES =
      "most timecodes end in :00, hours late; they were read as minutes and seconds";

  @Test
  void timecodesOfHoursAreTakenAsTheyStand() {
    assertEquals("60 4500 5405 7200", times("00:01:00 01:15:00 01:30:05 02:00:00"));
    assertEquals("26033 29292 43200", times("07:13:53 08:08:12 12:00:00"));
    assertEquals("1800 3600 5400 7200 9000", times("00:30:00 01:00:00 01:30:00 02:00:00 02:30:00"));
  }

  @Test
  void noughtsBehindMinutesAndSecondsAreLeftAside() {
    assertEquals("65 432 990 1377", times("01:05:00 07:12:00 16:30:00 22:57:00", MINUTES));
    assertEquals("71 138 330 1377", times("01:11:12 02:18:18 05:30:00 22:57:00", MINUTES));
    assertEquals("11 65 1377 1380", times("00:00:11 01:05:00 22:57:08 23:00:00", MINUTES));
  }

  @Test
  void behindTheFirstHourTheSameDocumentMayWriteHours() {
    assertEquals(
        "1377 3432 3725 4381 4980 1870",
        times("22:57:00 57:12:00 01:02:05 01:13:01 1:23:00 31:10:00", MINUTES));
    assertEquals("1377 1560 83 2947", times("22:57:00 26:00:00 01:23:07 49:07", MINUTES));
  }

  @Test
  void noughtsThatStandInForUnknownTimesAreNone() {
    assertEquals(
        "0 0 65 - 90 -",
        times(
            "00:00:00 00:00:00 00:01:05 00:00:00 00:01:30 00:00:00",
            "2 timecodes 00:00:00 behind later ones are no times; they were left out"));
    assertEquals("0 65 0 90", times("00:00:00 00:01:05 00:00:00 00:01:30"));
    assertEquals("65 0 0", times("00:01:05 0:00 0:00"));
  }

  private static String times(String written, String... remarks) {
    StampedTimes times =
        StampedTimes.of(
            Arrays.stream(written.split(" "))
                .map(text -> Timecode.of(text).orElseThrow())
                .toList());
    assertEquals(List.of(remarks), times.remarks());
    return times.seconds().stream()
        .map(time -> time.isPresent() ? String.valueOf((long) time.getAsDouble()) : "-")
        .collect(Collectors.joining(" "));
  }
}
