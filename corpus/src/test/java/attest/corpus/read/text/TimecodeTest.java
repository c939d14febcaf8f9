package attest.corpus.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimecodeTest {
  @Test
  void timesAreReadAsPeopleWriteThem() {
    assertEquals(Optional.of(new Timecode(1765, true)), Timecode.of("00:29:25"));
    assertEquals(Optional.of(new Timecode(1765, false)), Timecode.of("0:29:25"));
    assertEquals(Optional.of(new Timecode(1765, false)), Timecode.of("29:25"));
    assertEquals(Optional.of(new Timecode(4530, false)), Timecode.of("75:30"));
    assertEquals(Optional.of(new Timecode(3723.5, false)), Timecode.of("01:02:03.5"));
    assertEquals(Optional.of(new Timecode(90000, true)), Timecode.of("25:00:00"));
    assertEquals(Optional.of(new Timecode(31, false)), Timecode.of("00:00:31:13"));
  }

  @Test
  void aMomentIsAskedForByATimecodeOrByItsSeconds() {
    assertEquals(Optional.of(600.0), Timecode.seconds("10:00"));
    assertEquals(Optional.of(600.0), Timecode.seconds(" 00:10:00 "));
    assertEquals(Optional.of(712.5), Timecode.seconds("712.5"));
    for (String text : List.of("noon", "-1", "1e9", "NaN", "10:99", "")) {
      assertEquals(Optional.empty(), Timecode.seconds(text), text);
    }
  }

  @Test
  void timesThatCannotBeAreNone() {
    for (String text : List.of("99:99:99", "00:61:00", "1:2", "12", "", "aa:bb", "1000:00:00")) {
      assertEquals(Optional.empty(), Timecode.of(text), text);
    }
  }

  @Test
  void aMarkerMayHoldSeveralTimes() {
    List<Timecode> two = List.of(new Timecode(62, true), new Timecode(184, true));
    assertEquals(Optional.of(two), Timecode.marker("00:01:02, 00:03:04"));
    assertEquals(Optional.of(two), Timecode.marker("00:01:02 - 00:03:04"));
    assertEquals(Optional.of(two), Timecode.marker("00:01:02,00:03:04"));
    assertEquals(Optional.of(List.of()), Timecode.marker("99:99:99"));
    assertEquals(Optional.empty(), Timecode.marker("see 00:01:02"));
    assertEquals(Optional.empty(), Timecode.marker("12"));
  }
}
