package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How a quote is to be read, beside its type.
 *
 * @param candidate whether its type is not sure enough for a report; a person may think otherwise
 * @param negated whether it is said not to be so, or not to have been
 * @param hedged whether it is only said that it may be so
 * @param view whose it is, where it is not simply the author's: {@code critics}, {@code
 *     participants} or a name
 * @param roles cause and effect, where it is a mechanism and they can be told
 * @param runnerUp the likeliest other type; its score may be the higher one, as each type has a
 *     threshold of its own
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Reading(
    boolean candidate,
    boolean negated,
    boolean hedged,
    Optional<String> view,
    Optional<Roles> roles,
    Optional<RunnerUp> runnerUp) {
  /** A plain assertion by the author. */
  public static final Reading PLAIN =
      new Reading(false, false, false, Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether cause and effect, if it has them, are words of a quote. */
  public boolean isOf(String quote) {
    return roles.map(ends -> ends.around().end() <= quote.length()).orElse(true);
  }

  /** How the same is to be read as another quote of the text; see {@link Roles#in}. */
  public Reading in(Span quote, Span other) {
    return new Reading(
        candidate, negated, hedged, view, roles.flatMap(ends -> ends.in(quote, other)), runnerUp);
  }

  /**
   * Another type that a quote may be of.
   *
   * @param score its probability, from 0 to 1
   */
  public record RunnerUp(FindingType type, double score) {}
}
