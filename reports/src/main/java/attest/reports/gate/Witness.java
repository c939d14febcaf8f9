package attest.reports.gate;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.reports.Quote;
import java.util.Optional;

/**
 * What the ledger says of a quote.
 *
 * @param source where it stands
 * @param finding what the run found there
 * @param review what people said of it
 */
record Witness(Source source, Finding finding, Optional<Review> review) {
  /** What the ledger and the reviews say of a finding of a document. */
  static Witness of(Document document, Finding finding, Reviews reviews) {
    return new Witness(
        document.source(),
        finding,
        reviews.of(finding.id()).map(said -> said.in(document.text(), finding.span())));
  }

  /** Where the words stand that are to be quoted: other ones, where people corrected it. */
  Span quoted() {
    return review.flatMap(Review::correction).map(Review.Correction::span).orElseGet(finding::span);
  }

  /** The words that are to be quoted. */
  String quote() {
    return review.flatMap(Review::correction).map(Review.Correction::quote).orElse(finding.quote());
  }

  /** The same, by what they are told, and whose they are. */
  Quote.Words words() {
    return Quote.Words.of(source.origin(), quote());
  }

  /** Its cause and effect, where those words name both. */
  Optional<Roles> roles() {
    return finding
        .reading()
        .map(reading -> reading.in(finding.span(), quoted()))
        .flatMap(Reading::roles);
  }

  /** The year of its work. */
  Optional<Integer> year() {
    return source.date().map(date -> date.first().getYear());
  }
}
