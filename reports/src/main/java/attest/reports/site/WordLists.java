package attest.reports.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * In which findings each word stands. Words that start with the same two letters are in one list,
 * so that a search loads no more than it needs.
 *
 * <p>A place is twice the number of the finding, and one more where the word stands beside the
 * quote. A word's places are kept in order, each as its distance from the one before.
 */
final class WordLists {
  private static final Pattern LETTERS = Pattern.compile("[a-z0-9]{1,2}");
  private static final String OTHERS = "others";

  private final SortedMap<String, SortedMap<String, Places>> lists = new TreeMap<>();

  /** The places of a word, as JSON without its brackets: this is what a large base is made of. */
  private static final class Places {
    private final StringBuilder distances = new StringBuilder();
    private int last;

    void add(int place) {
      distances.append(distances.isEmpty() ? "" : ",").append(place - last);
      last = place;
    }
  }

  /**
   * Adds the next finding.
   *
   * @param quote the words of its quote
   * @param beside the words around it that are not in the quote
   */
  void add(int finding, Collection<String> quote, Collection<String> beside) {
    quote.forEach(word -> places(word).add(2 * finding));
    beside.forEach(word -> places(word).add(2 * finding + 1));
  }

  private Places places(String word) {
    return lists
        .computeIfAbsent(list(word), name -> new TreeMap<>())
        .computeIfAbsent(word, w -> new Places());
  }

  private static String list(String word) {
    String start = word.substring(0, Math.min(2, word.length()));
    return LETTERS.matcher(start).matches() ? start : OTHERS;
  }

  /** The names of the lists. */
  List<String> names() {
    return List.copyOf(lists.keySet());
  }

  /** Writes a list: an object that has the places of each word. */
  void write(String name, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (var word : lists.getOrDefault(name, new TreeMap<>()).entrySet()) {
      json.writeFieldName(word.getKey());
      json.writeRawValue("[" + word.getValue().distances + "]");
    }
    json.writeEndObject();
  }
}
