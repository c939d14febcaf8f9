package attest.corpus.read.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lines start and end with that tells of their part in a text. */
public final class LineMarks {
  private static final Pattern BULLET =
      Pattern.compile("(?:[•‣◦–—▪▫■□●○◆◇►▶➢➤✓✔★·-]{1,2}|[\\uE000-\\uF8FF]|o(?= \\p{Lu})) ?(?=\\S)");
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "(?:\\(?(\\d{1,2}|[a-z]|[ivx]{1,5})\\)|(\\d{1,2}|[a-z])\\.)\\s+(?=[\\p{L}“\"‘'(])");

  /** {@code 2. Methods}, {@code 2.1 Sampling}, {@code IV. Results}. */
  private static final Pattern SECTION =
      Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?|[IVX]{1,5}\\.)\\s+\\p{Lu}.*");

  /** {@code Table 2. Results}, but not {@code Table 2 presents the results}. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:Figure|Fig\\.|Table|Box|Chart|Exhibit|Diagram)\\s*[A-Z]?\\d{1,3}(?:\\.\\d{1,2}){0,9}"
              + "(?:[.:–—|)-].*|\\s*\\p{Lu}.*)?");

  private static final Pattern KEYWORDS =
      Pattern.compile("(?i)key ?words(?: and phrases)?\\s*[:–—]\\s*[^.!?]{1,300}\\.?");

  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d\\d(?:\\s?[-–—/]\\s?(?:(?:19|20)?\\d\\d))?");

  private static final Pattern LEADERS = Pattern.compile(".*(?:\\. ?){3,}\\s*[\\divxl]{1,5}\\s*");

  /** How much of an entry is looked at, from its end. */
  private static final int MAX_LEADERS = 40;

  private LineMarks() {}

  /** How many characters a bullet in front takes; 0 if there is none. */
  public static int bullet(String line) {
    Matcher bullet = BULLET.matcher(line);
    return bullet.lookingAt() ? bullet.end() : 0;
  }

  /** How many characters a number or letter in front takes; 0 if there is none. */
  public static int enumerator(String line) {
    Matcher enumerator = ENUMERATOR.matcher(line);
    return enumerator.lookingAt() ? enumerator.end() : 0;
  }

  /** The number or letter in front of an item. */
  public static Optional<String> number(String line) {
    Matcher enumerator = ENUMERATOR.matcher(line);
    return enumerator.lookingAt()
        ? Optional.of(enumerator.group(1) == null ? enumerator.group(2) : enumerator.group(1))
        : Optional.empty();
  }

  /** Whether it starts as a numbered heading does. */
  public static boolean isSection(String line) {
    return SECTION.matcher(line).matches();
  }

  /** Whether it is nothing but a bullet. */
  public static boolean isBullet(String word) {
    return word.length() <= 2 && bullet(word + "A") == word.length();
  }

  /** Whether it is the caption of a figure or table, rather than a sentence about one. */
  public static boolean isCaption(String line) {
    return CAPTION.matcher(line).matches();
  }

  /** Whether it lists the keywords of an article. */
  public static boolean areKeywords(String line) {
    return KEYWORDS.matcher(line).matches();
  }

  /** Whether it is nothing but a year, or two with what lies between them. */
  public static boolean areYears(String line) {
    return YEARS.matcher(line).matches();
  }

  /** Whether it is an entry of a table of contents: dots lead to a page number. */
  public static boolean isContentsEntry(String text) {
    String end = text.substring(Math.max(0, text.length() - MAX_LEADERS));
    // Hardly any line has several dots, and every line is asked.
    return (end.contains("..") || end.contains(". .")) && LEADERS.matcher(end).matches();
  }

  /** Whether a sentence, or what announces something, ends there. */
  public static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 0 && "”’\"')]".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?:…".indexOf(line.charAt(end - 1)) >= 0;
  }

  /** Whether it starts in the middle of a sentence. */
  public static boolean startsInside(String line) {
    return Character.isLowerCase(line.codePointAt(0)) && bullet(line) == 0 && enumerator(line) == 0;
  }
}
