package attest.corpus.read.jats;

import attest.corpus.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Writes the rows of a table. The cells of a row hang on its first, or on one above that spans the
 * row; first cells hang on the first cell of the header.
 *
 * @param cell writes a cell at a place and tells the first passage in it
 */
record JatsTable(BiFunction<Element, JatsPlace, Optional<Integer>> cell) {
  private static final Pattern SPAN = Pattern.compile("\\d{1,4}");

  void write(Element table, JatsPlace place) {
    Optional<Integer> header = Optional.empty();
    Optional<Integer> spanning = Optional.empty();
    int spanned = 0;
    for (Element row : rows(table)) {
      boolean under = spanned > 0;
      Optional<Integer> first = row(row, place, under ? spanning : Optional.empty(), header);
      header = header.isEmpty() && heads(row) ? first : header;
      spanning = under ? spanning : first;
      spanned = (under ? spanned : span(row)) - 1;
    }
  }

  private static List<Element> rows(Element table) {
    return table.children().stream()
        .flatMap(part -> part.nameIs("tr") ? Stream.of(part) : part.children().stream())
        .filter(row -> row.nameIs("tr"))
        .toList();
  }

  private Optional<Integer> row(
      Element row, JatsPlace place, Optional<Integer> spanning, Optional<Integer> header) {
    Optional<Integer> first = spanning;
    for (Element element : row.children()) {
      Optional<Integer> written =
          cell.apply(
              element, place.in(Passage.Kind.TABLE_CELL, first.or(() -> header)).withoutHeadings());
      first = first.or(() -> written);
    }
    return first;
  }

  private static boolean heads(Element row) {
    return row.parents().stream().limit(1).anyMatch(parent -> parent.nameIs("thead"))
        || row.children().stream().allMatch(element -> element.nameIs("th"));
  }

  /** How many rows the first cell of a row reaches down. */
  private static int span(Element row) {
    String rows = row.children().isEmpty() ? "" : row.child(0).attr("rowspan");
    return SPAN.matcher(rows).matches() ? Math.max(1, Integer.parseInt(rows)) : 1;
  }
}
