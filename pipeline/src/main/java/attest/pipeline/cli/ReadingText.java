package attest.pipeline.cli;

import attest.corpus.Reading;
import attest.reports.web.PageText;
import java.util.ArrayList;
import java.util.List;

/** How a quote is to be read, as commands print it for people. */
final class ReadingText {
  private ReadingText() {}

  /** Whether it is denied or hedged, and whose view it is, a line each. */
  static List<String> qualifiers(Reading reading) {
    List<String> lines = new ArrayList<>(PageText.qualifiers(reading));
    reading.view().ifPresent(who -> lines.add("view of: " + who));
    return lines;
  }

  /** The same, and what of the quote is cause and effect. */
  static List<String> lines(Reading reading, String quote) {
    List<String> lines = qualifiers(reading);
    reading
        .roles()
        .ifPresent(
            roles -> {
              lines.add("cause: “" + roles.cause().of(quote) + "”");
              lines.add("effect: “" + roles.effect().of(quote) + "”");
              lines.add("direction: " + roles.direction().label());
            });
    return lines;
  }
}
