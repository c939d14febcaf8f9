package attest.reports.write;

import attest.reports.Quote;
import attest.reports.Report;
import attest.reports.Wording;
import java.util.List;

/**
 * A quote that comes again: its first words, and where all of it stands.
 *
 * @param words the first of it
 * @param place where it stands in full
 * @param anchor of that place
 * @param numbers of its source and of itself
 * @param marks how it is to be read
 */
record Recall(String words, String place, String anchor, String numbers, List<String> marks) {
  /** Copies the list. */
  Recall {
    marks = List.copyOf(marks);
  }

  static Recall of(Quote quote, Report.Place place) {
    return new Recall(
        Wording.brief(quote.finding().quote()),
        place.said(),
        place.anchor(),
        Quotation.numbers(quote),
        quote.remarks());
  }
}
