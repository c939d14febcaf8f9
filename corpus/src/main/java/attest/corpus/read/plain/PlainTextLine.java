package attest.corpus.read.plain;

import attest.corpus.read.text.LineMarks;
import attest.corpus.read.work.EnglishDate;
import attest.corpus.read.work.WorkLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text without mark-up that is not blank.
 *
 * @param text its words, white space in front included
 * @param number counted from 1
 */
record PlainTextLine(String text, int number) {
  /** A longer line than this was not wrapped: it is a paragraph. */
  static final int WRAPPED_WIDTH = 120;

  private static final Pattern OF_RELEASE =
      Pattern.compile(
          "(?i)for immediate release[:.]?|(?:press|news|media) release|(?:(?:media|press) )?contacts?:.*");

  private static final Pattern BULLET =
      Pattern.compile(
          "^\\s*(?:[-*•‣◦–▪\\uE000-\\uF8FF]|o(?=\\s+\\p{Lu})|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+(.*)$");
  private static final Pattern LONE_BULLET =
      Pattern.compile("\\s*(?:[•‣◦▪\\uE000-\\uF8FF]|\\d{1,2}[.)])\\s*");

  /** {@code 2. Methods}: a heading, where no further number follows. */
  private static final Pattern SECTION =
      Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2}){0,9}\\.?\\s+\\p{Lu}.{0,80}[^.,;:]$");

  private static final String NAME =
      "(?:(?:Dr|Prof)\\.? )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\.?|"
          + " \\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?){1,3}";

  /** {@code Ann Lee, Bo Roe and Cy Day}. */
  private static final String SEVERAL = NAME + "(?:(?:, and|,| and| &) " + NAME + "){0,9}";

  private static final Pattern NAMES = Pattern.compile(SEVERAL);

  /** Names with what may stand behind them. A sentence may start with {@code By}, too. */
  private static final Pattern BYLINE = Pattern.compile(SEVERAL + "(?:[,.]| [|•·–—-]|$).{0,80}");

  /** What two words with capitals may be that stand below a title, and are no name. */
  private static final Pattern OF_TEXTS =
      Pattern.compile(
          "(?i)\\b(?:report|summary|review|strategy|paper|draft|version|minutes|notes|meeting"
              + "|workshop|update|plan|policy|guide|handbook|edition|newsletter|bulletin|volume|issue"
              + "|evaluation|study|brief|briefing|proposal|article|interview|transcript|series)\\b");

  private static final int MAX_DATE_CHARS = 40;

  /** How much shorter than the widest line around it a line is that ends or heads something. */
  private static final double SHORT = 0.7;

  private static final int MAX_HEADING_CHARS = 100;

  /** A paragraph that a column or page breaks has at least that many characters before. */
  private static final int MIN_BROKEN_CHARS = 60;

  /** Whether it is nothing but the mark of an item that stands on a line of its own. */
  static boolean isLoneBullet(String line) {
    return LONE_BULLET.matcher(line).matches();
  }

  /** What follows its bullet or number, if it has one. */
  Optional<String> item() {
    Matcher bullet = BULLET.matcher(text);
    return bullet.matches() ? Optional.of(bullet.group(1)) : Optional.empty();
  }

  boolean isItem() {
    return BULLET.matcher(text).matches();
  }

  boolean isIndented() {
    return Character.isWhitespace(text.charAt(0));
  }

  /** Whether it is a numbered heading: no item of a list, whose next would follow. */
  boolean isNumberedHeading(String next) {
    return SECTION.matcher(text).matches() && !BULLET.matcher(next).matches();
  }

  /** Whether it may be a heading by its words. */
  boolean mayHead(int mostChars) {
    String words = text.strip();
    return !isIndented()
        && words.length() <= mostChars
        && ".,;:”\"。！？؟।".indexOf(words.charAt(words.length() - 1)) < 0
        && words.indexOf(';') < 0
        && !Character.isLowerCase(words.codePointAt(0))
        && words.codePoints().anyMatch(Character::isLetter)
        && WorkLine.byline(words).isEmpty()
        && WorkLine.doi(words).isEmpty()
        && EnglishDate.ofPublication(words).isEmpty()
        && !isItem();
  }

  /**
   * Whether it is a title by what stands below it: who wrote the text, or when. It may be a
   * sentence then.
   */
  boolean isTitleAbove(String next, int mostChars) {
    String below = next.strip();
    return !isIndented()
        && text.strip().length() <= mostChars
        && text.codePoints().anyMatch(Character::isLetter)
        && !isItem()
        && !isWorkLine(text.strip())
        && !isOfRelease()
        && (isWorkLine(below) || (mayHead(mostChars) && NAMES.matcher(below).matches()));
  }

  /** Whether it names people and no more, right above the day of the text. */
  boolean isNamesAbove(PlainTextLine next) {
    return NAMES.matcher(text.strip()).matches() && !OF_TEXTS.matcher(text).find() && next.isDate();
  }

  /** Whether it says that the text is for the press, or whom to ask. */
  boolean isOfRelease() {
    return OF_RELEASE.matcher(text.strip()).matches();
  }

  /** Whether it tells a day and no more. */
  boolean isDate() {
    return EnglishDate.is(text);
  }

  /** Whether it tells who wrote the work, when, or where it is, and nothing else. */
  boolean isWorkLine() {
    return isWorkLine(text.strip());
  }

  private static boolean isWorkLine(String words) {
    return WorkLine.byline(words).filter(by -> BYLINE.matcher(by).matches()).isPresent()
        || WorkLine.doi(words).isPresent()
        || EnglishDate.is(words)
        || (words.length() <= MAX_DATE_CHARS && EnglishDate.ofPublication(words).isPresent());
  }

  boolean mayHead() {
    return mayHead(MAX_HEADING_CHARS);
  }

  /** Whether it may be a heading, and is in capitals. */
  boolean isCapitalHeading() {
    return mayHead()
        && text.codePoints().filter(Character::isUpperCase).count() > 3
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Whether it is much shorter than the widest of some lines. */
  boolean isShortBeside(int widest) {
    return text.length() < widest * SHORT;
  }

  static int widest(List<PlainTextLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
  }

  /** Whether it goes on with lines that a page, a column or a blank line parts from it. */
  boolean continues(PlainTextRun run) {
    String last = run.last().text().stripTrailing();
    return run.characters() >= MIN_BROKEN_CHARS
        && last.length() >= Math.min(run.widest(), WRAPPED_WIDTH) * SHORT
        && !LineMarks.endsSentence(last)
        && LineMarks.startsInside(text.strip())
        && !isItem();
  }

  /** Whether it, a wrapped line, starts something new rather than going on with those before. */
  boolean opensAfter(PlainTextRun open) {
    PlainTextLine first = open.first();
    PlainTextLine last = open.last();
    boolean inside = LineMarks.startsInside(text.strip());
    boolean ended =
        LineMarks.endsSentence(last.text().stripTrailing()) && last.isShortBeside(open.widest());
    if (isItem() || (!inside && ended)) {
      return true;
    }
    return first.isItem() ? !isIndented() && !inside : isIndented() != first.isIndented();
  }
}
