package attest.reports.write;

import attest.reports.Citation;
import attest.reports.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A quote and all that is said of it, in the order in which it is read.
 *
 * @param label that its source sets in front of it, as its subject
 * @param before the sentence before it, which is no part of it
 * @param words quoted
 * @param work and whose words they are, up to the place in it: the citation without its end
 * @param place the moment, page or line
 * @param link to that place
 * @param numbers of its source and of itself
 * @param marks how it is to be read
 */
record Quotation(
    Optional<String> label,
    Optional<String> before,
    String words,
    String work,
    String place,
    Optional<String> link,
    String numbers,
    List<String> marks) {
  /** Copies the list. */
  Quotation {
    marks = List.copyOf(marks);
  }

  /**
   * A quote.
   *
   * @param citation of it
   * @param before the sentence before it, where that is to be shown
   * @param said what is to be known of it in this place, before how it is to be read
   */
  static Quotation of(Quote quote, Citation citation, Optional<String> before, List<String> said) {
    return new Quotation(
        quote.finding().label(),
        before,
        quote.finding().quote(),
        "(" + citation.said() + ", ",
        citation.place(),
        quote.webLink(),
        numbers(quote),
        Stream.concat(said.stream(), quote.remarks().stream()).toList());
  }

  /** The numbers of the source of a quote and of itself. */
  static String numbers(Quote quote) {
    return " [" + quote.source() + "] Q" + quote.number();
  }
}
