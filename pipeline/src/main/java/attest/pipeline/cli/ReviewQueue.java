package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import attest.index.verdict.Judged;
import attest.index.verdict.Opinion;
import attest.index.verdict.Reviewed;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which findings are to be judged. */
final class ReviewQueue {
  @Option(
      names = "--query",
      paramLabel = "WORDS",
      description = "Findings with these words, as for attest search.")
  private String words = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int limit = 100;

  @Option(names = "--again", description = "Show those, too, on which you have decided.")
  private boolean again;

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private CandidatesOption candidates = new CandidatesOption();
  @Mixin private ThemesOption themes = new ThemesOption();

  /** Those that match the words best first; without words, in the order of the ledger. */
  List<CitedFinding> findings(Generation generation, Reviewed reviewed, String who)
      throws IOException {
    if (limit < 1) {
      throw new UsageException("the limit must be at least 1, not " + limit);
    }
    Set<String> decided = again ? Set.of() : decided(reviewed, who);
    int most = (int) Math.min(Integer.MAX_VALUE, (long) limit + decided.size());
    // As mined: a verdict is on what the machine says, whatever others have said of it.
    try (EvidenceIndex mined = EvidenceIndex.open(generation, themes.themes(), Reviews.NONE);
        EvidenceIndex index = candidates.of(mined)) {
      SearchRequest.Order order =
          words.isBlank() ? SearchRequest.Order.PLACE : SearchRequest.Order.RELEVANCE;
      SearchRequest request = filter.request(words).order(order).limit(most).build();
      return index.search(request).hits().stream()
          .flatMap(hit -> hit.findings().stream())
          .filter(finding -> !decided.contains(finding.id()))
          .limit(limit)
          .toList();
    }
  }

  private static Set<String> decided(Reviewed reviewed, String who) {
    Set<String> decided = new HashSet<>();
    for (Judged judged : reviewed.judged()) {
      Optional.ofNullable(judged.opinions().get(who))
          .filter(Opinion::decides)
          .ifPresent(mine -> decided.add(judged.finding().id()));
    }
    return decided;
  }
}
