package attest.pipeline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the words of classes in sentences, whatever rules ask for them. Immutable. */
final class WordClasses {
  private final Node root;

  /**
   * A class that some words of a sentence belong to.
   *
   * @param name of the class
   * @param from the first word
   * @param to the word after the last
   */
  record Member(String name, int from, int to) {}

  /**
   * Where entries that start alike have come to; {@code ends} names the classes of which one ends.
   */
  private record Node(Map<Integer, Node> next, List<String> ends) {
    Node() {
      this(new HashMap<>(), new ArrayList<>());
    }
  }

  private WordClasses(Node root) {
    this.root = root;
  }

  /**
   * The entries of a class as a file has them, parted by commas; of each, the words with a blank
   * between them. A hyphen parts words, too.
   *
   * @throws IllegalArgumentException if one has no word, naming the class
   */
  static List<String> entries(String name, String words) {
    List<String> entries =
        Arrays.stream(words.split(",", -1))
            .map(entry -> entry.replaceAll("[\\s-]+", " ").strip())
            .toList();
    if (entries.contains("")) {
      throw new IllegalArgumentException(
          "class " + name + " has an entry without a word: is there a comma too many?");
    }
    return entries;
  }

  /** Reads classes, given as their {@link #entries}, whose words may start or end in {@code *}. */
  static WordClasses of(Map<String, List<String>> classes, CueAtoms atoms) {
    Node root = new Node();
    classes.forEach(
        (name, entries) -> {
          for (String entry : entries) {
            Node at = root;
            for (String word : entry.split(" ", -1)) {
              at = at.next().computeIfAbsent(atoms.add(word), unknown -> new Node());
            }
            at.ends().add(name);
          }
        });
    return new WordClasses(root);
  }

  /**
   * The members in those words, by where they start; of each class the longest that starts there.
   */
  List<Member> in(Words words) {
    List<Member> members = new ArrayList<>();
    for (int start = 0; start < words.size(); start++) {
      if (starts(words, start)) {
        Map<String, Integer> ends = new TreeMap<>();
        walk(root, words, start, ends);
        for (Map.Entry<String, Integer> end : ends.entrySet()) {
          members.add(new Member(end.getKey(), start, end.getValue()));
        }
      }
    }
    return members;
  }

  private boolean starts(Words words, int at) {
    for (int atom : words.atoms(at)) {
      if (root.next().containsKey(atom)) {
        return true;
      }
    }
    return false;
  }

  private static void walk(Node node, Words words, int at, Map<String, Integer> ends) {
    node.ends().forEach(name -> ends.merge(name, at, Math::max));
    if (at < words.size()) {
      for (int atom : words.atoms(at)) {
        Node next = node.next().get(atom);
        if (next != null) {
          walk(next, words, at + 1, ends);
        }
      }
    }
  }
}
