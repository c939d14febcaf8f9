package attest.reports.write;

import java.awt.Color;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Fills a table of Word, with a head that stands on each of its pages. */
final class WordTable {
  /** So many rows at least stand together at the beginning and at the end of a table. */
  private static final int TOGETHER = 4;

  /** So many rows of one line each fit on a page, and then stand there together. */
  private static final int PAGE = 40;

  /** What is shorter mostly stands in one line. */
  private static final int LINE = 60;

  private final XWPFTable table;
  private final WordStyles styles;
  private final WordFields fields;

  WordTable(XWPFTable table, WordStyles styles, WordFields fields) {
    this.table = table;
    this.styles = styles;
    this.fields = fields;
  }

  /**
   * Fills it.
   *
   * @param line its width, in twentieths of a point
   */
  void fill(Table content, int line) {
    table.getCTTbl().getTblPr().unsetTblBorders();
    table.setStyleID(styles.id("evidence table"));
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(line);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    int all = content.shares().stream().mapToInt(Integer::intValue).sum();
    List<Integer> widths = content.shares().stream().map(share -> line * share / all).toList();
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    fill(head, content.head().stream().map(Table.Cell::of).toList(), widths, "table head");
    int rows = content.rows().size();
    int together = isShort(content) ? rows : TOGETHER;
    for (int i = 0; i < rows; i++) {
      XWPFTableRow row = table.createRow();
      fill(row, content.rows().get(i), widths, "table text");
      row.setCantSplitRow(true);
      if (i + 1 < rows && (i + 1 < together || i + together >= rows)) {
        keepWithNext(row);
      }
    }
  }

  private static boolean isShort(Table content) {
    return content.rows().size() <= PAGE
        && content.rows().stream()
            .flatMap(List::stream)
            .allMatch(cell -> cell.words().length() < LINE);
  }

  private static void keepWithNext(XWPFTableRow row) {
    row.getTableCells().stream()
        .flatMap(cell -> cell.getParagraphs().stream())
        .forEach(paragraph -> paragraph.setKeepNext(true));
  }

  private void fill(XWPFTableRow row, List<Table.Cell> cells, List<Integer> widths, String style) {
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidth(String.valueOf(widths.get(i)));
      fill(cell, cells.get(i), style);
    }
  }

  private void fill(XWPFTableCell cell, Table.Cell content, String style) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(styles.id(style));
    if (content.href().isEmpty()) {
      paragraph.createRun().setText(content.words());
      return;
    }
    XWPFRun words = fields.link(paragraph, content.words(), content.href());
    if (!content.shade().isEmpty()) {
      cell.setColor(content.shade().substring(1));
      // Of all shades the link's own colour is too near to one, and its underline to the digits.
      words.setUnderline(UnderlinePatterns.NONE);
      words.setBold(true);
      words.setColor(isDark(Color.decode(content.shade())) ? "FFFFFF" : "1D2127");
    }
  }

  /** Whether white letters are read more easily than black ones (luma after ITU-R BT.601). */
  private static boolean isDark(Color colour) {
    return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue() < 128;
  }
}
