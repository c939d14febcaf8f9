package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.index.EvidenceIndex;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.index.finding.ReviewFilter;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import attest.reports.web.PageText;
import attest.reports.web.SearchAddress;
import attest.reports.web.WayOut;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said where nothing meets all that was asked for: what would be found if one thing of it
 * was not, as the pages say it.
 */
final class LessAsked {
  private LessAsked() {}

  /**
   * Prints what there is instead, what may have been meant, and a line for each way in which there
   * is something.
   *
   * @param result in which there is nothing
   * @param everything whether candidates were taken in
   */
  static void print(
      SearchRequest request,
      SearchResult result,
      EvidenceIndex index,
      boolean everything,
      PrintWriter out)
      throws IOException {
    result.unmet().ifPresent(unmet -> out.println(PageText.sentence(unmet)));
    result.meant().ifPresent(meant -> out.println("Did you mean: " + meant));
    SearchAddress address = address(request, everything);
    for (WayOut way :
        WayOut.of(
            address, address.choices(), result.meant(), (asked, all) -> count(index, asked, all))) {
      String option = way.address().everything() && !everything ? " (--all)" : "";
      String value = way.value().isEmpty() ? "" : ": " + way.value();
      String count = way.isNone() ? "" : " → " + Amounts.count(way.counts().quotes(), "quote");
      out.println(way.step() + value + option + count);
    }
  }

  private static Counts count(EvidenceIndex index, SearchRequest asked, boolean everything)
      throws IOException {
    if (!everything) {
      return index.search(asked).counts();
    }
    try (EvidenceIndex all = index.everything()) {
      return all.search(asked).counts();
    }
  }

  /** What is asked for, as an address of the pages says it. */
  private static SearchAddress address(SearchRequest request, boolean everything) {
    Map<String, List<String>> asked = new HashMap<>();
    asked.put("q", Stream.of(request.words()).filter(words -> !words.isBlank()).toList());
    asked.put("like", list(request.like()));
    asked.put("type", request.types().stream().sorted().map(FindingType::label).toList());
    asked.put("theme", request.themes());
    asked.put("review", request.reviews().stream().sorted().map(ReviewFilter::label).toList());
    asked.put("source", list(request.source()));
    asked.put("since", list(request.since().map(date -> date.iso())));
    asked.put("until", list(request.until().map(date -> date.iso())));
    asked.put("from", list(request.from().map(LessAsked::seconds)));
    asked.put("to", list(request.to().map(LessAsked::seconds)));
    asked.put("all", everything ? List.of("1") : List.of());
    return new SearchAddress(asked);
  }

  private static <T> List<T> list(Optional<T> value) {
    return value.stream().toList();
  }

  private static String seconds(double moment) {
    return moment == Math.rint(moment) ? String.valueOf((long) moment) : String.valueOf(moment);
  }
}
