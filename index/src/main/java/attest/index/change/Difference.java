package attest.index.change;

import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.index.base.Generation;
import attest.index.base.LedgerFiles;
import attest.index.base.RunRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one generation differs from an earlier one.
 *
 * @param from the earlier one's name
 * @param to the later one's name
 * @param options those that are not what they were: why files may differ that have not changed
 * @param documents those that are not what they were, in the order of the later ledger; then those
 *     that went
 */
public record Difference(
    String from, String to, List<OptionChange> options, List<DocumentChange> documents) {
  /** Copies the lists. */
  public Difference {
    options = List.copyOf(options);
    documents = List.copyOf(documents);
  }

  /**
   * Compares two generations. Only the lines of files that may differ are read.
   *
   * @throws IOException if one of them cannot be read
   */
  public static Difference between(Generation from, Generation to) throws IOException {
    RunRecord before = RunRecord.read(from.run());
    RunRecord after = RunRecord.read(to.run());
    Map<String, RunRecord.Input> olds = new LinkedHashMap<>();
    before.inputs().forEach(file -> olds.put(file.path(), file));
    Map<String, List<Rejected>> rejectedBefore = before.rejectedByFile();
    Map<String, List<Rejected>> rejectedAfter = after.rejectedByFile();
    List<DocumentChange> changes = new ArrayList<>();
    try (LedgerFiles old = new LedgerFiles(from, before);
        LedgerFiles now = new LedgerFiles(to, after)) {
      for (RunRecord.Input file : after.inputs()) {
        String path = file.path();
        Optional<RunRecord.Input> known = Optional.ofNullable(olds.remove(path));
        boolean same =
            known.filter(file::isOfSame).isPresent()
                && known.map(Difference::origins).equals(Optional.of(origins(file)))
                && rejectedBefore.getOrDefault(path, List.of()).equals(rejectedAfter.get(path));
        if (!same) {
          Map<String, RunRecord.Mine> counted = known.map(Difference::mined).orElse(Map.of());
          Map<String, RunRecord.Mine> counts = mined(file);
          between(old.outcomes(path), now.outcomes(path)).stream()
              .map(change -> change.counted(of(counted, change), of(counts, change)))
              .forEach(changes::add);
        }
      }
      for (String gone : olds.keySet()) {
        changes.addAll(between(old.outcomes(gone), List.of()));
      }
    }
    return new Difference(from.name(), to.name(), OptionChange.between(before, after), changes);
  }

  /** What the documents are counted under: a twin that comes or goes may change it. */
  private static List<String> origins(RunRecord.Input file) {
    return file.mined().stream().map(RunRecord.Mine::origin).toList();
  }

  private static Map<String, RunRecord.Mine> mined(RunRecord.Input file) {
    Map<String, RunRecord.Mine> byPath = new HashMap<>();
    file.mined().forEach(mine -> byPath.put(file.path(mine), mine));
    return byPath;
  }

  private static Optional<RunRecord.Mine> of(
      Map<String, RunRecord.Mine> mined, DocumentChange change) {
    return Optional.ofNullable(mined.get(change.path()));
  }

  /** The documents of one file, of which a bundle has several. */
  private static List<DocumentChange> between(List<Outcome> before, List<Outcome> after) {
    Map<String, Outcome> olds = new LinkedHashMap<>();
    before.forEach(outcome -> olds.put(outcome.path(), outcome));
    List<DocumentChange> changes = new ArrayList<>();
    for (Outcome outcome : after) {
      DocumentChange.between(Optional.ofNullable(olds.remove(outcome.path())), Optional.of(outcome))
          .ifPresent(changes::add);
    }
    for (Outcome gone : olds.values()) {
      DocumentChange.between(Optional.of(gone), Optional.empty()).ifPresent(changes::add);
    }
    return changes;
  }

  /** How many documents of each kind of change there are. */
  public int documents(Change change) {
    return (int) documents.stream().filter(document -> document.change() == change).count();
  }

  /** How many findings of each kind of change there are. */
  public Map<Change, Integer> findings() {
    Map<Change, Integer> counts = new HashMap<>();
    for (DocumentChange document : documents) {
      document.findings().forEach(finding -> counts.merge(finding.change(), 1, Integer::sum));
    }
    return counts;
  }
}
