package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;

/**
 * When a finding is said in the recording.
 *
 * @param startSeconds since the start of the recording
 * @param endSeconds when it ends, where the source tells
 * @param basis how the moment was found
 */
public record MediaTime(
    @JsonSerialize(using = SecondsSerializer.class) double startSeconds,
    @JsonSerialize(contentUsing = SecondsSerializer.class)
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Double> endSeconds,
    TimeBasis basis) {
  /** Checks that the time is not negative and does not end before it starts. */
  public MediaTime {
    if (!(startSeconds >= 0) || endSeconds.filter(end -> end < startSeconds).isPresent()) {
      throw new IllegalArgumentException("no time from " + startSeconds + " to " + endSeconds);
    }
  }
}
