package attest.reports;

import attest.corpus.FindingType;
import attest.index.finding.CitedFinding;
import attest.index.finding.QuoteLetters;
import attest.index.finding.Review;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A quote of a report.
 *
 * @param number in the report, counted from 1 in the order of files and of their texts
 * @param source the number of its source
 * @param claim the number of the claim that it belongs to
 * @param also what else the same words are: other types that they were found as
 * @param finding what is quoted, and all that is needed to cite it
 */
public record Quote(
    int number,
    int source,
    int claim,
    List<FindingType> also,
    @JsonUnwrapped CitedFinding finding) {
  /** Copies the list. */
  public Quote {
    also = List.copyOf(also);
  }

  /** The words that are quoted: the same of one origin are one quote, whatever their types. */
  public Words words() {
    return Words.of(finding);
  }

  /** Whether it quotes these words; to compare origins is less work than to compare letters. */
  boolean isOf(Words words) {
    return finding.origin().equals(words.origin()) && words().equals(words);
  }

  /**
   * Words of an origin, in whichever of its documents they stand.
   *
   * @param origin whose they are
   * @param letters what they are told by
   */
  public record Words(String origin, String letters) {
    /** The words of a finding. */
    public static Words of(CitedFinding finding) {
      return of(finding.origin(), finding.quote());
    }

    /** The words of a quote of an origin. */
    public static Words of(String origin, String quote) {
      return new Words(origin, QuoteLetters.of(quote));
    }
  }

  /** Where to read or hear it on the web. */
  public Optional<String> webLink() {
    return WebLink.of(finding);
  }

  /** Whether it is said without reserve: not denied, not hedged, and surely of its type. */
  public boolean saidPlainly() {
    return finding.reading().filter(r -> r.negated() || r.hedged() || r.candidate()).isEmpty();
  }

  /** Whether its words can be understood without those around them. */
  public boolean standsAlone() {
    return finding.standsAlone();
  }

  /** What else it is, how it is to be read, and what people said of it. */
  public List<String> remarks() {
    return Stream.concat(also.stream().map(type -> "also a " + type.label()), marks().stream())
        .toList();
  }

  /** How it is to be read, and what people said of it: {@code hedged}, {@code accepted}. */
  public List<String> marks() {
    List<String> marks = new ArrayList<>();
    finding
        .reading()
        .ifPresent(
            reading -> {
              if (reading.candidate()) {
                marks.add("candidate");
              }
              if (reading.negated()) {
                marks.add("said not to be so");
              }
              if (reading.hedged()) {
                marks.add("hedged");
              }
              reading.view().ifPresent(view -> marks.add("view of " + view));
            });
    finding.review().flatMap(Review::correction).ifPresent(quote -> marks.add("corrected"));
    finding.review().flatMap(Review::state).ifPresent(state -> marks.add(state.label()));
    return marks;
  }
}
