package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Source;
import attest.corpus.read.file.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;

/**
 * Tells the languages of a document and of its passages, with OpenNLP's model.
 *
 * <p>The model takes milliseconds for a passage, so it is not asked about what is plainly English:
 * a passage of which many words are such as only English has.
 *
 * <p>Belongs to one thread.
 */
public final class Languages {
  /** BCP 47 of the language that is mined. */
  static final String ENGLISH = "en";

  private static final Set<String> ONLY_ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "with", "for", "this", "are", "have", "from", "which",
          "they", "we", "you", "it", "is", "not", "by", "be", "can", "your", "our", "their",
          "these", "were", "when", "should", "would", "how", "what", "about", "if", "who", "there",
          "than", "into", "other", "only", "between", "through", "more", "its", "them", "been",
          "being", "each", "both", "where", "why", "while", "could", "might", "using", "such",
          "because");

  /**
   * Of running English, about one word in three is one of those; of other languages, hardly any.
   */
  private static final double ENGLISH_SHARE = 0.15;

  private static final int ENOUGH_WORDS = 6;

  /** Shorter passages are too short to tell, and have the language of their document. */
  private static final int ENOUGH_LETTERS = 80;

  /** In scripts that English is not written in, few letters tell that much. */
  private static final int ENOUGH_FOREIGN_LETTERS = 20;

  /** The model's probabilities are low for a line or two, but its first guess stands out. */
  private static final double SURE = 0.12;

  private static final double TIMES_ENGLISH = 4;

  /** More is not needed: the model is sure after some hundred characters. */
  private static final int SAMPLE = 1000;

  /** A document that has less English than this, and little of it, is not mixed. */
  private static final int ENGLISH_LETTERS = 400;

  private static final double LEAST_ENGLISH = 0.05;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}']+");

  private static final Map<String, String> TAGS = tags();

  private final Models models;
  private Optional<LanguageDetectorME> detector = Optional.empty();

  /** A detector of its own for the calling thread. */
  public Languages(Models models) {
    this.models = models;
  }

  /**
   * The document with its language, and with the languages of passages that are in another one.
   *
   * @throws RejectedException if it is in a language that is not mined
   */
  public Document told(Document document) throws RejectedException {
    List<Optional<String>> told = new ArrayList<>();
    Map<String, Integer> letters = new HashMap<>();
    for (Passage passage : document.passages()) {
      String words = document.text(passage);
      Optional<String> language =
          passage.kind() == Passage.Kind.HEADING ? Optional.empty() : of(words);
      language.ifPresent(tag -> letters.merge(tag, letters(words), Integer::sum));
      told.add(language);
    }
    String main = main(document, letters);
    if (!main.equals(ENGLISH) && !isMixed(letters)) {
      throw new RejectedException(Rejection.LANGUAGE, name(main));
    }
    return document.in(main, told);
  }

  /** The language of a tag without its region or script. */
  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  /** Whether that is a language that is mined. */
  static boolean isMined(String tag) {
    return primary(tag).equals(ENGLISH);
  }

  /** The name of a language for people: {@code German}. */
  private static String name(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
  }

  private static boolean isMixed(Map<String, Integer> letters) {
    int english = letters.getOrDefault(ENGLISH, 0);
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    return english >= ENGLISH_LETTERS || english > all * LEAST_ENGLISH;
  }

  /** Whether a journal says so, whose articles may have longer translations in the same file. */
  private static boolean isMarkedEnglish(Source source) {
    return source.format().equals(Format.JATS.label())
        && source.language().filter(Languages::isMined).isPresent();
  }

  /**
   * The language of most letters; where no passage is long enough, that of all of them together.
   */
  private String main(Document document, Map<String, Integer> letters) {
    if (isMarkedEnglish(document.source()) && isMixed(letters)) {
      return ENGLISH;
    }
    return letters.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .or(() -> of(document.text()))
        .or(() -> document.source().language().map(Languages::primary))
        .orElse(ENGLISH);
  }

  /** The language of a text, if it is long enough to tell. */
  private Optional<String> of(String text) {
    if (isPlainlyEnglish(text)) {
      return Optional.of(ENGLISH);
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    int letters = letters(sample);
    boolean latin = sample.codePoints().filter(Languages::isLatin).count() * 2 >= letters;
    if (letters < (latin ? ENOUGH_LETTERS : ENOUGH_FOREIGN_LETTERS)) {
      return Optional.empty();
    }
    Map<String, Double> confidences = new LinkedHashMap<>();
    for (Language language : detector().predictLanguages(sample)) {
      // Likeliest first; some languages have two codes, and so two shares of one probability.
      confidences.merge(tag(language.getLang()), language.getConfidence(), Double::sum);
    }
    Map.Entry<String, Double> best = confidences.entrySet().iterator().next();
    double english = best.getKey().equals(ENGLISH) ? 0 : confidences.getOrDefault(ENGLISH, 0.0);
    boolean sure = best.getValue() >= Math.max(SURE, TIMES_ENGLISH * english);
    return sure || !latin ? Optional.of(best.getKey()) : Optional.empty();
  }

  private static boolean isPlainlyEnglish(String text) {
    List<String> words =
        NO_LETTER.splitAsStream(text.substring(0, Math.min(text.length(), SAMPLE))).toList();
    long english =
        words.stream().filter(word -> ONLY_ENGLISH.contains(word.toLowerCase(Locale.ROOT))).count();
    return words.size() >= ENOUGH_WORDS && english >= words.size() * ENGLISH_SHARE;
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  private static boolean isLatin(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** The BCP 47 tag of the ISO 639-3 code that the model gives. */
  private static String tag(String code) {
    return TAGS.getOrDefault(code, code);
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String tag : Locale.getISOLanguages()) {
      tags.put(Locale.forLanguageTag(tag).getISO3Language(), tag);
    }
    // Members of macrolanguages that the model tells apart, for which BCP 47 has the short tag.
    tags.putAll(
        Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "pnb", "pa", "plt", "mg"));
    return Map.copyOf(tags);
  }

  private LanguageDetectorME detector() {
    LanguageDetectorME made = detector.orElseGet(() -> new LanguageDetectorME(models.languages()));
    detector = Optional.of(made);
    return made;
  }
}
