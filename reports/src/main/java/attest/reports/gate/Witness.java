package attest.reports.gate;

import attest.corpus.Finding;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.corpus.Source;
import attest.corpus.Span;
import java.util.Optional;

/**
 * What the ledger says of a quote.
 *
 * @param source where it stands
 * @param finding what the run found there
 * @param quoted the words that stand in the report: other ones, where people corrected it
 */
record Witness(Source source, Finding finding, Span quoted) {
  /** Its cause and effect, where it names both. */
  Optional<Roles> roles() {
    return finding
        .reading()
        .map(reading -> reading.in(finding.span(), quoted))
        .flatMap(Reading::roles);
  }

  /** The year of its work. */
  Optional<Integer> year() {
    return source.date().map(date -> date.first().getYear());
  }
}
