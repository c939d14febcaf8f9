package attest.pipeline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pattern over words; its language is told in the package's description. Immutable.
 *
 * <p>It is a graph of steps that is walked with backtracking; gaps are few and short, so the walk
 * is too.
 */
final class CuePattern {
  private final Step first;

  /** Whether it can match at all only where one of {@link #keys} is in the sentence. */
  private final Set<Integer> keys;

  private final boolean tagged;

  private CuePattern(Step first, Set<Integer> keys, boolean tagged) {
    this.first = first;
    this.keys = keys;
    this.tagged = tagged;
  }

  /**
   * Reads a pattern.
   *
   * @param classes the classes that it may name
   * @throws IllegalArgumentException if it is malformed, saying how
   */
  static CuePattern parse(String text, CueAtoms atoms, Map<String, List<String>> classes) {
    return new CuePatternParser(text, atoms, classes).parse();
  }

  static CuePattern of(Step first, Set<Integer> keys, boolean tagged) {
    return new CuePattern(first, keys, tagged);
  }

  /** The atoms of which one must be there; none if that cannot be said. */
  Set<Integer> keys() {
    return keys;
  }

  /** Whether it asks for tags. */
  boolean tagged() {
    return tagged;
  }

  /** What matched, as words from the first to before the second; empty where nothing did. */
  record Match(int from, int to) {}

  /** The first match in those words. */
  List<Match> firstIn(Words words) {
    for (int start = 0; start <= words.size(); start++) {
      OptionalInt end = first.match(words, start);
      if (end.isPresent()) {
        return List.of(new Match(start, end.getAsInt()));
      }
    }
    return List.of();
  }

  /** One step of a pattern. */
  sealed interface Step {
    /** Where the whole pattern ends if it goes on from word {@code at} with this step. */
    OptionalInt match(Words words, int at);
  }

  record Accept() implements Step {
    @Override
    public OptionalInt match(Words words, int at) {
      return OptionalInt.of(at);
    }
  }

  /** A word that answers to an atom, or to any; with a tag, or any. */
  record Word(int atom, String tag, Step next) implements Step {
    static final int ANY = -1;

    @Override
    public OptionalInt match(Words words, int at) {
      return at < words.size() && isAtom(words, at) && isTag(words, at)
          ? next.match(words, at + 1)
          : OptionalInt.empty();
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
      return tag.isEmpty() || words.tag(at).equals(tag);
    }
  }

  record Gap(int most, Step next) implements Step {
    @Override
    public OptionalInt match(Words words, int at) {
      for (int over = 0; over <= most && at + over <= words.size(); over++) {
        OptionalInt end = next.match(words, at + over);
        if (end.isPresent()) {
          return end;
        }
        if (at + over < words.size() && ".:;".contains(words.word(at + over))) {
          break;
        }
      }
      return OptionalInt.empty();
    }
  }

  record Start(Step next) implements Step {
    @Override
    public OptionalInt match(Words words, int at) {
      return at == words.begin() ? next.match(words, at) : OptionalInt.empty();
    }
  }

  record End(Step next) implements Step {
    @Override
    public OptionalInt match(Words words, int at) {
      return at == words.end() || at == words.size() ? next.match(words, at) : OptionalInt.empty();
    }
  }

  /** One of several ways on; those that start with a word are found by it. */
  static final class Choice implements Step {
    private final Map<Integer, List<Step>> byAtom = new HashMap<>();
    private final List<Step> others = new ArrayList<>();

    Choice(List<Step> ways) {
      for (Step way : ways) {
        if (way instanceof Word word && word.atom() != Word.ANY) {
          byAtom.computeIfAbsent(word.atom(), unknown -> new ArrayList<>()).add(way);
        } else if (way instanceof Choice inner) {
          inner.byAtom.forEach(
              (atom, steps) ->
                  byAtom.computeIfAbsent(atom, unknown -> new ArrayList<>()).addAll(steps));
          others.addAll(inner.others);
        } else {
          others.add(way);
        }
      }
    }

    /** The atoms of which one starts every way, if that is so of every way. */
    Set<Integer> keys() {
      return others.isEmpty() ? new TreeSet<>(byAtom.keySet()) : Set.of();
    }

    @Override
    public OptionalInt match(Words words, int at) {
      if (at < words.size()) {
        for (int atom : words.atoms(at)) {
          for (Step way : byAtom.getOrDefault(atom, List.of())) {
            OptionalInt end = way.match(words, at);
            if (end.isPresent()) {
              return end;
            }
          }
        }
      }
      for (Step way : others) {
        OptionalInt end = way.match(words, at);
        if (end.isPresent()) {
          return end;
        }
      }
      return OptionalInt.empty();
    }
  }
}
