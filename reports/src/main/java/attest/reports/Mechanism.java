package attest.reports;

import attest.corpus.Direction;
import attest.index.finding.Counts;
import java.util.List;
import java.util.Optional;

/**
 * A theme that brings about another, as mechanisms say that name both ends.
 *
 * @param number counted from 1, those of most independent origins first
 * @param cause the title of the theme that the words of the cause belong to
 * @param effect the title of that of the effect
 * @param direction what the cause does to the effect; nothing, where {@link Sign} cannot tell
 * @param counts how many say so; origins with the same long quote are one witness
 * @param all the numbers of all quotes that say so
 * @param quotes those of them that are shown, of as many origins as there are
 */
public record Mechanism(
    int number,
    String cause,
    String effect,
    Optional<Direction> direction,
    Counts counts,
    List<Integer> all,
    List<Quote> quotes) {
  /** Copies the lists. */
  public Mechanism {
    all = List.copyOf(all);
    quotes = List.copyOf(quotes);
  }
}
