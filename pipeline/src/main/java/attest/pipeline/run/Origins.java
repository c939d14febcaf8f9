package attest.pipeline.run;

import attest.corpus.DisjointSets;
import attest.corpus.SameTexts;
import attest.index.base.RunRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settles which witness each document of a run counts under. Documents with nearly the same text
 * are of one, and so are all that share an identifier with one of them: whichever of them is known
 * best gives the origin of all. It depends on the documents and their order alone, and so is the
 * same for a run that took some of them over from the one before.
 */
final class Origins {
  private static final int VIDEO = 0;
  private static final int DOI = 1;
  private static final int PAGE = 2;
  private static final int CONTENT = 3;

  private Origins() {}

  /** The same files, in their order, with documents that say what they are counted under. */
  static List<RunRecord.Input> of(List<RunRecord.Input> files) {
    List<RunRecord.Mine> mined = files.stream().flatMap(file -> file.mined().stream()).toList();
    List<String> paths =
        files.stream().flatMap(file -> file.mined().stream().map(file::path)).toList();
    DisjointSets texts = SameTexts.of(mined.stream().map(RunRecord.Mine::sketch).toList());
    DisjointSets witnesses = witnesses(texts, mined);
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
                first == next ? Optional.empty() : Optional.of(paths.get(first))));
        next++;
      }
      counted.add(file.with(documents));
    }
    return counted;
  }

  private static DisjointSets witnesses(DisjointSets texts, List<RunRecord.Mine> mined) {
    DisjointSets witnesses = new DisjointSets(mined.size());
    Set<String> ofSeveral = pagesOfSeveral(mined);
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
   * The addresses that are given for different videos or DOIs, such as those of a playlist, a
   * channel or a journal: they tell nothing of a work that is known better.
   */
  private static Set<String> pagesOfSeveral(List<RunRecord.Mine> mined) {
    Map<List<Object>, String> works = new HashMap<>();
    Set<String> ofSeveral = new HashSet<>();
    for (RunRecord.Mine mine : mined) {
      for (String page : mine.identifiers()) {
        for (String work : mine.identifiers()) {
          if (kind(page) == PAGE && kind(work) < PAGE) {
            String first = works.putIfAbsent(List.of(page, kind(work)), work);
            if (first != null && !first.equals(work)) {
              ofSeveral.add(page);
            }
          }
        }
      }
    }
    return ofSeveral;
  }

  /** The better known of two origins; of two that are known as well, the one before. */
  private static String better(String before, String other) {
    return kind(other) < kind(before) ? other : before;
  }

  private static int kind(String origin) {
    if (origin.startsWith("youtube:")) {
      return VIDEO;
    }
    if (origin.startsWith("doi:")) {
      return DOI;
    }
    return origin.startsWith("sha256:") ? CONTENT : PAGE;
  }
}
