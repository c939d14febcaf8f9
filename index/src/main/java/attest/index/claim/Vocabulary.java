package attest.index.claim;

import attest.corpus.Direction;
import attest.corpus.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What is known about words when quotes are compared: which say the same, weigh little, negate, or
 * turn a thing round.
 *
 * <p>Words are stems of Lucene's English analysis. Immutable, and safe for use by several threads.
 */
final class Vocabulary {
  /** A word of a text: its stem and where it starts, in UTF-16 code units from 0. */
  record Word(String stem, int start) {}

  private record Content(
      List<String> same,
      String light,
      String function,
      String negation,
      Map<String, String> marks,
      Map<Direction, String> directions,
      String actors,
      Map<String, String> numbers) {}

  private final Analyzer analyzer = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
  private final Map<String, String> first = new HashMap<>();
  private final Set<String> light;
  private final Set<String> function;
  private final Set<String> negation;
  private final Set<String> actors;
  private final Map<String, String> marks;
  private final Map<String, Direction> directions;

  private Vocabulary(Content content) {
    for (String words : content.same()) {
      List<Word> group = words(words);
      group.forEach(word -> first.putIfAbsent(word.stem(), group.get(0).stem()));
    }
    content.numbers().forEach((digits, words) -> put(first, words, digits));
    light = stems(content.light());
    function = stems(content.function());
    negation = stems(content.negation());
    actors = stems(content.actors());
    marks = new HashMap<>();
    content.marks().forEach((mark, words) -> put(marks, words, mark));
    directions = new HashMap<>();
    content.directions().forEach((direction, words) -> put(directions, words, direction));
  }

  /** The vocabulary that is built in; it is read once. */
  static Vocabulary builtIn() {
    return BuiltIn.VOCABULARY;
  }

  private static final class BuiltIn {
    private static final Vocabulary VOCABULARY =
        new Vocabulary(YamlFile.builtIn(Vocabulary.class, "vocabulary.yaml").as(Content.class));
  }

  private <T> void put(Map<String, T> map, String words, T value) {
    words(words).forEach(word -> map.put(word.stem(), value));
  }

  private Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    words(words).forEach(word -> stems.add(word.stem()));
    return Set.copyOf(stems);
  }

  /** The words of a text, in its order; of those that say the same, always the same one. */
  List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text.replace('’', '\''))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String stem = term.toString();
        words.add(new Word(first.getOrDefault(stem, stem), offset.startOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory that cannot be read", e);
    }
    return words;
  }

  /** How much a word tells: a number says as much as any other word. */
  int weight(String stem) {
    return light.contains(stem) ? 1 : 2;
  }

  boolean isFunction(String stem) {
    return function.contains(stem);
  }

  boolean isNegation(String stem) {
    return negation.contains(stem) || stem.endsWith("n't");
  }

  boolean isActor(String stem) {
    return actors.contains(stem);
  }

  Map<String, String> marks() {
    return marks;
  }

  Map<String, Direction> directions() {
    return directions;
  }
}
