package attest.reports.write;

import attest.corpus.VisibleText;
import attest.reports.figure.Figure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Lets nothing onto a paper that is not seen.
 *
 * @param paper that is written on
 */
record VisiblePaper(Paper paper) implements Paper {
  @Override
  public void title(String title, String subtitle) {
    paper.title(VisibleText.of(title), VisibleText.of(subtitle));
  }

  @Override
  public void heading(int level, String words, String anchor) {
    paper.heading(level, VisibleText.of(words), anchor);
  }

  @Override
  public void label(String words, String anchor) {
    paper.label(VisibleText.of(words), anchor);
  }

  @Override
  public void paragraph(String words) {
    paper.paragraph(VisibleText.of(words));
  }

  @Override
  public void note(String words) {
    paper.note(VisibleText.of(words));
  }

  @Override
  public void described(String about, String words) {
    paper.described(VisibleText.of(about), VisibleText.of(words));
  }

  @Override
  public void items(List<String> items) {
    paper.items(visible(items));
  }

  @Override
  public void quote(Quotation quotation) {
    paper.quote(
        new Quotation(
            quotation.label().map(VisibleText::of),
            quotation.before().map(VisibleText::of),
            VisibleText.of(quotation.words()),
            VisibleText.of(quotation.work()),
            quotation.place(),
            quotation.link(),
            quotation.numbers(),
            visible(quotation.marks())));
  }

  @Override
  public void again(Recall recall) {
    paper.again(
        new Recall(
            VisibleText.of(recall.words()),
            VisibleText.of(recall.place()),
            recall.anchor(),
            recall.numbers(),
            visible(recall.marks())));
  }

  @Override
  public void source(int number, String reference, Optional<String> link, String about) {
    paper.source(number, VisibleText.of(reference), link, VisibleText.of(about));
  }

  @Override
  public void table(String caption, Table table) {
    List<List<Table.Cell>> rows =
        table.rows().stream().map(row -> row.stream().map(VisiblePaper::visible).toList()).toList();
    paper.table(VisibleText.of(caption), new Table(visible(table.head()), table.shares(), rows));
  }

  private static Table.Cell visible(Table.Cell cell) {
    return new Table.Cell(VisibleText.of(cell.words()), cell.href(), cell.shade());
  }

  private static List<String> visible(List<String> words) {
    return words.stream().map(VisibleText::of).toList();
  }

  @Override
  public void figure(Figure figure, String caption) throws IOException {
    paper.figure(figure, VisibleText.of(caption));
  }

  @Override
  public boolean showsFigures() {
    return paper.showsFigures();
  }

  @Override
  public int mostInBank() {
    return paper.mostInBank();
  }
}
