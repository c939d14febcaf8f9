package attest.reports.write;

import java.util.List;

/**
 * A table, before it is drawn.
 *
 * @param head the names of its columns
 * @param shares of the width of the page, one for each column
 * @param rows from top to bottom
 */
record Table(List<String> head, List<Integer> shares, List<List<Cell>> rows) {
  /** Copies the lists. */
  Table {
    head = List.copyOf(head);
    shares = List.copyOf(shares);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A cell.
   *
   * @param words in it
   * @param href where they lead, on the web or (with {@code #}) in the report; nothing, if nowhere
   * @param shade behind them as {@code #rrggbb}; nothing, if none
   */
  record Cell(String words, String href, String shade) {
    /** Words and nothing more. */
    static Cell of(String words) {
      return new Cell(words, "", "");
    }
  }
}
