package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import attest.index.Counts;
import attest.index.DateBar;
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

  @Test
  void whatIsInNoColumnIsTold() {
    assertEquals("Works of 2018 to 2020", caption(0));
    assertEquals("Works of 2018 to 2020; 1 quote is of a work without a date", caption(1));
    assertEquals("Works of 2018 to 2020; 1,039 quotes are of works without a date", caption(1039));
  }
}
