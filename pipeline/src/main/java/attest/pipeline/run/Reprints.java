package attest.pipeline.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells which witnesses have their long quotes from each other: excerpts and reprints under other
 * titles, and translations around English quotes. Which of them was first, it does not tell.
 *
 * <p>It would rather leave two apart than join what is not one. Of 1,987 different texts in one
 * base (articles, guides, notes of talks, books) none shared two long quotes with another but a
 * guide with its translation, and a book with five of the articles that are gathered in it, each by
 * somebody else.
 */
final class Reprints {
  /** Two texts may both quote a third one in a sentence or two. */
  private static final int FEWEST = 3;

  /** Of the quotes of the one that has fewer, both have a half. */
  private static final int PARTS_OF_FEWER = 2;

  /** And of those of the other, a tenth: a book is another witness than one of its chapters. */
  private static final int PARTS_OF_MORE = 10;

  /** What more witnesses have, such as the words on a programme in each study of it, is common. */
  private static final int MOST_WITNESSES = 4;

  /**
   * Two that are one witness.
   *
   * @param one by its number
   * @param other by its number, which is greater
   * @param shared the quotes that both have
   * @param of how many that one has which has fewer
   */
  record Pair(int one, int other, Set<String> shared, int of) {}

  private Reprints() {}

  /**
   * The pairs among witnesses with these long quotes. One that is like two others which are not
   * like each other is joined with neither: it is a volume of what both wrote, or a charter that
   * both quote in full.
   */
  static List<Pair> of(List<Set<String>> quotes) {
    List<Pair> alike = new ArrayList<>();
    List<Set<Integer>> likeOf = new ArrayList<>();
    for (int one = 0; one < quotes.size(); one++) {
      likeOf.add(new HashSet<>(Set.of(one)));
    }
    Map<String, List<Integer>> witnesses = witnesses(quotes);
    for (int one = 0; one < quotes.size(); one++) {
      for (Map.Entry<Integer, Set<String>> other : after(one, quotes, witnesses).entrySet()) {
        Pair pair = pair(one, other.getKey(), other.getValue(), quotes);
        if (isAlike(pair, quotes)) {
          alike.add(pair);
          likeOf.get(pair.one()).add(pair.other());
          likeOf.get(pair.other()).add(pair.one());
        }
      }
    }
    return alike.stream()
        .filter(pair -> isOfOneKind(pair.one(), likeOf) && isOfOneKind(pair.other(), likeOf))
        .toList();
  }

  private static Map<String, List<Integer>> witnesses(List<Set<String>> quotes) {
    Map<String, List<Integer>> witnesses = new HashMap<>();
    for (int i = 0; i < quotes.size(); i++) {
      for (String quote : quotes.get(i)) {
        witnesses.computeIfAbsent(quote, first -> new ArrayList<>()).add(i);
      }
    }
    witnesses.values().removeIf(all -> all.size() > MOST_WITNESSES);
    return witnesses;
  }

  /** What each of the witnesses after one shares with it. */
  private static Map<Integer, Set<String>> after(
      int one, List<Set<String>> quotes, Map<String, List<Integer>> witnesses) {
    Map<Integer, Set<String>> shared = new TreeMap<>();
    for (String quote : quotes.get(one)) {
      for (int other : witnesses.getOrDefault(quote, List.of())) {
        if (other > one) {
          shared.computeIfAbsent(other, first -> new HashSet<>()).add(quote);
        }
      }
    }
    return shared;
  }

  private static Pair pair(int one, int other, Set<String> shared, List<Set<String>> quotes) {
    return new Pair(one, other, shared, Math.min(quotes.get(one).size(), quotes.get(other).size()));
  }

  private static boolean isAlike(Pair pair, List<Set<String>> quotes) {
    int more = Math.max(quotes.get(pair.one()).size(), quotes.get(pair.other()).size());
    int shared = pair.shared().size();
    return shared >= FEWEST
        && shared * PARTS_OF_FEWER >= pair.of()
        && shared * PARTS_OF_MORE >= more;
  }

  /** Whether all that a witness is like are like each other. */
  private static boolean isOfOneKind(int witness, List<Set<Integer>> likeOf) {
    Set<Integer> like = likeOf.get(witness);
    return like.stream().allMatch(each -> likeOf.get(each).containsAll(like));
  }
}
