package attest.index.change;

import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Sha256;
import attest.index.base.RunRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Documents that stand under another path than before: those that came and those that went of which
 * the bytes or the words are the same. Only hashes of them are kept, since a whole corpus may move.
 */
final class Renames {
  private final List<Lone> came = new ArrayList<>();
  private final List<Lone> went = new ArrayList<>();

  /**
   * A document under a path that only one of two generations has.
   *
   * @param file that it is in
   * @param path its own
   * @param bytes a hash of its file, and what it is called in that
   * @param words a hash of them, if it was mined
   */
  record Lone(RunRecord.Input file, String path, String bytes, Optional<String> words) {
    private static Lone of(RunRecord.Input file, Outcome outcome) {
      return new Lone(
          file,
          outcome.path(),
          file.sha256() + outcome.path().substring(file.path().length()),
          outcome instanceof Mined mined
              ? Optional.of(Sha256.of(mined.document().text()))
              : Optional.empty());
    }
  }

  /** A document under its two paths. */
  record Renamed(Lone before, Lone after) {}

  /** Takes in a document that is new under its path. */
  void came(RunRecord.Input file, Outcome outcome) {
    came.add(Lone.of(file, outcome));
  }

  /** Takes in a document that is no more under its path. */
  void went(RunRecord.Input file, Outcome outcome) {
    went.add(Lone.of(file, outcome));
  }

  /** Those that are the same, by their paths now. */
  Map<String, Renamed> pairs() {
    Map<String, Renamed> pairs = new HashMap<>();
    pair(lone -> Optional.of(lone.bytes()), pairs);
    pair(Lone::words, pairs);
    return pairs;
  }

  /** Of several that are the same, the first was the first. */
  private void pair(Function<Lone, Optional<String>> key, Map<String, Renamed> pairs) {
    Set<String> taken = new HashSet<>();
    pairs.values().forEach(pair -> taken.add(pair.before().path()));
    Map<String, Deque<Lone>> olds = new HashMap<>();
    for (Lone old : went) {
      if (!taken.contains(old.path())) {
        key.apply(old)
            .ifPresent(same -> olds.computeIfAbsent(same, k -> new ArrayDeque<>()).add(old));
      }
    }
    for (Lone now : came) {
      if (!pairs.containsKey(now.path())) {
        key.apply(now)
            .map(same -> olds.getOrDefault(same, new ArrayDeque<>()).poll())
            .ifPresent(old -> pairs.put(now.path(), new Renamed(old, now)));
      }
    }
  }
}
