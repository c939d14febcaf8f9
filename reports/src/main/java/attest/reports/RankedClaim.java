package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.finding.Counts;
import java.util.List;

/**
 * What several quotes say alike, and how well it is borne out.
 *
 * @param number counted from 1, those of most independent origins first
 * @param type of all of its quotes
 * @param strongest the quote that stands for all
 * @param quotes the numbers of all, the strongest first
 * @param counts quotes, documents and independent origins
 * @param sharing how many origins have a long quote in the same words as another, and are one
 *     witness with it
 * @param years of the works: {@code 2019–2024}; empty, if none has a date
 * @param voices whose words they are
 * @param dissent the numbers of quotes that point the other way
 */
public record RankedClaim(
    int number,
    FindingType type,
    Quote strongest,
    List<Integer> quotes,
    Counts counts,
    int sharing,
    String years,
    List<Voice> voices,
    List<Integer> dissent) {
  /** Copies the lists. */
  public RankedClaim {
    quotes = List.copyOf(quotes);
    voices = List.copyOf(voices);
    dissent = List.copyOf(dissent);
  }
}
