package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final String TEXT = "Boats.\nTides.";

  @Test
  void aMomentIsInItsPassage() {
    assertEquals(6, passage(new Moment(6, 1)).moments().get(0).offset());
    assertThrows(IllegalArgumentException.class, () -> passage(new Moment(7, 1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> passage().at(List.of(new Moment(0, 1), new Moment(9, 1))));
  }

  @Test
  void aLinkIsInTheText() {
    assertEquals(1, document(new Span(7, 13)).links().size());
    assertThrows(IllegalArgumentException.class, () -> document(new Span(7, 14)));
  }

  private static Document document(Span link) {
    Source source =
        new Source(
            "a.md",
            "Boats",
            "markdown",
            "sha256:0",
            Voice.AUTHOR,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    return new Document(
        source, TEXT, List.of(passage()), List.of(new Link(link, "tides.md")), List.of());
  }

  private static Passage passage(Moment... moments) {
    return new Passage(
        Passage.Kind.PARAGRAPH,
        new Span(0, 6),
        Optional.of(1),
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(moments));
  }
}
