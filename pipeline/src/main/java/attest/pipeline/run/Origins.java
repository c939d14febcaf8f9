package attest.pipeline.run;

import attest.corpus.DisjointSets;
import attest.corpus.SameTexts;
import attest.corpus.YouTube;
import attest.index.base.RunRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settles which witness each document of a run counts under. Documents with nearly the same text
 * are of one, and so are all that share an identifier with one of them, and {@link Reprints}:
 * whichever of them is known best gives the origin of all. It depends on the documents and their
 * order alone, and so is the same for a run that took some of them over from the one before.
 */
final class Origins {
  private static final int VIDEO = 0;
  private static final int DOI = 1;
  private static final int PAGE = 2;
  private static final int CONTENT = 3;

  /** A paper may be told in a talk at a conference and in one more; a volume of papers, in many. */
  private static final int MOST_TALKS = 2;

  /** An identifier that is given for works of a kind. */
  private record Given(String identifier, int kind) {}

  private Origins() {}

  /** The same files, in their order, with documents that say what they are counted under. */
  static List<RunRecord.Input> of(List<RunRecord.Input> files) {
    List<RunRecord.Mine> mined = files.stream().flatMap(file -> file.mined().stream()).toList();
    List<String> paths =
        files.stream().flatMap(file -> file.mined().stream().map(file::path)).toList();
    DisjointSets texts = SameTexts.of(mined.stream().map(RunRecord.Mine::sketch).toList());
    DisjointSets witnesses = witnesses(texts, mined);
    Map<Integer, RunRecord.SharedQuotes> shared = joinReprints(witnesses, mined, paths);
    Map<Integer, String> best = new HashMap<>();
    for (int i = 0; i < mined.size(); i++) {
      best.merge(witnesses.first(i), mined.get(i).ownOrigin(), Origins::better);
    }
    List<RunRecord.Input> counted = new ArrayList<>();
    int next = 0;
    for (RunRecord.Input file : files) {
      List<RunRecord.Mine> documents = new ArrayList<>();
      for (RunRecord.Mine mine : file.mined()) {
        int first = texts.first(next);
        documents.add(
            mine.under(
                best.getOrDefault(witnesses.first(next), mine.origin()),
                first == next ? Optional.empty() : Optional.of(paths.get(first)),
                Optional.ofNullable(shared.get(next))));
        next++;
      }
      counted.add(file.with(documents));
    }
    return counted;
  }

  /**
   * Makes one of the witnesses that have their quotes from each other.
   *
   * @return the first document of each with quotes of the first of them, and what both share
   */
  private static Map<Integer, RunRecord.SharedQuotes> joinReprints(
      DisjointSets witnesses, List<RunRecord.Mine> mined, List<String> paths) {
    Map<Integer, List<Integer>> documents = new TreeMap<>();
    for (int i = 0; i < mined.size(); i++) {
      documents.computeIfAbsent(witnesses.first(i), first -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> each = List.copyOf(documents.values());
    Map<Integer, RunRecord.SharedQuotes> shared = new HashMap<>();
    for (Reprints.Pair pair :
        Reprints.of(each.stream().map(ofOne -> quotes(ofOne, mined)).toList())) {
      int one = firstWith(pair.shared(), each.get(pair.one()), mined);
      int other = firstWith(pair.shared(), each.get(pair.other()), mined);
      shared.putIfAbsent(
          other, new RunRecord.SharedQuotes(paths.get(one), pair.shared().size(), pair.of()));
      witnesses.join(one, other);
    }
    return shared;
  }

  private static Set<String> quotes(List<Integer> documents, List<RunRecord.Mine> mined) {
    return documents.stream()
        .flatMap(document -> mined.get(document).quotes().stream())
        .collect(Collectors.toSet());
  }

  private static int firstWith(
      Set<String> shared, List<Integer> documents, List<RunRecord.Mine> mined) {
    return documents.stream()
        .filter(document -> mined.get(document).quotes().stream().anyMatch(shared::contains))
        .findFirst()
        .orElseThrow();
  }

  private static DisjointSets witnesses(DisjointSets texts, List<RunRecord.Mine> mined) {
    DisjointSets witnesses = new DisjointSets(mined.size());
    Set<String> ofSeveral = ofSeveral(mined);
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < mined.size(); i++) {
      witnesses.join(i, texts.first(i));
      RunRecord.Mine mine = mined.get(i);
      List<String> keys =
          Stream.concat(
                  Stream.of(mine.ownOrigin()),
                  mine.identifiers().stream().filter(key -> !ofSeveral.contains(key)))
              .toList();
      for (String key : keys) {
        known.putIfAbsent(key, i);
        witnesses.join(i, known.getOrDefault(key, i));
      }
    }
    return witnesses;
  }

  /**
   * The identifiers that are given for different works that are known better, such as the address
   * of a playlist, a channel or a journal, and the DOI of the proceedings of many talks.
   */
  private static Set<String> ofSeveral(List<RunRecord.Mine> mined) {
    Map<Given, Set<String>> works = new HashMap<>();
    for (RunRecord.Mine mine : mined) {
      for (String identifier : mine.identifiers()) {
        for (String work : mine.identifiers()) {
          if (kind(work) < Math.min(kind(identifier), PAGE)) {
            works
                .computeIfAbsent(new Given(identifier, kind(work)), unknown -> new HashSet<>())
                .add(work);
          }
        }
      }
    }
    Set<String> ofSeveral = new HashSet<>();
    works.forEach(
        (given, different) -> {
          if (different.size() > (kind(given.identifier()) == DOI ? MOST_TALKS : 1)) {
            ofSeveral.add(given.identifier());
          }
        });
    return ofSeveral;
  }

  /** The better known of two origins; of two that are known as well, the one before. */
  private static String better(String before, String other) {
    return kind(other) < kind(before) ? other : before;
  }

  private static int kind(String origin) {
    if (YouTube.video(origin).isPresent()) {
      return VIDEO;
    }
    if (origin.startsWith("doi:")) {
      return DOI;
    }
    return origin.startsWith("sha256:") ? CONTENT : PAGE;
  }
}
