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
