package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.FindingType;
import attest.index.base.Generation;
import attest.index.finding.Reviews;
import attest.index.search.Hit;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApostropheTest {
  private static final List<String> QUOTES =
      List.of("Partners don't share what they know.", "Partners don’t share what they have.");

  @Test
  void wordsAreFoundWhicheverApostropheTheyHave(@TempDir Path folder) throws IOException {
    Evidence evidence = Evidence.of("a.md", "A", "sha256:a");
    for (String quote : QUOTES) {
      evidence = evidence.finds(FindingType.CHALLENGE, 0.9, quote);
    }
    Generation generation = Evidence.indexed(folder, List.of(evidence.mined()));
    try (EvidenceIndex index = EvidenceIndex.open(generation, SmallBase.THEMES, Reviews.NONE)) {
      for (String words :
          List.of("don't", "don’t", "\"don't share\"", "\"don’t share\"", "don‘*", "don't~")) {
        List<Hit> hits = index.search(SearchRequest.builder().words(words).build()).hits();
        assertEquals(QUOTES, hits.stream().map(hit -> hit.finding().quote()).toList(), words);
      }
    }
  }
}
