package attest.index.skos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import attest.index.Theme;
import attest.index.Themes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkosTest {
  /** A vocabulary as a library may publish it. */
  private static final String FROM_ELSEWHERE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix : <https://example.org/thesaurus/> .
      :17 a skos:Concept ; skos:notation "302.14" ;
        skos:prefLabel "Co-creation"@en, "Ko-Kreation"@de ;
        skos:altLabel "joint \\"making\\""@en-GB, "OR"@en ;
        skos:definition "Making things together."@en .
      :18 a skos:Concept ; skos:prefLabel "Zusammenhalt"@de ; skos:altLabel "Gemeinsinn"@de .
      :19 a skos:Concept ; skos:prefLabel "Co-Creation"@en .
      :20 a skos:Concept ; skos:notation "nameless" .
      """;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void themesComeBackAsTheyWere(SkosSyntax syntax) throws IOException {
    List<Theme> built = Themes.builtIn().all();
    assertEquals(built, SkosReader.read(file("built-in", written(built, syntax)), syntax));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSpecialInTextsComesBack(SkosSyntax syntax) throws IOException {
    List<Theme> nasty =
        List.of(
            new Theme(
                "n-1",
                "\"Trust\" \\\\ <b>",
                "",
                "\"good faith\" OR café*",
                List.of("In \"good faith\"\\n so.", "🌾 good faith"),
                List.of("They met."),
                List.of("Doe, J. (2020). 'Trust' @ work #1.")));
    assertEquals(nasty, SkosReader.read(file("nasty", written(nasty, syntax)), syntax));
  }

  @Test
  void aQueryForAnyOfSomeWordsGivesLabels() {
    assertEquals(
        List.of("trust", "good faith", "co-design"),
        QueryWords.of("trust OR \"good faith\" OR (a AND b) OR co-design OR belie* OR title:x"));
    assertEquals(List.of(), QueryWords.of("trust AND contract"));
    assertEquals(List.of(), QueryWords.of("trust NOT contract"));
  }

  @Test
  void aVocabularyFromElsewhereIsAskedForByItsLabels() throws IOException {
    Path file = file("elsewhere", FROM_ELSEWHERE);
    Themes themes = Themes.of("elsewhere.ttl", SkosReader.read(file, SkosSyntax.TURTLE));
    assertEquals("co-creation, zusammenhalt, co-creation-2", themes.toString());
    Theme first = themes.get("co-creation");
    assertEquals("Making things together.", first.about());
    assertEquals("Co\\-creation OR \"joint \\\"making\\\"\" OR \"OR\"", first.query());
    assertEquals(List.of("Co-creation", "joint \"making\"", "OR"), first.finds());
    assertEquals(List.of("Zusammenhalt", "Gemeinsinn"), themes.get("zusammenhalt").finds());
    assertEquals(List.of(), themes.check());
  }

  @Test
  void labelsAreInOneLineEach() throws IOException {
    String turtle =
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <urn:a> a skos:Concept ;
          skos:prefLabel " Shared\\n  harvest" ;
          skos:definition \"\"\"Who picks,
            eats.\"\"\" .
        """;
    Theme theme = SkosReader.read(file("lines", turtle), SkosSyntax.TURTLE).get(0);
    assertEquals("Shared harvest", theme.title());
    assertEquals("Who picks, eats.", theme.about());
    assertEquals("\"Shared harvest\"", theme.query());
  }

  @Test
  void whatIsWrongIsSaidWithTheFileAndLine() throws IOException {
    assertFault(SkosSyntax.TURTLE, "@prefix a: <urn:a:> .\na:b a:c .", ", line 2: ");
    assertFault(SkosSyntax.TURTLE, "<urn:a> <urn:b> <urn:c> .", "no skos:Concept");
    assertFault(SkosSyntax.JSON_LD, "[1, 2", "vocabulary");
    assertFault(
        SkosSyntax.JSON_LD,
        "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"@id\": \"urn:a\"}",
        "whitelisted");
    UsageException absent =
        assertThrows(
            UsageException.class, () -> SkosReader.read(Path.of("absent.ttl"), SkosSyntax.TURTLE));
    assertEquals("no such file: absent.ttl", absent.getMessage());
  }

  private void assertFault(SkosSyntax syntax, String text, String fault) throws IOException {
    Path file = file("vocabulary", text);
    UsageException e = assertThrows(UsageException.class, () -> SkosReader.read(file, syntax));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file.toString()) && message.contains(fault), message);
    assertEquals(1, message.lines().count());
  }

  private static String written(List<Theme> themes, SkosSyntax syntax) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SkosWriter.write(themes, syntax, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
