package attest.pipeline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * A pattern over words; its language is told in the package's description. Immutable.
 *
 * <p>It is a graph of steps that is walked with backtracking; gaps are few and short, so the walk
 * is too.
 */
final class CuePattern {
  /** What stands for no match; compared by value. */
  static final Match NO_MATCH = new Match(-1, -1);

  private static final int NONE = -1;

  private final Step first;

  /** Sets of atoms; it can match only where one of each is in the sentence. */
  private final List<BitSet> needs;

  private final boolean tagged;
  private final int number;

  private CuePattern(int number, Step first, List<Set<Integer>> needs, boolean tagged) {
    this.number = number;
    this.first = first;
    this.needs = needs.stream().map(CuePattern::bits).toList();
    this.tagged = tagged;
  }

  /**
   * Reads a pattern.
   *
   * @param number its own among the patterns of a file
   * @param classes the classes that it may name
   * @throws IllegalArgumentException if it is malformed, saying how
   */
  static CuePattern parse(
      int number, String text, CueAtoms atoms, Map<String, List<String>> classes) {
    return new CuePatternParser(text, atoms, classes).parse(number);
  }

  /**
   * A pattern from its first step on.
   *
   * @param needs sets of atoms of which one each must be there
   */
  static CuePattern of(int number, Step first, List<Set<Integer>> needs, boolean tagged) {
    return new CuePattern(number, first, needs, tagged);
  }

  private static BitSet bits(Set<Integer> atoms) {
    BitSet bits = new BitSet();
    atoms.forEach(bits::set);
    return bits;
  }

  /** Its own number among the patterns of a file, from 0. */
  int number() {
    return number;
  }

  /** The atoms of which one must be there, the fewest; none if that cannot be said. */
  BitSet keys() {
    return needs.stream()
        .min(Comparator.comparingInt(BitSet::cardinality))
        .map(fewest -> (BitSet) fewest.clone())
        .orElseGet(BitSet::new);
  }

  /** Whether it asks for tags. */
  boolean tagged() {
    return tagged;
  }

  /** Whether the words without which it cannot match are there; the tagger is not asked. */
  boolean hasNeeds(Words words) {
    for (BitSet need : needs) {
      if (!words.hasOneOf(need)) {
        return false;
      }
    }
    return true;
  }

  /** What matched, as words from the first to before the second. */
  record Match(int from, int to) {
    /** Whether they share a word. */
    boolean meets(Match other) {
      return from < other.to && other.from < to;
    }
  }

  /** The first match in those words; {@link #NO_MATCH} if there is none. */
  Match firstIn(Words words) {
    if (!hasNeeds(words)) {
      return NO_MATCH;
    }
    for (int start = 0; start <= words.size(); start++) {
      Match match = at(words, start);
      if (!match.equals(NO_MATCH)) {
        return match;
      }
    }
    return NO_MATCH;
  }

  /** The match that starts at a word; {@link #NO_MATCH} if there is none. */
  Match at(Words words, int start) {
    int end = first.match(words, start);
    return end == NONE ? NO_MATCH : new Match(start, end);
  }

  /** For each word where a match starts, that match. */
  List<Match> allIn(Words words) {
    return IntStream.rangeClosed(0, words.size())
        .mapToObj(start -> at(words, start))
        .filter(match -> !match.equals(NO_MATCH))
        .toList();
  }

  /** One step of a pattern. */
  sealed interface Step {
    /** Where the whole pattern ends if it goes on from word {@code at} with this step, or NONE. */
    int match(Words words, int at);
  }

  record Accept() implements Step {
    @Override
    public int match(Words words, int at) {
      return at;
    }
  }

  /** A word that answers to an atom, or to any; with a tag, or any. */
  record Word(int atom, String tag, Step next) implements Step {
    static final int ANY = -1;

    @Override
    public int match(Words words, int at) {
      return at < words.size() && isAtom(words, at) && isTag(words, at)
          ? next.match(words, at + 1)
          : NONE;
    }

    private boolean isAtom(Words words, int at) {
      if (atom == ANY) {
        return true;
      }
      for (int number : words.atoms(at)) {
        if (number == atom) {
          return true;
        }
      }
      return false;
    }

    private boolean isTag(Words words, int at) {
      return tag.isEmpty() || words.hasTag(at, tag);
    }
  }

  record Gap(int most, Step next) implements Step {
    @Override
    public int match(Words words, int at) {
      // Many gaps in one pattern of a user's are the one thing here that may have no end.
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("given up");
      }
      for (int over = 0; over <= most && at + over <= words.size(); over++) {
        int end = next.match(words, at + over);
        if (end != NONE) {
          return end;
        }
        if (at + over < words.size() && ".:;".contains(words.word(at + over))) {
          break;
        }
      }
      return NONE;
    }
  }

  record Start(Step next) implements Step {
    @Override
    public int match(Words words, int at) {
      return at == words.begin() ? next.match(words, at) : NONE;
    }
  }

  record End(Step next) implements Step {
    @Override
    public int match(Words words, int at) {
      return at == words.end() || at == words.size() ? next.match(words, at) : NONE;
    }
  }

  /** One of several ways on; those that start with a word are found by it. */
  static final class Choice implements Step {
    /** The atoms that start a way, in order, and the ways that each starts. */
    private final int[] atoms;

    private final Step[][] waysByAtom;
    private final Step[] others;

    Choice(List<Step> ways) {
      Map<Integer, List<Step>> byAtom = new TreeMap<>();
      List<Step> rest = new ArrayList<>();
      for (Step way : ways) {
        if (way instanceof Word word && word.atom() != Word.ANY) {
          byAtom.computeIfAbsent(word.atom(), unknown -> new ArrayList<>()).add(way);
        } else {
          rest.add(way);
        }
      }
      atoms = byAtom.keySet().stream().mapToInt(Integer::intValue).toArray();
      waysByAtom =
          byAtom.values().stream().map(list -> list.toArray(new Step[0])).toArray(Step[][]::new);
      others = rest.toArray(new Step[0]);
    }

    @Override
    public int match(Words words, int at) {
      if (at < words.size()) {
        for (int atom : words.atoms(at)) {
          int place = Arrays.binarySearch(atoms, atom);
          int end = place < 0 ? NONE : first(waysByAtom[place], words, at);
          if (end != NONE) {
            return end;
          }
        }
      }
      return first(others, words, at);
    }

    private static int first(Step[] ways, Words words, int at) {
      for (Step way : ways) {
        int end = way.match(words, at);
        if (end != NONE) {
          return end;
        }
      }
      return NONE;
    }
  }
}
