package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import attest.index.base.Generation;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that are meant to take long: answered or refused in one line, and in time. */
class HostileQueriesTest {
  private static Snapshot snapshot;
  private static EvidenceIndex index;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    Generation generation = SmallBase.in(folder);
    snapshot = new Snapshot(generation);
    index = EvidenceIndex.open(generation, SmallBase.THEMES, Reviews.NONE);
  }

  @AfterAll
  static void letGo() throws IOException {
    index.close();
    snapshot.release();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "a* ".repeat(200),
        "a?*b?*c?*d?* ".repeat(50),
        "trust~2 ".repeat(200),
        "trust~2 ".repeat(10),
        "(".repeat(50) + "trust" + ")".repeat(50),
        "\"" + "trust data ".repeat(400) + "\"~1000",
        "\"trust data map\"~2147483647",
        "trust^1000000",
        "co-creation ".repeat(400),
        "ppp ".repeat(1_000),
        "NOT ".repeat(2) + "trust",
        "-a -b -c -d",
        "\u0000\u202e\ud800",
        "a".repeat(9_999),
        "\\" + "\\".repeat(999),
        "speaker:* heading:* title:*");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void eachIsAnsweredOrRefusedInTime(String words) {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> search(words));
  }

  private static void search(String words) throws IOException {
    try {
      SearchResult result = index.search(SearchRequest.builder().words(words).limit(20).build());
      assertTrue(result.hits().size() <= 20);
    } catch (UsageException e) {
      assertEquals(1, String.valueOf(e.getMessage()).lines().count(), e.getMessage());
    }
  }

  @Test
  void aSearchThatTakesTooLongIsGivenUp() {
    UsageException e =
        assertThrows(
            UsageException.class,
            () -> snapshot.match(new MatchAllDocsQuery(), false, new Deadline(Duration.ZERO)));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("the search took longer than 0 s"),
        e.getMessage());
  }

  @Test
  void aWordThatIsLookedUpAmongAllWordsIsGivenUpToo() {
    Queries queries = new Queries(Fields.analyzer());
    assertThrows(
        UsageException.class,
        () ->
            snapshot.match(queries.parse("the query", "t*t~"), false, new Deadline(Duration.ZERO)));
  }
}
