package attest.corpus.read.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainTextSpreadTest {
  @Test
  void columnsOfRunningTextAreReadOneAfterTheOther() {
    assertEquals(
        List.of(0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 7),
        order(
            """
            The crews met each week in the      over a pump that was lent and not
            hall beside the weir, and they      brought back. It stood in a barn
            wrote down what was agreed on in    for two years, and the crew that
            a book that anyone could open. A    had it did not know whose it was.
            new crew was told to read it on     Since then all pumps are painted
            the first day, so that nobody was   in the colours of their crew, and
            left out. The quarrels were all     whoever borrows one signs for it
                                                in the book.
            """));
  }

  @Test
  void aColumnMayStartAboveTheOthers() {
    assertEquals(
        List.of(2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 6, 7),
        order(
            """
                                                over a pump that was lent and not
                                                brought back. It stood in a barn
            The crews met each week in the      for two years, and the crew that
            hall beside the weir, and they      had it did not know whose it was.
            wrote down what was agreed on in    Since then all pumps are painted
            a book that anyone could open. A    in the colours of their crew, and
            new crew was told to read it on     whoever borrows one signs for it
            the first day, so that nobody was   in the book.
            left out. The quarrels were all
            """));
  }

  @Test
  void linesOfAColumnMayStandBetweenThoseOfAnother() {
    assertEquals(
        List.of(1, 3, 5, 7, 9, 11, 13, 0, 2, 4, 6, 8, 10, 12, 14),
        order(
            """
                                                over a pump that was lent and not
            The crews met each week in the
                                                brought back. It stood in a barn
            hall beside the weir, and they
                                                for two years, and the crew that
            wrote down what was agreed on in
                                                had it did not know whose it was.
            a book that anyone could open. A
                                                Since then all pumps are painted
            new crew was told to read it on
                                                in the colours of their crew, and
            the first day, so that nobody was
                                                whoever borrows one signs for it
            left out. The quarrels were all
                                                in the book.
            """));
  }

  @Test
  void paragraphsFarToTheRightStayWhereTheyStand() {
    inOrder(
        """
        The crews met each week in the
        hall beside the weir, and they
        wrote down what was agreed on in
        a book that anyone could open. A
        new crew was told to read it on
        the first day, so that nobody was
        left out. The quarrels were all
                                            over a pump that was lent and not
                                            brought back. It stood in a barn
                                            for two years, and the crew that
                                            had it did not know whose it was.
                                            Since then all pumps are painted
                                            in the colours of their crew, and
                                            whoever borrows one signs for it
                                            in the book.
        The crews met each week in the
        hall beside the weir, and they
        wrote down what was agreed on in
        a book that anyone could open. A
        new crew was told to read it on
        the first day, so that nobody was
        left out. The quarrels were all
        """);
  }

  @Test
  void rowsOfATableStayTogether() {
    inOrder(
        """
        Staff leave before the project       Write down who knows what, and give
        ends, and nobody can say what they   the list to two people in each of
        knew of the partners                 the partner offices

        The partners do not trust figures    Measure together, on the same days
        that others have measured, and       and with the same bottles, and let
        they measure them anew               a judge keep the book

        Money comes year by year, and the    Put aside a small fund that pays
        coordinator has to look for work     the coordinator over the gap from
        in each of the autumns               one grant to the next
        """);
  }

  @Test
  void versesSideBySideStayAsTheyAre() {
    inOrder(
        """
        She rows the morning to the weir       He lights the lamp above the gate
        And brings the evening home again      And those who never come are late
        The river has no name for her          The ferry has no bell to ring
        The rain has nothing but the rain      The river does not wait for them
        She ties the rope and does not stir    And in the morning they will sing
        The night is longer than the lane      Of bread and rope and requiem
        """);
  }

  @Test
  void notesBesideATextStayWhereTheyStand() {
    inOrder(
        """
        The crews met each week in the hall    boats
        beside the weir, and they wrote down   weir
        what had been agreed on in a book      book
        that anyone could open. A new crew     crew
        was told to read it on the first day   first day
        so that nobody was left out of it      nobody
        """);
  }

  private static void inOrder(String text) {
    List<String> lines = text.lines().toList();
    assertEquals(
        IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isBlank()).boxed().toList(),
        order(text));
  }

  private static List<Integer> order(String text) {
    return PlainTextSpread.order(PlainTextPages.of(text.lines().toList())).stream()
        .map(PlainTextSpread.Piece::line)
        .toList();
  }
}
