package attest.pipeline.run;

import attest.corpus.FindingType;
import attest.index.base.RunRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sums over the files of a run.
 *
 * @param counts under the names that {@link RunRecord} promises
 * @param documents how many were mined of each format and voice
 */
record Totals(Map<String, Integer> counts, Map<String, Integer> documents) {
  /**
   * Adds up.
   *
   * @param unchanged how many of the files were taken over from the run before
   */
  static Totals of(List<RunRecord.Input> files, int unchanged) {
    Map<String, Integer> counts = new HashMap<>();
    for (String name :
        List.of("given", "mined", "rejected", "findings", "sure", "remarks", "sameText")) {
      counts.put(name, 0);
    }
    for (FindingType type : FindingType.values()) {
      counts.put(type.label(), 0);
    }
    Map<String, Integer> documents = new HashMap<>();
    Set<String> origins = new HashSet<>();
    Set<String> sureOrigins = new HashSet<>();
    for (RunRecord.Input file : files) {
      counts.merge("rejected", file.rejections(), Integer::sum);
      counts.merge("given", file.rejections() + file.mined().size(), Integer::sum);
      counts.merge("mined", file.mined().size(), Integer::sum);
      for (RunRecord.Mine mine : file.mined()) {
        if (!mine.findings().isEmpty()) {
          origins.add(mine.origin());
        }
        if (mine.sure() > 0) {
          sureOrigins.add(mine.origin());
        }
        counts.merge("sure", mine.sure(), Integer::sum);
        documents.merge(mine.kind(), 1, Integer::sum);
        counts.merge("remarks", mine.remarks(), Integer::sum);
        counts.merge("sameText", mine.sameText().isPresent() ? 1 : 0, Integer::sum);
        mine.findings()
            .forEach(
                (type, number) -> {
                  counts.merge(type, number, Integer::sum);
                  counts.merge("findings", number, Integer::sum);
                });
      }
    }
    counts.put("files", files.size());
    counts.put("origins", origins.size());
    counts.put("sureOrigins", sureOrigins.size());
    counts.put("unchanged", unchanged);
    return new Totals(counts, documents);
  }
}
