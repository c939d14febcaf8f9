package attest.index.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * How far two people agree on what is so and what is not, beyond what chance would give (Cohen, "A
 * coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 1960,
 * 37–46).
 *
 * @param both say that it is so
 * @param firstOnly only the first says so
 * @param secondOnly only the second says so
 * @param neither says so
 */
public record Kappa(int both, int firstOnly, int secondOnly, int neither) {
  /** How many were judged by both. */
  public int judged() {
    return both + firstOnly + secondOnly + neither;
  }

  /** The part on which they agree; nothing, if there is none that both judged. */
  public Optional<Double> observed() {
    return judged() == 0 ? Optional.empty() : Optional.of((double) (both + neither) / judged());
  }

  /**
   * (observed − expected) / (1 − expected), from −1 to 1. Nothing, if chance alone would make them
   * agree always, as where both say of all the same.
   */
  @JsonProperty("kappa")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public Optional<Double> value() {
    double all = judged();
    double expected =
        ((both + firstOnly) / all) * ((both + secondOnly) / all)
            + ((neither + secondOnly) / all) * ((neither + firstOnly) / all);
    return observed().filter(o -> expected < 1).map(o -> (o - expected) / (1 - expected));
  }
}
