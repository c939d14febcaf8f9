package attest.index;

import attest.corpus.FindingType;
import attest.index.finding.Counts;
import attest.index.search.Overview;
import attest.index.search.ThemeCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/** Counts the evidence by theme and type. Each counts for one thread. */
final class Overviews {
  private final View view;
  private final Tally tally;

  Overviews(View view) {
    this.view = view;
    this.tally = new Tally(view);
  }

  /** Counts those findings. */
  Overview of(FixedBitSet findings) throws IOException {
    FixedBitSet rest = findings.clone();
    List<ThemeCounts> counts = new ArrayList<>();
    List<Theme> themes = view.themes().themes().all();
    List<FixedBitSet> each = view.themes().each();
    for (int i = 0; i < themes.size(); i++) {
      Theme theme = themes.get(i);
      FixedBitSet matching = each.get(i).clone();
      matching.and(findings);
      rest.andNot(matching);
      counts.add(
          new ThemeCounts(theme.name(), theme.title(), byType(matching), tally.count(matching)));
    }
    return new Overview(counts, byType(findings), tally.count(findings), tally.count(rest));
  }

  private Map<FindingType, Counts> byType(FixedBitSet findings) {
    Map<FindingType, Counts> byType = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      Groups types = view.reviewed().types();
      byType.put(type, tally.count(types, types.values().indexOf(type.label()), findings));
    }
    return byType;
  }
}
