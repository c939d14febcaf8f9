package attest.index.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What people have said of the findings that a search asks for. */
public enum ReviewFilter {
  /** It was accepted. */
  ACCEPTED,
  /** It was rejected. */
  REJECTED,
  /** People decided differently. */
  DISPUTED,
  /** Nothing was decided yet. */
  UNREVIEWED,
  /** Somebody starred it, whatever was decided. */
  STARRED,
  /** Somebody wrote a note on it, whatever was decided. */
  NOTED;

  /** The name on the command line and in addresses: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
