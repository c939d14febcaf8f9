package attest.corpus;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a finding came by its moment in the recording. */
public enum TimeBasis {
  /** A timecode in or right behind its own sentence. */
  MARKER,
  /** The next timecode further on in its passage. */
  PASSAGE,
  /** The timecode of the heading that it stands under. */
  HEADING,
  /** The caption or turn in which its first word was spoken. */
  CUE,
  /** The timecodes before and behind it in other turns, between which it is said. */
  BETWEEN;

  /** The name in files: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
