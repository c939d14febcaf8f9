package attest.index.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What somebody who starts to type may mean.
 *
 * @param kind what it is
 * @param text as people read it
 * @param value as a request asks for it: a theme's name, or else the text
 * @param quotes how many findings have it
 */
public record Suggestion(Kind kind, String text, String value, int quotes) {
  /** What can be meant. */
  public enum Kind {
    /** A theme, to narrow by. */
    THEME,
    /** Who speaks, to narrow by. */
    SPEAKER,
    /** The title of a work. */
    TITLE,
    /** Words that often stand together in quotes, or one word that often stands there. */
    PHRASE;

    /** The name in JSON: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
