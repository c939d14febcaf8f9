package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {
  private final Queries queries = new Queries(Fields.analyzer());

  @Test
  void blankAsksForAll() {
    assertEquals(new MatchAllDocsQuery(), queries.parse("the query", " \n"));
    assertEquals(new MatchAllDocsQuery(), queries.parse("the query", "*"));
  }

  @Test
  void wordsAreStemmedAndPhrasesAreNot() {
    assertEquals(
        "+quote:trust +exact:\"trusted partners\" +exact:part* +title:librari",
        queries
            .parse("the query", "trusted \"Trusted partners\" PART* title:libraries")
            .toString());
  }

  @ParameterizedTest
  @CsvSource({
    "b OR c OR d, quote:b quote:c quote:d",
    "b OR c d, +(quote:b quote:c) +quote:d",
    "b c OR d, +quote:b +(quote:c quote:d)",
    "b AND c OR d, +quote:b +(quote:c quote:d)",
    "b OR c AND d, +(quote:b quote:c) +quote:d",
    "b c OR d m OR n, +quote:b +(quote:c quote:d) +(quote:m quote:n)",
    "(b c) OR d, (+quote:b +quote:c) quote:d",
    "b OR c NOT d, -quote:d +(quote:b quote:c)",
    "b c OR NOT d, -quote:d +quote:b +quote:c",
    "b OR the, quote:b",
    "the OR b, quote:b",
    "b c OR the, +quote:b +quote:c",
    "NOT b, -quote:b +*:*",
  })
  void orJoinsItsNeighboursBeforeAllIsAskedFor(String query, String asked) {
    assertEquals(asked, queries.parse("the query", query).toString());
  }

  @Test
  void phrasesAndPatternsAreOfWordsAsTheyStandInEveryField() {
    for (String field : Fields.NAMED) {
      assertEquals(
          "+exact-f:governance* +exact-f:trus?ed +exact-f:williams~2 +exact-f:\"the boards\""
              .replace("-f:", "-" + field + ":"),
          queries
              .parse(
                  "the query",
                  "f:Governance* f:trus?ed f:Williams~ f:\"The boards\"".replace("f:", field + ":"))
              .toString());
    }
    assertRefused("exact-heading:a", "there is no field 'exact-heading'");
  }

  @Test
  void namesAreNeitherStemmedNorLeftOutAndHaveNoAccents() {
    assertEquals(
        "+quote:trust +speaker:will", queries.parse("the query", "trust speaker:Will").toString());
    assertEquals(
        "+(+speaker:jose +speaker:williams) +exact-speaker:\"an o'brien\" +exact-speaker:zoe*",
        queries
            .parse("the query", "speaker:(José Williams) speaker:\"An O’Brien\" speaker:Zoë*")
            .toString());
  }

  @Test
  void aFieldThatIsAskedForCommonWordsAloneIsRefused() {
    assertRefused("trust heading:the", "at character 7: 'heading:' asks for no word");
    assertRefused("trust NOT title:(of the)", "at character 11: 'title:' asks for no word");
    assertEquals(
        "heading:barrier", queries.parse("the query", "heading:(the barriers)").toString());
    assertEquals("exact-heading:the", queries.parse("the query", "heading:\"the\"").toString());
  }

  @Test
  void anOpenQuotationMarkIsRefused() {
    assertRefused("\"trust", "has a quotation mark at character 1 that is not closed");
    assertRefused("trust \"a\" OR \"b", "has a quotation mark at character 14 that is not closed");
  }

  @Test
  void anOpenBracketIsRefused() {
    assertRefused("(trust", "has a bracket at character 1 that is not closed");
    assertRefused("(a OR b) AND (trust", "has a bracket at character 14 that is not closed");
    assertRefused("trust OR \\( (b", "has a bracket at character 13 that is not closed");
  }

  @Test
  void aTrailingAndIsRefusedWithThePlace() {
    assertRefused("trust AND", "goes wrong at character 10");
  }

  @Test
  void anUnknownFieldIsRefusedWithThoseThatThereAre() {
    assertRefused("a:b", "at character 1: there is no field 'a', only speaker, heading, title");
    assertRefused("trust OR a:b", "at character 10: there is no field 'a'");
    for (String query : new String[] {"a:\"b c\"", "a:b*", "a:b?c", "a:b~", "a:\"b c\"~2", "a:*"}) {
      assertRefused(query, "there is no field 'a'");
    }
  }

  @Test
  void theInnerFieldsAreNotForUsers() {
    for (String field :
        new String[] {"exact", "kind", "stored", "place", "id", "phrase", "text", "sourceKind"}) {
      assertRefused(field + ":finding", "there is no field '" + field + "'");
    }
  }

  @Test
  void anUnknownTypeOrReadingIsRefusedWithThoseThatThereAre() {
    assertRefused("trust type:idea", "at character 12: no finding type 'idea'; there are mech");
    assertRefused("reading:odd", "at character 9: no reading 'odd'; there are candidate, negated");
    assertEquals("type:strategy", queries.parse("the query", "type:Strategy").toString());
  }

  @Test
  void aPatternWhereNoneCanBeFoundIsRefused() {
    assertRefused("type:mech*", "at character 6: no finding type 'mech*'; there are mechanism");
    assertRefused("type:m?chanism", "no finding type 'm?chanism'");
    assertRefused("reading:hedge~", "no reading 'hedge~'; there are candidate, negated, hedged");
    assertRefused("origin:doi~", "'origin:' is found as it stands, not misspelt; take out the ~");
    assertRefused(
        "trust \"part* met\"", "at character 8: a * stands for itself in quotation marks");
    assertRefused("speaker:\"Ada S*\"", "at character 10: a * stands for itself");
  }

  @Test
  void aLeadingWildcardIsRefused() {
    assertRefused("*ust", "at character 1: '*ust' starts with a wildcard");
    assertRefused("some ?rust", "at character 6: '?rust' starts with a wildcard");
    assertRefused("*ust*", "starts with a wildcard");
  }

  @Test
  void aPatternIsRefused() {
    assertRefused("/tr[au]st/", "at character 1: there is a /pattern/");
  }

  @Test
  void anOperatorWithoutAWordIsNamed() {
    assertRefused("trust AND", "at character 10; AND lacks a word; write one, or leave AND out");
    assertRefused("trust (NOT) us", "NOT lacks a word");
    assertRefused("OR trust", "at character 1; OR lacks a word");
    assertRefused("COR^IS trust", "put words with special characters in quotation marks");
  }

  @Test
  void whoAsksForWordsNearOneAnotherIsToldHow() {
    assertRefused("trust NEAR/5 data", "write words near one another as \"trust data\"~5");
    assertRefused(
        "trust NEAR data", "at character 7: write words near one another as \"trust data\"~5");
    assertEquals("exact:\"trust data\"~5", parsed("\"trust data\"~5"));
  }

  @Test
  void nearIsAWordLikeOthersWhereItCanBeNoOperator() {
    assertEquals("+quote:trust +quote:near +quote:data", parsed("trust near data"));
    assertEquals("quote:near", parsed("NEAR"));
    assertEquals("+quote:trust +quote:near", parsed("trust NEAR"));
    assertEquals("+quote:trust +exact:\"near data\"", parsed("trust \"NEAR data\""));
    assertEquals("+quote:a1 +exact:\"b near c\"", parsed("a1 \"b NEAR c\""));
  }

  private String parsed(String query) {
    return queries.parse("the query", query).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path:*note*",
        "path:town/*",
        "path:/a/b",
        "source:town/*",
        "source:*.md",
        "file:a"
      })
  void patternsOfFilesAreSaidToBeAskedForBesideTheWords(String query) {
    assertRefused("trust " + query, "files are asked for beside the words, as the source");
  }

  @ParameterizedTest
  @ValueSource(strings = {"the", "The and THE", "the OR of", "NOT the", "(the) of"})
  void wordsThatAreTooCommonAreSaidToBe(String query) {
    UsageException e = assertThrows(UsageException.class, () -> queries.asked(query));
    assertEquals(
        "the query '"
            + query
            + "' has only words that are too common to be looked for; \"exact words\" in quotation"
            + " marks are found, however common",
        e.getMessage());
  }

  @Test
  void commonWordsInQuotationMarksOrBesideOthersAreNoFault() {
    assertEquals("exact:the", queries.asked("\"the\"").toString());
    assertEquals("quote:trust", queries.asked("the trust").toString());
    assertEquals("*:*", queries.asked("").toString());
  }

  @Test
  void aLongQueryIsToldByItsStartInWholeCharacters() {
    UsageException e =
        assertThrows(UsageException.class, () -> queries.asked("(" + "🎉".repeat(100)));
    assertTrue(String.valueOf(e.getMessage()).contains("'(" + "🎉".repeat(79) + "…' "));
  }

  @Test
  void aQueryWithoutAWordIsSaidToHaveNone() {
    UsageException e = assertThrows(UsageException.class, () -> queries.asked(" … "));
    assertEquals("the query '…' has no word; write one", e.getMessage());
  }

  @Test
  void aSlashBetweenWordsIsNoPattern() {
    assertEquals("+quote:trust +quote:data", parsed("trust/data"));
    assertEquals("path:town/1.md", parsed("path:town/1.md"));
    assertRefused("and/or/both trust AND", "at character 22; AND lacks a word");
  }

  @Test
  void curlyQuotationMarksAreQuotationMarks() {
    assertEquals("exact:\"trust data\"", parsed("“trust data”"));
    assertEquals("exact:\"trust data\"", parsed("„trust data“"));
    assertEquals("quote:trust", parsed("“trust"));
  }

  @Test
  void aRangeIsRefused() {
    assertRefused("trust [a TO b]", "at character 7: there is a [range]");
    assertRefused("{a TO b}", "there is a [range]");
  }

  @Test
  void anEndlessQueryIsRefused() {
    assertRefused("a".repeat(20_000), "is longer than 10000 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\",
        "a\\",
        "\\u12",
        "a^",
        "a^b",
        ")",
        "()",
        "a OR OR b",
        "AND",
        "NOT",
        "http://a.b",
        "a && ",
        "!",
        "+",
        "-",
        "heading:",
        "[",
        "{a",
        "/a",
        "\"\\",
        "a:b:c",
        "\n(",
        "\u0000("
      })
  void whatIsMalformedIsRefusedInOneLine(String query) {
    assertRefused(query, "the query ");
  }

  @Test
  void deepBracketsAreRefused() {
    assertRefused("(".repeat(5_000), "the query ");
    assertRefused("(".repeat(4_999) + "a" + ")".repeat(4_999), "the query ");
    assertRefused("(b ".repeat(2_500) + ")".repeat(2_500), "the query ");
    assertRefused("+(".repeat(5_000), "the query ");
  }

  @Test
  void tooManyWordsAreRefused() {
    assertRefused("b ".repeat(5_000), "too many");
  }

  @Test
  void wordsTooIntricateForLuceneAreRefused() {
    assertRefused("a*b" + "?".repeat(60), "the query ");
    assertRefused("a*" + "b".repeat(5_000), "the query ");
    assertRefused("b".repeat(5_000) + "*", "the query ");
    assertRefused("trust^" + "9".repeat(60), "the query ");
  }

  @Test
  void manyWildcardsAreRefused() {
    assertRefused("a* ".repeat(201), "there are more than 200 words with a * ? or ~");
    assertRefused("trust~ ".repeat(11), "there are more than 10 words with a ~");
  }

  @Test
  void aLineBreakCountsAsASpace() {
    assertRefused("trust\nAND", "the query 'trust AND' goes wrong at character 10");
    assertEquals("+quote:trust +quote:us", queries.parse("the query", "trust\r\nus").toString());
  }

  private void assertRefused(String query, String fault) {
    UsageException e =
        assertThrows(UsageException.class, () -> queries.parse("the query", query), query);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("the query "), message);
    assertTrue(message.contains(fault), message);
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.length() < 400, message);
  }
}
