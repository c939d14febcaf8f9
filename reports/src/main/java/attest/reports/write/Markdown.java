package attest.reports.write;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the blocks of CommonMark; all that it is given stays text. */
final class Markdown {
  private static final String SPECIAL = "\\`*_{}[]<>#|~&!";

  private final PrintWriter out;

  Markdown(PrintWriter out) {
    this.out = out;
  }

  void heading(int level, String words) {
    out.print("#".repeat(level) + " " + escaped(words) + "\n\n");
  }

  void paragraph(String words) {
    if (!words.isBlank()) {
      out.print(escaped(words) + "\n\n");
    }
  }

  void list(List<String> items) {
    items.forEach(item -> out.print("- " + escaped(item) + "\n"));
    if (!items.isEmpty()) {
      gap();
    }
  }

  void item(int number, String words, Optional<String> link) {
    out.print(number + ". " + escaped(words) + link.map(url -> " <" + url + ">").orElse("") + "\n");
  }

  /** Ends a list. */
  void gap() {
    out.print("\n");
  }

  void quote(String quote, String work, String place, Optional<String> link, String rest) {
    out.print("> " + escaped(quote) + "\n>\n> — " + escaped(work));
    out.print(
        link.map(url -> "[" + escaped(place) + "](<" + url + ">)").orElseGet(() -> escaped(place)));
    out.print(escaped(rest) + "\n\n");
  }

  void table(List<String> head, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    row(head);
    out.print("|" + "---|".repeat(head.size()) + "\n");
    rows.forEach(this::row);
    gap();
  }

  private void row(List<String> cells) {
    cells.forEach(cell -> out.print("| " + escaped(cell) + " "));
    out.print("|\n");
  }

  /** A row that begins and ends with something of its own; an empty end is left out. */
  static List<String> joined(String first, List<String> middle, String last) {
    List<String> cells = new ArrayList<>();
    cells.add(first);
    cells.addAll(middle);
    if (!last.isEmpty()) {
      cells.add(last);
    }
    return cells;
  }

  /** Text that Markdown shows as it stands. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean startsList = "-+=.)".indexOf(c) >= 0 && text.substring(0, i).matches("\\d{0,9}");
      if (SPECIAL.indexOf(c) >= 0 || (i < 10 && startsList)) {
        escaped.append('\\');
      }
      escaped.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return escaped.toString();
  }
}
