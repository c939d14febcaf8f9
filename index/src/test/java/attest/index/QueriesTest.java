package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void anOpenQuotationMarkIsRefused() {
    assertRefused("\"trust", "has a quotation mark, bracket or / that is not closed");
  }

  @Test
  void anOpenBracketIsRefused() {
    assertRefused("(trust", "goes wrong at character 7");
  }

  @Test
  void aTrailingAndIsRefusedWithThePlace() {
    assertRefused("trust AND", "goes wrong at character 10");
  }

  @Test
  void anUnknownFieldIsRefusedWithThoseThatThereAre() {
    assertRefused("a:b", "asks for a field 'a'; there are heading, title, speaker");
    for (String query : new String[] {"a:\"b c\"", "a:b*", "a:b?c", "a:b~", "a:\"b c\"~2", "a:*"}) {
      assertRefused(query, "asks for a field 'a'");
    }
  }

  @Test
  void theInnerFieldsAreNotForUsers() {
    for (String field : new String[] {"exact", "kind", "stored", "place"}) {
      assertRefused(field + ":finding", "asks for a field '" + field + "'");
    }
  }

  @Test
  void aLeadingWildcardIsRefused() {
    assertRefused("*ust", "'*ust', which starts with a wildcard");
    assertRefused("?rust", "starts with a wildcard");
    assertRefused("*ust*", "starts with a wildcard");
  }

  @Test
  void aPatternIsRefused() {
    assertRefused("/tr[au]st/", "holds a /pattern/");
  }

  @Test
  void aRangeIsRefused() {
    assertRefused("[a TO b]", "holds a [range]");
    assertRefused("{a TO b}", "holds a [range]");
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
