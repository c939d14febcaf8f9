package attest.pipeline.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The single words that all patterns of a rule file ask for, numbered; and for each word of a text
 * the numbers that it answers to, looked up once and kept.
 *
 * <p>Safe for use by several threads once all atoms have been added.
 */
final class CueAtoms {
  /** Texts have few words that come back and endlessly many that do not. */
  private static final int MOST_KEPT = 200_000;

  private static final int LONGEST_WORD = 40;

  /** Letters that an irregular form shares with its lemma. */
  private static final int SAME_START = 2;

  private static final int LONGEST_IRREGULAR = 5;

  /** As in planned, planning, difficulties. */
  private static final int LONGEST_ENDING = 4;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();
  private final Map<String, Integer> lemmas = new HashMap<>();

  /** How lemmas start that rules ask for, and how long a form of them can be that starts so. */
  private final Map<String, Integer> roots = new HashMap<>();

  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  /**
   * The number of an atom: {@code trust}, {@code collaborat*}, {@code *ing} or {@code build~}, in
   * whatever case.
   */
  int add(String written) {
    return numbers.computeIfAbsent(
        written.toLowerCase(Locale.ROOT),
        atom -> {
          int number = numbers.size();
          String stem = atom.substring(0, atom.length() - 1);
          if (atom.endsWith("*") && atom.length() > 1) {
            starts.put(stem, number);
          } else if (atom.startsWith("*") && atom.length() > 1) {
            ends.put(atom.substring(1), number);
          } else if (atom.endsWith("~") && atom.length() > 1) {
            lemmas.put(stem, number);
            int root = Math.min(Math.max(SAME_START, stem.length() - 1), stem.length());
            roots.merge(stem.substring(0, root), stem.length() + LONGEST_ENDING, Math::max);
            roots.merge(
                stem.substring(0, Math.min(SAME_START, root)), LONGEST_IRREGULAR, Math::max);
          } else {
            whole.put(atom, number);
          }
          return number;
        });
  }

  int size() {
    return numbers.size();
  }

  /** The numbers that a word answers to. */
  int[] of(String word, Words.Maker maker) {
    if (word.length() > LONGEST_WORD) {
      return new int[0];
    }
    int[] found = known.get(word);
    if (found == null) {
      found = find(word, maker);
      if (known.size() < MOST_KEPT) {
        known.put(word, found);
      }
    }
    return found;
  }

  private int[] find(String word, Words.Maker maker) {
    List<Integer> found = new ArrayList<>();
    addIfThere(whole, word, found);
    for (int length = 1; length <= word.length(); length++) {
      addIfThere(starts, word.substring(0, length), found);
      addIfThere(ends, word.substring(word.length() - length), found);
    }
    if (mayBeForm(word)) {
      Collection<String> forms = new TreeSet<>(maker.lemmas(word));
      forms.add(word);
      forms.forEach(form -> addIfThere(lemmas, form, found));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Whether it is worth asking the lemmatizer, which is slow: whether the word has the root of a
   * lemma that rules ask for and a regular ending, or is short and starts alike, as "led" does for
   * {@code lead~}. Longer irregular forms, such as "brought", must be written out.
   */
  private boolean mayBeForm(String word) {
    for (int length = 1; length <= word.length(); length++) {
      if (word.length() <= roots.getOrDefault(word.substring(0, length), 0)) {
        return true;
      }
    }
    return false;
  }

  private static void addIfThere(Map<String, Integer> atoms, String key, List<Integer> found) {
    Integer number = atoms.get(key);
    if (number != null) {
      found.add(number);
    }
  }
}
