package attest.reports.web;

import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Locale;

/**
 * A page while it is written. No template needs control characters or those that turn the direction
 * of what follows, so what of them a source brings is shown as what it is, and does nothing.
 */
final class VisibleOutput implements TemplateOutput {
  private final StringOutput page = new StringOutput();

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  public void writeContent(String value, int from, int to) {
    int done = from;
    for (int at = from; at < to; at++) {
      char sign = value.charAt(at);
      if (isHidden(sign)) {
        page.writeContent(value, done, at);
        page.writeContent(String.format(Locale.ROOT, "‹U+%04X›", (int) sign));
        done = at + 1;
      }
    }
    page.writeContent(value, done, to);
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

  @Override
  public String toString() {
    return page.toString();
  }
}
