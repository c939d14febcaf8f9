package attest.index.change;

import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.index.base.Generation;
import attest.index.base.LedgerFiles;
import attest.index.base.RunRecord;
import attest.index.finding.Counts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * @param was what was sure enough for a report in the earlier one
 * @param is what is so in the later one
 * @param options those that are not what they were: why files may differ that have not changed
 * @param documents those that are not what they were, in the order of the later ledger; then those
 *     that went
 */
public record Difference(
    String from,
    String to,
    Counts was,
    Counts is,
    List<OptionChange> options,
    List<DocumentChange> documents) {
  /** Copies the lists. */
  public Difference {
    options = List.copyOf(options);
    documents = List.copyOf(documents);
  }

  /**
   * Compares two generations. Only the lines of files that may differ are read.
   *
   * @param was what is sure enough for a report in the earlier one
   * @param is what is so in the later one
   * @throws IOException if one of them cannot be read
   */
  public static Difference between(Generation from, Counts was, Generation to, Counts is)
      throws IOException {
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
          List<Outcome> earlier = old.outcomes(path);
          List<Outcome> later = now.outcomes(path);
          only(later, earlier).forEach(outcome -> renames.came(file, outcome));
          known.ifPresent(
              input -> only(earlier, later).forEach(outcome -> renames.went(input, outcome)));
          between(earlier, later).stream()
              .map(change -> change.counted(of(counted, change), of(counts, change)))
              .forEach(changes::add);
        }
      }
      for (RunRecord.Input gone : olds.values()) {
        List<Outcome> outcomes = old.outcomes(gone.path());
        outcomes.forEach(outcome -> renames.went(gone, outcome));
        changes.addAll(between(outcomes, List.of()));
      }
      return new Difference(
          from.name(),
          to.name(),
          was,
          is,
          OptionChange.between(before, after),
          told(changes, renames.pairs()));
    }
  }

  /** Those of the outcomes whose paths others do not have. */
  private static List<Outcome> only(List<Outcome> outcomes, List<Outcome> others) {
    Set<String> paths = others.stream().map(Outcome::path).collect(Collectors.toSet());
    return outcomes.stream().filter(outcome -> !paths.contains(outcome.path())).toList();
  }

  /** The changes, where a document that came under another path than it went from has but one. */
  private static List<DocumentChange> told(
      List<DocumentChange> changes, Map<String, Renames.Renamed> renamed) {
    Map<String, DocumentChange> went = new HashMap<>();
    changes.stream()
        .filter(change -> change.change() == Change.WENT)
        .forEach(change -> went.put(change.path(), change));
    Set<String> befores = new HashSet<>();
    List<DocumentChange> told = new ArrayList<>();
    for (DocumentChange change : changes) {
      Renames.Renamed pair = renamed.get(change.path());
      if (pair == null || change.change() != Change.CAME) {
        told.add(change);
      } else {
        String before = pair.before().path();
        befores.add(before);
        told.add(
            DocumentChange.renamed(went.getOrDefault(before, change), change)
                .counted(
                    Optional.ofNullable(mined(pair.before().file()).get(before)),
                    of(mined(pair.after().file()), change)));
      }
    }
    told.removeIf(change -> change.change() == Change.WENT && befores.contains(change.path()));
    return told;
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

  /** The quotes of that kind of change. */
  public List<FindingChange> quotes(Change change) {
    return documents.stream()
        .flatMap(document -> document.findings().stream())
        .filter(quote -> quote.change() == change)
        .toList();
  }
}
