package attest.corpus.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimecodeTest {
  @Test
  void timesAreReadAsPeopleWriteThem() {
    assertEquals(OptionalDouble.of(1765), Timecode.seconds("00:29:25"));
    assertEquals(OptionalDouble.of(1765), Timecode.seconds("29:25"));
    assertEquals(OptionalDouble.of(4530), Timecode.seconds("75:30"));
    assertEquals(OptionalDouble.of(3723.5), Timecode.seconds("1:02:03.5"));
    assertEquals(OptionalDouble.of(90000), Timecode.seconds("25:00:00"));
    assertEquals(OptionalDouble.of(31), Timecode.seconds("00:00:31:13"));
  }

  @Test
  void timesThatCannotBeAreNone() {
    for (String text : List.of("99:99:99", "00:61:00", "1:2", "12", "", "aa:bb", "1000:00:00")) {
      assertEquals(OptionalDouble.empty(), Timecode.seconds(text), text);
    }
  }

  @Test
  void aMarkerMayHoldSeveralTimes() {
    assertEquals(Optional.of(List.of(62.0, 184.0)), Timecode.marker("00:01:02, 00:03:04"));
    assertEquals(Optional.of(List.of(62.0, 184.0)), Timecode.marker("00:01:02 - 00:03:04"));
    assertEquals(Optional.of(List.of()), Timecode.marker("99:99:99"));
    assertEquals(Optional.empty(), Timecode.marker("see 00:01:02"));
    assertEquals(Optional.empty(), Timecode.marker("12"));
  }
}
