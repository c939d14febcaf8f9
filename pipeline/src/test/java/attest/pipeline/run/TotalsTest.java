package attest.pipeline.run;

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
            mine("sha256:a", Map.of("strategy", 2), 0),
            mine("sha256:a", Map.of("challenge", 1), 1),
            mine("sha256:b", Map.of(), 0),
            mine("sha256:c", Map.of("challenge", 1), 0));
    RunRecord.Input bundle = new RunRecord.Input("x.zip", 1, 0, "x", "", 0, 0, 0, mined);
    Map<String, Integer> counts = Totals.of(List.of(bundle), 0).counts();
    assertEquals(4, counts.get("mined"));
    assertEquals(4, counts.get("findings"));
    assertEquals(2, counts.get("origins"));
    assertEquals(1, counts.get("sure"));
    assertEquals(1, counts.get("sureOrigins"));
  }

  private static RunRecord.Mine mine(String origin, Map<String, Integer> findings, int sure) {
    return new RunRecord.Mine(
        Optional.empty(),
        "markdown author",
        origin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        findings,
        sure,
        Optional.empty(),
        List.of());
  }
}
