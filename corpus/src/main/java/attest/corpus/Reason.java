package attest.corpus;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One thing that spoke for a finding's type.
 *
 * @param kind what sort of thing
 * @param name its name: the rule's, or the type that the heading announces
 * @param text the words of the source that it saw
 */
public record Reason(Kind kind, String name, String text) {
  /** What sort of thing can speak for a type. */
  public enum Kind {
    /** A cue rule that matched. */
    RULE,
    /** A heading above the passage. */
    HEADING,
    /** The line that announces the list, or the bold words in front. */
    LEAD_IN;

    /** The name in files: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
