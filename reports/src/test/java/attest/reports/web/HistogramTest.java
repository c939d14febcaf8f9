package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import attest.index.finding.Counts;
import attest.index.search.DateBar;
import attest.index.search.MomentBar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static String caption(int undated) {
    List<DateBar> years =
        Stream.of("2018", "2020")
            .map(year -> new DateBar(new PartialDate(year), new Counts(9, 1, 1)))
            .toList();
    return Histogram.ofYears(years, undated, new SearchAddress(Map.of())).caption();
  }

  private static String captionOfMinutes(int unplaced) {
    List<MomentBar> minutes =
        Stream.of(0, 180).map(from -> new MomentBar(from, from + 60, new Counts(9, 1, 1))).toList();
    return Histogram.ofMinutes(minutes, unplaced, new SearchAddress(Map.of())).caption();
  }

  @Test
  void whatIsInNoColumnIsTold() {
    assertEquals("Works of 2018 to 2020", caption(0));
    assertEquals("Works of 2018 to 2020; 1 quote is of a work without a date", caption(1));
    assertEquals("Works of 2018 to 2020; 1,039 quotes are of works without a date", caption(1039));
    String minutes = "Minutes of the recording, 0:00 to 4:00";
    assertEquals(minutes, captionOfMinutes(0));
    assertEquals(minutes + "; 1 quote has no moment", captionOfMinutes(1));
    assertEquals(minutes + "; 1,039 quotes have no moment", captionOfMinutes(1039));
  }
}
