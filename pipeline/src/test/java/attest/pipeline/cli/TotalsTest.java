package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.index.base.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotalsTest {
  @Test
  void onlyOriginsWithAFindingBearFindingsOut() {
    List<RunRecord.Mine> mined =
        List.of(
            mine("sha256:a", Map.of("strategy", 2)),
            mine("sha256:a", Map.of("challenge", 1)),
            mine("sha256:b", Map.of()));
    RunRecord.Input bundle = new RunRecord.Input("x.zip", 1, 0, "x", "", 0, 0, 0, mined);
    Map<String, Integer> counts = Totals.of(List.of(bundle), 0).counts();
    assertEquals(3, counts.get("mined"));
    assertEquals(3, counts.get("findings"));
    assertEquals(1, counts.get("origins"));
  }

  private static RunRecord.Mine mine(String origin, Map<String, Integer> findings) {
    return new RunRecord.Mine(
        Optional.empty(),
        "markdown author",
        origin,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        findings,
        Optional.empty());
  }
}
