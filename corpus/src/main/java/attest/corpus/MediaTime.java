package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;

/**
 * When a finding is said in the recording.
 *
 * @param startSeconds since the start of the recording
 * @param endSeconds when it ends, where the source tells; where only the moments around it are
 *     known, when it must have ended
 * @param basis how the moment was found
 */
public record MediaTime(
    @JsonSerialize(using = SecondsSerializer.class) double startSeconds,
    @JsonSerialize(contentUsing = SecondsSerializer.class)
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Double> endSeconds,
    TimeBasis basis) {
  /**
   * Checks that the time is not negative, does not end before it starts, and ends if it is one
   * between two moments.
   */
  public MediaTime {
    if (!(startSeconds >= 0)
        || endSeconds.filter(end -> end < startSeconds).isPresent()
        || (basis == TimeBasis.BETWEEN && endSeconds.isEmpty())) {
      throw new IllegalArgumentException("no time from " + startSeconds + " to " + endSeconds);
    }
  }
}
