package attest.index;

import static attest.corpus.FindingType.STRATEGY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.PartialDate;
import attest.corpus.UsageException;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.Reviews;
import attest.index.search.DateBar;
import attest.index.search.GroupedResult;
import attest.index.search.Hit;
import attest.index.search.MomentBar;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results in parts: pages, groups and bars, which together are all of it. */
class PagesTest {
  private static EvidenceIndex index;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    index = EvidenceIndex.open(SmallBase.in(folder), SmallBase.THEMES, Reviews.NONE);
  }

  @AfterAll
  static void letGo() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @EnumSource
  void pagesPutTogetherAreAllOfItInOneOrder(SearchRequest.Order order) throws IOException {
    for (String words : List.of("", "trust OR map OR harbour")) {
      SearchRequest all = SearchRequest.builder().words(words).order(order).build();
      List<CitedFinding> whole = findings(index.search(all).hits());
      List<CitedFinding> parts = new ArrayList<>();
      for (int offset = 0; offset < whole.size() + 7; offset += 7) {
        SearchResult page = index.search(all.toBuilder().offset(offset).limit(7).build());
        assertEquals(whole.size(), page.counts().quotes());
        parts.addAll(findings(page.hits()));
      }
      assertEquals(whole, parts);
      assertEquals(whole.size(), new HashSet<>(whole).size());
    }
  }

  @Test
  void aPageAfterTheLastIsEmpty() throws IOException {
    assertEquals(
        List.of(),
        index
            .search(
                SearchRequest.builder().offset(Integer.MAX_VALUE).limit(Integer.MAX_VALUE).build())
            .hits());
  }

  @ParameterizedTest
  @EnumSource
  void groupsPutTogetherAreAllOfItInTheOrderOfTheirFirstHits(GroupedResult.By by)
      throws IOException {
    SearchRequest all = SearchRequest.builder().words("trust OR map").build();
    List<CitedFinding> whole = findings(index.search(all).hits());
    List<String> keys = whole.stream().map(finding -> key(by, finding)).distinct().toList();
    List<GroupedResult.Group> groups = new ArrayList<>();
    for (int offset = 0; offset < keys.size(); offset += 4) {
      GroupedResult page =
          index.find(all.toBuilder().offset(offset).limit(4).build()).grouped(by, 2);
      assertEquals(keys.size(), page.total());
      assertEquals(whole.size(), page.counts().quotes());
      groups.addAll(page.groups());
    }
    assertEquals(keys, groups.stream().map(GroupedResult.Group::key).toList());
    for (GroupedResult.Group group : groups) {
      List<CitedFinding> members =
          whole.stream().filter(finding -> key(by, finding).equals(group.key())).toList();
      assertEquals(members.size(), group.counts().quotes());
      assertEquals(members.stream().limit(2).toList(), findings(group.hits()));
      assertEquals(members.get(0).title(), group.title());
    }
  }

  private static String key(GroupedResult.By by, CitedFinding finding) {
    return switch (by) {
      case DOCUMENT -> finding.path();
      case ORIGIN -> finding.origin();
    };
  }

  @Test
  void barsOfYearsAndMonthsHoldWhatHasThatDate() throws IOException {
    Found trust = index.find(SearchRequest.builder().words("trust").build());
    assertEquals(byDate(4), bars(trust.years()));
    assertEquals(byDate(7), bars(trust.months()));
  }

  private static Map<PartialDate, Integer> byDate(int characters) throws IOException {
    Map<PartialDate, Integer> byDate = new HashMap<>();
    for (Hit hit : index.search(SearchRequest.builder().words("trust").build()).hits()) {
      hit.finding()
          .date()
          .filter(date -> date.length() >= characters)
          .map(date -> new PartialDate(date.substring(0, characters)))
          .ifPresent(date -> byDate.merge(date, 1, Integer::sum));
    }
    assertTrue(byDate.size() > 1);
    return byDate;
  }

  private static Map<PartialDate, Integer> bars(List<DateBar> bars) {
    Map<PartialDate, Integer> byDate = new HashMap<>();
    bars.forEach(bar -> byDate.put(bar.date(), bar.counts().quotes()));
    return byDate;
  }

  @Test
  void barsOfARecordingHoldWhatBeginsInThem() throws IOException {
    assertEquals(
        List.of(
            new MomentBar(0, 100, new Counts(2, 1, 1)),
            new MomentBar(100, 200, new Counts(1, 1, 1)),
            new MomentBar(300, 400, new Counts(1, 1, 1))),
        index.find(SearchRequest.builder().origins(Set.of("doi:10.1/4")).build()).moments(100));
  }

  @Test
  void whatIsInNoBarOfARecordingIsCounted() throws IOException {
    int unplaced = 0;
    for (String origin : List.of("doi:10.1/4", "doi:10.1/1")) {
      Found found = index.find(SearchRequest.builder().origins(Set.of(origin)).build());
      int placed = found.moments(100).stream().mapToInt(bar -> bar.counts().quotes()).sum();
      assertEquals(found.result().counts().quotes() - placed, found.unplaced().quotes(), origin);
      unplaced += found.unplaced().quotes();
    }
    assertTrue(unplaced > 0);
  }

  @Test
  void aStretchOfARecordingHoldsWhatItsBarCounts(@TempDir Path folder) throws IOException {
    Evidence talk = Evidence.of("talk.vtt", "Talk", "youtube:v1");
    double[][] cues = {{59.5, 61}, {59.9994, 70}, {60, 65}, {119.6, 121}, {125, 200}};
    for (double[] cue : cues) {
      talk.at(cue[0], cue[1]).finds(STRATEGY, 0.9, "Meet at " + cue[0] + ".");
    }
    try (EvidenceIndex recording =
        EvidenceIndex.open(
            Evidence.indexed(folder, List.of(talk.mined())), SmallBase.THEMES, Reviews.NONE)) {
      SearchRequest all = SearchRequest.builder().origins(Set.of("youtube:v1")).build();
      List<MomentBar> bars = recording.find(all).moments(60);
      assertEquals(3, bars.size());
      for (MomentBar bar : bars) {
        SearchRequest within =
            all.toBuilder()
                .from(Optional.of((double) bar.from()))
                .to(Optional.of(bar.to() - 0.001))
                .build();
        assertEquals(bar.counts(), recording.search(within).counts());
      }
    }
  }

  @Test
  void momentsOfDifferentRecordingsAreNotThrownTogether() {
    UsageException e =
        assertThrows(UsageException.class, () -> index.find(SearchRequest.all()).moments(60));
    assertTrue(String.valueOf(e.getMessage()).contains("ask for an origin"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -100})
  void anOffsetBelowZeroIsRefused(int offset) {
    assertThrows(UsageException.class, () -> SearchRequest.builder().offset(offset).build());
  }

  private static List<CitedFinding> findings(List<Hit> hits) {
    return hits.stream().map(Hit::finding).toList();
  }
}
