package attest.corpus.read.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import org.junit.jupiter.api.Test;

class XmlPrologTest {
  @Test
  void theFirstElementIsFoundBehindAllThatMayStandBeforeIt() throws RejectedException {
    assertEquals("a", XmlProlog.of("<a>").root());
    assertEquals(
        "x:a-b.c",
        XmlProlog.of(
                "\n<?xml version='1.0'?><!-- <no> --><?pi?><!DOCTYPE a PUBLIC '>' \">\" [\n"
                    + "<!ELEMENT a (b)><!-- ]> it's --><!ENTITY e '>'>]>\n<x:a-b.c d='1'>")
            .root());
    for (String text :
        new String[] {"", "no", "<", "<!-- a", "<?xml", "<!DOCTYPE a [", "< a>", "<1>"}) {
      assertEquals("", XmlProlog.of(text).root(), text);
    }
  }

  @Test
  void entitiesThatUnfoldAreUnsafe() {
    for (String entities :
        new String[] {
          "<!ENTITY a 'b'><!ENTITY c '&a;&a;'>",
          "<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">",
          "<!ENTITY % a 'b'><!ENTITY % c '%a;%a;'>",
          "<!ENTITY a '" + "b".repeat(5000) + "'>",
          "<!ENTITY a '" + "b".repeat(5000),
        }) {
      RejectedException e =
          assertThrows(
              RejectedException.class, () -> XmlProlog.of("<!DOCTYPE r [" + entities + "]><r>"));
      assertEquals(Rejection.UNSAFE, e.reason());
    }
  }

  @Test
  void entitiesThatAreWordsOrLieElsewhereAreHarmless() throws RejectedException {
    for (String entities :
        new String[] {
          "<!ENTITY press 'Harbour &amp; Press &#8212; 100% ours'>",
          "<!ENTITY logo SYSTEM 'file:///etc/passwd'>",
          "<!ENTITY % more PUBLIC 'x' 'https://example.org/more.ent'> %more;",
        }) {
      assertEquals("r", XmlProlog.of("<!DOCTYPE r [" + entities + "]><r>").root(), entities);
    }
  }
}
