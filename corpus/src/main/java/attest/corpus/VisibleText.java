package attest.corpus;

import java.util.Locale;

/**
 * A text as people are shown it, on pages, in reports and in pictures. Of what a source brings,
 * control characters and those that turn the direction of what follows are told as what they are,
 * such as {@code ‹U+202E›}, and do nothing: else a quote could be read as other words than it has.
 */
public final class VisibleText {
  private VisibleText() {}

  /** The text with such signs told; ends of lines and tabs stay. */
  public static String of(String text) {
    return told(text, "‹U+%04X›");
  }

  /** JSON that holds the same, such signs written as its escapes. */
  public static String inJson(String json) {
    return told(json, "\\u%04X");
  }

  private static String told(String text, String form) {
    StringBuilder shown = new StringBuilder();
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (isHidden(sign)) {
        shown.append(text, done, at);
        shown.append(String.format(Locale.ROOT, form, (int) sign));
        done = at + 1;
      }
    }
    return done == 0 ? text : shown.append(text, done, text.length()).toString();
  }

  private static boolean isHidden(char sign) {
    return (sign < ' ' && sign != '\n' && sign != '\t')
        || (sign >= '\u007F' && sign <= '\u009F')
        || sign == '\u061C'
        || (sign >= '\u200E' && sign <= '\u200F')
        || (sign >= '\u2028' && sign <= '\u202E')
        || (sign >= '\u2066' && sign <= '\u206F')
        || sign == '\uFEFF'
        || sign >= '\uFFF9';
  }
}
