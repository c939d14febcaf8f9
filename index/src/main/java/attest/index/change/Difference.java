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
import java.util.Set;
import java.util.stream.Collectors;

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
    Renames renames = new Renames();
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
          List<Outcome> was = old.outcomes(path);
          List<Outcome> is = now.outcomes(path);
          only(is, was).forEach(outcome -> renames.came(file, outcome));
          known.ifPresent(input -> only(was, is).forEach(outcome -> renames.went(input, outcome)));
          between(was, is).stream()
              .map(change -> change.counted(of(counted, change), of(counts, change)))
              .forEach(changes::add);
        }
      }
      for (RunRecord.Input gone : olds.values()) {
        List<Outcome> was = old.outcomes(gone.path());
        was.forEach(outcome -> renames.went(gone, outcome));
        changes.addAll(between(was, List.of()));
      }
      return new Difference(
          from.name(),
          to.name(),
          OptionChange.between(before, after),
          told(changes, renames.pairs(), old, now));
    }
  }

  /** Those of the outcomes whose paths others do not have. */
  private static List<Outcome> only(List<Outcome> outcomes, List<Outcome> others) {
    Set<String> paths = others.stream().map(Outcome::path).collect(Collectors.toSet());
    return outcomes.stream().filter(outcome -> !paths.contains(outcome.path())).toList();
  }

  /** The changes, where a document that came under another path than it went from has but one. */
  private static List<DocumentChange> told(
      List<DocumentChange> changes,
      Map<String, Renames.Renamed> renamed,
      LedgerFiles old,
      LedgerFiles now)
      throws IOException {
    Set<String> befores =
        renamed.values().stream().map(pair -> pair.before().path()).collect(Collectors.toSet());
    List<DocumentChange> told = new ArrayList<>();
    for (DocumentChange change : changes) {
      Optional<Renames.Renamed> pair =
          Optional.ofNullable(renamed.get(change.path()))
              .filter(known -> change.change() == Change.CAME);
      if (pair.isPresent()) {
        Renames.Lone before = pair.get().before();
        Renames.Lone after = pair.get().after();
        told.add(
            DocumentChange.renamed(outcome(old, before), outcome(now, after))
                .counted(
                    Optional.ofNullable(mined(before.file()).get(before.path())),
                    of(mined(after.file()), change)));
      } else if (change.change() != Change.WENT || !befores.contains(change.path())) {
        told.add(change);
      }
    }
    return told;
  }

  private static Outcome outcome(LedgerFiles ledger, Renames.Lone lone) throws IOException {
    return ledger.outcomes(lone.file().path()).stream()
        .filter(outcome -> outcome.path().equals(lone.path()))
        .findFirst()
        .orElseThrow();
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
