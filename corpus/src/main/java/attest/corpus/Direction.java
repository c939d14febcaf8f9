package attest.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a cause does to its effect. */
public enum Direction {
  /** There is more of it, or it is better: trust enables sharing. */
  RAISES,
  /** There is less of it, where less is what is wanted or not judged: meetings reduce delays. */
  LOWERS,
  /** Without the cause there is none of it: sharing depends on trust. */
  NEEDED_FOR,
  /** The cause harms it: secrecy erodes trust. */
  UNDERMINES;

  /** The name in files: {@code needed-for}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The direction of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Direction of(String label) {
    return Arrays.stream(values())
        .filter(direction -> direction.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no direction '" + label + "'"));
  }
}
