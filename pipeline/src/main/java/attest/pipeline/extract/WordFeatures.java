package attest.pipeline.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words of a sentence tell, whatever stands around it. Belongs to one thread. */
final class WordFeatures {
  /** How many words from its start a class counts as what the sentence begins with. */
  private static final int START = 4;

  /** How many classes after one are seen as its followers. */
  private static final int FOLLOWERS = 4;

  private static final int SHORTEST_PAST = 5;

  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "these", "that", "those", "some", "many", "most", "each",
          "every", "all", "both", "no");
  private static final Set<String> PRONOUNS =
      Set.of(
          "we", "i", "you", "they", "he", "she", "it", "there", "what", "who", "our", "your",
          "their", "his", "her", "its", "my");
  private static final Set<String> PERSONS =
      Set.of(
          "i",
          "we",
          "you",
          "they",
          "he",
          "she",
          "our",
          "your",
          "us",
          "people",
          "everyone",
          "nobody",
          "who");
  private static final Set<String> MODALS =
      Set.of("can", "could", "may", "might", "will", "would", "should", "must", "shall");
  private static final Set<String> PRESENT = Set.of("is", "are", "be", "has", "have", "does", "do");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "nor", "cannot", "without");
  private static final Set<String> PAST =
      Set.of(
          "was", "were", "had", "did", "went", "came", "made", "took", "got", "said", "began",
          "held", "led", "gave", "found", "brought", "met", "kept", "built", "saw", "told", "sent",
          "set", "ran", "put", "wrote", "became", "left", "felt", "knew");

  private final Words.Maker maker;

  WordFeatures(Words.Maker maker) {
    this.maker = maker;
  }

  /** Adds all that the words tell. */
  void add(Words words, List<WordClasses.Member> members, Features features) {
    features.add("first:" + firstForm(words));
    classes(members, features);
    person(words, features);
    String before = "^";
    for (int i = 0; i < words.size(); i++) {
      String stem = maker.stem(words.word(i));
      features.add("w:" + stem, 2);
      features.add("b:" + before + "_" + stem, 1.5);
      before = stem;
    }
    if (words.begin() < words.size()) {
      features.add("w0:" + maker.stem(words.word(words.begin())), 2);
    }
  }

  /** What form the first word has: an {@code ing}, a pronoun, a nominal and so on. */
  static String firstForm(Words words) {
    if (words.begin() >= words.end()) {
      return "none";
    }
    String first = words.word(words.begin());
    if (DETERMINERS.contains(first)) {
      return "det";
    }
    if (PRONOUNS.contains(first)) {
      return first;
    }
    for (String ending : List.of("ing", "ed", "ly", "tion", "ment", "ness", "ity", "s")) {
      if (first.endsWith(ending)) {
        return ending;
      }
    }
    return "other";
  }

  /** The classes, those at the start, and which follow which. */
  private static void classes(List<WordClasses.Member> members, Features features) {
    for (int i = 0; i < members.size(); i++) {
      WordClasses.Member member = members.get(i);
      features.add("c:" + member.name());
      features.addIf(member.from() < START, "c0:" + member.name());
      int followers = 0;
      for (int j = i + 1; j < members.size() && followers < FOLLOWERS; j++) {
        if (members.get(j).from() >= member.to()) {
          followers++;
          features.add("cc:" + member.name() + ">" + members.get(j).name());
        }
      }
    }
  }

  /** Who speaks of whom, in which tense and mood: told, done, wanted. */
  private static void person(Words words, Features features) {
    int past = 0;
    boolean present = false;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      present |= PRESENT.contains(word);
      if (PAST.contains(word) || (word.endsWith("ed") && word.length() >= SHORTEST_PAST)) {
        past++;
      }
      if (seen.add(word)) {
        features.addIf(PERSONS.contains(word), "pn:" + word);
        features.addIf(MODALS.contains(word), "md:" + word);
        features.addIf(NEGATIONS.contains(word), "neg:" + word);
      }
    }
    features.add("past:" + Math.min(3, past));
    features.add("past|present:" + Math.min(1, past) + present);
  }
}
