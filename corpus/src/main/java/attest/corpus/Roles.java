package attest.corpus;

import java.util.Optional;

/**
 * The two ends of a mechanism, as words of its quote.
 *
 * @param cause where the quote names what brings something about, in UTF-16 code units from the
 *     start of the quote
 * @param effect where it names what is brought about, counted in the same way
 * @param direction what the cause does to the effect
 */
public record Roles(Span cause, Span effect, Direction direction) {
  /** Checks that both ends have words, and no word has both. */
  public Roles {
    boolean overlap = cause.start() < effect.end() && effect.start() < cause.end();
    if (cause.length() == 0 || effect.length() == 0 || overlap) {
      throw new IllegalArgumentException("no roles " + cause + " and " + effect);
    }
  }

  /** From the first word of either end to the last. */
  Span around() {
    return new Span(Math.min(cause.start(), effect.start()), Math.max(cause.end(), effect.end()));
  }

  /**
   * The same two ends in another quote of the same text.
   *
   * @param quote where the quote stands that these are of
   * @param other where the other stands
   * @return nothing, if the other lacks words of an end
   */
  public Optional<Roles> in(Span quote, Span other) {
    int by = quote.start() - other.start();
    if (around().start() + by < 0 || around().end() + by > other.length()) {
      return Optional.empty();
    }
    return Optional.of(new Roles(cause.moved(by), effect.moved(by), direction));
  }
}
