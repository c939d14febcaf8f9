package attest.pipeline.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();
  private final Map<String, Integer> lemmas = new HashMap<>();
  private final Set<Character> lemmaLetters = new TreeSet<>();
  private final Map<String, int[]> kept = new ConcurrentHashMap<>();

  /** The number of an atom: {@code trust}, {@code collaborat*}, {@code *ing} or {@code build~}. */
  int add(String atom) {
    return numbers.computeIfAbsent(
        atom,
        unknown -> {
          int number = numbers.size();
          String stem = atom.substring(0, atom.length() - 1);
          if (atom.endsWith("*") && atom.length() > 1) {
            starts.put(stem, number);
          } else if (atom.startsWith("*") && atom.length() > 1) {
            ends.put(atom.substring(1), number);
          } else if (atom.endsWith("~") && atom.length() > 1) {
            lemmas.put(stem, number);
            lemmaLetters.add(stem.charAt(0));
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
    int[] known = kept.get(word);
    if (known == null) {
      known = find(word, maker);
      if (kept.size() < MOST_KEPT) {
        kept.put(word, known);
      }
    }
    return known;
  }

  private int[] find(String word, Words.Maker maker) {
    List<Integer> found = new ArrayList<>();
    addIfThere(whole, word, found);
    for (int length = 1; length <= word.length(); length++) {
      addIfThere(starts, word.substring(0, length), found);
      addIfThere(ends, word.substring(word.length() - length), found);
    }
    // The lemmatizer is slow, and only irregular verbs that no rule needs change their first
    // letter.
    if (lemmaLetters.contains(word.charAt(0))) {
      Collection<String> forms = new TreeSet<>(maker.lemmas(word));
      forms.add(word);
      forms.forEach(form -> addIfThere(lemmas, form, found));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void addIfThere(Map<String, Integer> atoms, String key, List<Integer> found) {
    Integer number = atoms.get(key);
    if (number != null) {
      found.add(number);
    }
  }
}
