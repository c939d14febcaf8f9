package attest.reports.write;

import attest.reports.figure.Figure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the blocks of CommonMark with tables; all that it is given stays text. */
final class Markdown implements Paper {
  private static final String SPECIAL = "\\`*_{}[]<>#|~&!";

  private final PrintWriter out;

  Markdown(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void title(String title, String subtitle) {
    block("# " + escaped(title));
    paragraph(subtitle);
  }

  @Override
  public void heading(int level, String words, String anchor) {
    block("#".repeat(level + 1) + " " + escaped(words));
  }

  @Override
  public void label(String words, String anchor) {
    block("**" + escaped(words) + "**");
  }

  @Override
  public void paragraph(String words) {
    if (!words.isBlank()) {
      block(escaped(words));
    }
  }

  @Override
  public void note(String words) {
    paragraph(words);
  }

  @Override
  public void described(String about, String words) {
    block("**" + escaped(about) + ".** " + escaped(words));
  }

  @Override
  public void items(List<String> items) {
    items.forEach(item -> out.print("- " + escaped(item) + "\n"));
    if (!items.isEmpty()) {
      out.print("\n");
    }
  }

  @Override
  public void quote(Quotation quotation) {
    block(
        quotation.label().map(label -> "> **" + escaped(label) + "**\n>\n").orElse("")
            + quotation
                .before()
                .map(words -> "> *(" + Captions.BEFORE + " " + escaped(words) + ")*\n>\n")
                .orElse("")
            + "> "
            + escaped(quotation.words())
            + "\n>\n> "
            + escaped(quotation.work())
            + linked(quotation.place(), quotation.link())
            + ")"
            + escaped(quotation.numbers() + marks(quotation.marks())));
  }

  private static String marks(List<String> marks) {
    return String.join("", marks.stream().map(mark -> "; " + mark).toList());
  }

  @Override
  public void again(Recall recall) {
    block(
        "> "
            + escaped(recall.words())
            + " — "
            + escaped(
                Captions.IN_FULL
                    + " "
                    + recall.place()
                    + recall.numbers()
                    + marks(recall.marks())));
  }

  @Override
  public void source(int number, String reference, Optional<String> link, String about) {
    block(
        "\\["
            + number
            + "\\] "
            + escaped(reference)
            + link.map(url -> " <" + url + ">").orElse("")
            + " "
            + escaped(about));
  }

  @Override
  public void table(String caption, Table table) {
    paragraph(caption);
    row(table.head(), Markdown::escaped);
    out.print("|" + "---|".repeat(table.head().size()) + "\n");
    table.rows().forEach(cells -> row(cells, Markdown::cell));
    out.print("\n");
  }

  private <T> void row(List<T> cells, Function<T, String> text) {
    cells.forEach(cell -> out.print("| " + text.apply(cell) + " "));
    out.print("|\n");
  }

  private static String cell(Table.Cell cell) {
    return linked(cell.words(), Optional.of(cell.href()).filter(href -> href.startsWith("http")));
  }

  @Override
  public void figure(Figure figure, String caption) {
    paragraph(caption);
  }

  @Override
  public boolean showsFigures() {
    return false;
  }

  @Override
  public int mostInBank() {
    return Integer.MAX_VALUE;
  }

  private void block(String text) {
    out.print(text + "\n\n");
  }

  private static String linked(String words, Optional<String> link) {
    return link.map(url -> "[" + escaped(words) + "](<" + url + ">)")
        .orElseGet(() -> escaped(words));
  }

  /** Text that Markdown shows as it stands. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean startsList =
          i < 10 && "-+=.)".indexOf(c) >= 0 && text.substring(0, i).matches("\\d{0,9}");
      if (SPECIAL.indexOf(c) >= 0 || startsList) {
        escaped.append('\\');
      }
      escaped.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return escaped.toString();
  }
}
