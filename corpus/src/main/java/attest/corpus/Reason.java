package attest.corpus;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One thing that spoke for a finding's type.
 *
 * @param kind where it was seen
 * @param name the rule's name
 * @param text the words of the source that it saw
 */
public record Reason(Kind kind, String name, String text) {
  /** Where something can speak for a type. */
  public enum Kind {
    /** Words of the sentence itself. */
    SENTENCE,
    /** Words of the sentence before it. */
    PREVIOUS,
    /** The words in front of its passage that name it. */
    LABEL,
    /** The line that announces the list or row that it is of. */
    LEAD_IN,
    /** A heading above it. */
    HEADING,
    /** What the whole document is about. */
    DOCUMENT;

    /** The name in files: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
