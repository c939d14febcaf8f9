package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VisiblePrinterTest {
  @Test
  void whatASourceBringsIsToldAndOurOwnSignsAreKeptInTheirPlace() {
    StringWriter printed = new StringWriter();
    PrintWriter out = new VisiblePrinter(new PrintWriter(printed));
    out.printf(Locale.ROOT, "“%s”%n", "trust\u001b[2J");
    VisiblePrinter.bare(out).print("\u001b[1m");
    out.append("a \u202Ebold\u009B word", 2, 12);
    out.println();
    out.flush();
    assertEquals("“trust‹U+001B›[2J”\n\u001b[1m‹U+202E›bold‹U+009B› wor\n", printed.toString());
  }
}
