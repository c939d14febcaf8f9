package attest.corpus.read.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtfSourceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mills {\\strike never }share a weir.",
        "The mills \\strike never \\strike0 share a weir.",
        "The mills {\\striked1 nev\\'e9r \\u8212 ? {\\b ever} }share a weir.",
        "The mills \\striked1 never \\plain share a weir.",
        "The mills {\\deleted never }share a weir.",
        "The mills {\\strike never \\v0 ever \\striked0 at all }share a weir.",
        "The mills {\\strike0 share} {\\striked0 a} weir."
      })
  void whatIsStruckThroughIsNotRead(String rtf) throws RejectedException {
    Document document = read(rtf + "\\par They trust each other.\\par");
    List<String> passages = List.of("The mills share a weir.", "They trust each other.");
    assertEquals(String.join("\n", passages), document.text());
    assertEquals(passages, document.passages().stream().map(document::text).toList());
  }

  @Test
  void aParagraphThatIsStruckThroughAsAWholeIsNone() throws RejectedException {
    assertEquals(
        "They trust each other.",
        read("{\\strike The mills never met.\\par }They trust each other.\\par").text());
  }

  private static Document read(String text) throws RejectedException {
    byte[] bytes = ("{\\rtf1\\ansi\\pard " + text + "}").getBytes(UTF_8);
    return new OfficeReader().read(new SourceFile("a.rtf", bytes, Limits.DEFAULT));
  }
}
