package attest.corpus.read.pdf;

import attest.corpus.read.text.Raised;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of text.
 *
 * @param text in reading order, single spaces between words, without footnote marks
 * @param bold how many of its characters, from the start, are bold
 * @param left in points from the left of the page
 * @param right its right edge
 * @param base its baseline, in points from the top of the page
 * @param size of most of its characters, in points
 * @param first how wide its first word is, in points
 * @param note the footnote mark that it starts with, else empty
 * @param marks the footnote marks behind its words
 */
record PdfLine(
    String text,
    int bold,
    float left,
    float right,
    float base,
    float size,
    float first,
    String note,
    List<String> marks) {
  private static final Pattern NOTE_MARK =
      Pattern.compile(
          "[\\[(]?(?:\\d{1,3}(?:[,–-]\\d{1,3})*,?|[ivx]{1,4}"
              + "|(?:[a-z]|[*†‡§¶]+)(?:,(?:[a-z]|\\d{1,3}|[*†‡§¶]+))*,?)[\\])]?");

  private static final String PUNCTUATION = ",.;:!?)]”";

  /** What a raised number after is a power or an ordinal of, and no footnote. */
  private static final Set<String> UNITS =
      Set.of("m km dm cm mm µm μm nm ft yd mi s ms R r χ η σ I n".split(" "));

  /** What a power may be of: the letters of {@code 3 W/m}, or the ten of {@code 5×10}. */
  private static final Pattern BASE =
      Pattern.compile("(?:^|[^\\p{L}'’.-])(?<letters>\\p{L}{1,2})$|(?:^|[^\\d,])10$");

  /** Words of which this part are single letters are spaced-out words. */
  private static final double SPACED = 0.7;

  /** Gaps wider than this many usual ones part spaced-out words. */
  private static final float WIDE = 1.7f;

  PdfLine {
    bold = Math.min(bold, text.length());
    marks = List.copyOf(marks);
  }

  /** The line of some words. */
  static PdfLine of(PdfRow row) {
    List<PdfWord> words = joinSpaced(row.words());
    float size = size(words);
    StringBuilder text = new StringBuilder();
    String note = "";
    List<String> marks = new ArrayList<>();
    boolean stillBold = true;
    int bold = 0;
    PdfWord last = null;
    Optional<PdfWord> mark = Optional.empty();
    for (PdfWord word : words) {
      if (isNote(word, row.base(), size, text)) {
        note = text.isEmpty() ? word.text() : note;
        marks.addAll(text.isEmpty() ? List.of() : List.of(word.text()));
        mark = Optional.of(word);
        continue;
      }
      boolean closes =
          PUNCTUATION.indexOf(word.text().charAt(0)) >= 0
              && mark.filter(on -> on.gapTo(word) < PdfWord.SPACE * word.size()).isPresent();
      mark = Optional.empty();
      if (last != null && last.gapTo(word) >= PdfWord.SPACE * word.size() && !closes) {
        text.append(' ');
      }
      String bare = withoutNote(word.text());
      marks.add(Normalizer.normalize(word.text().substring(bare.length()), Normalizer.Form.NFKC));
      text.append(word.isSuperscript(row.base(), size) ? Raised.of(bare, text) : bare);
      stillBold &= word.bold();
      bold = stillBold ? text.length() : bold;
      last = word;
    }
    return new PdfLine(
        logical(text.toString()).strip(),
        bold,
        words.get(0).left(),
        row.right(),
        row.base(),
        size,
        words.get(0).right() - words.get(0).left(),
        note,
        marks.stream().filter(each -> !each.isEmpty()).toList());
  }

  /** Whether it starts with a footnote mark. */
  boolean noted() {
    return !note.isEmpty();
  }

  /** Whether there are footnote marks behind some of its words. */
  boolean isMarked() {
    return !marks.isEmpty();
  }

  /** Whether all of it is bold. */
  boolean isBold() {
    return bold > 0 && bold == text.length();
  }

  /** The size that most characters have. */
  private static float size(List<PdfWord> words) {
    float size = 0;
    int most = 0;
    for (PdfWord word : words) {
      int characters = 0;
      for (PdfWord other : words) {
        characters += Math.abs(other.size() - word.size()) < 0.3 ? other.text().length() : 0;
      }
      size = characters > most ? word.size() : size;
      most = Math.max(most, characters);
    }
    return size;
  }

  private static boolean isNote(PdfWord word, float base, float size, CharSequence before) {
    if (!word.isSuperscript(base, size) || !NOTE_MARK.matcher(word.text()).matches()) {
      return false;
    }
    String text = before.toString();
    String on = text.substring(text.lastIndexOf(' ') + 1);
    return !takesPower(on) || !Character.isDigit(word.text().charAt(0));
  }

  private static boolean takesPower(String word) {
    Matcher base = BASE.matcher(word);
    return base.find() && (base.group("letters") == null || UNITS.contains(base.group("letters")));
  }

  /** Words with superscript digits of Unicode at their end are written without them. */
  private static String withoutNote(String word) {
    int end = word.length();
    while (end > 0 && "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String on = word.substring(0, end);
    boolean signed = end > 0 && "⁻⁺".indexOf(word.charAt(end - 1)) >= 0;
    return end == 0 || signed || takesPower(on) || isSquareOrCube(on, word.substring(end))
        ? word
        : on;
  }

  /** Keyboards have these, and no other raised digits. */
  private static boolean isSquareOrCube(String word, String raised) {
    return (raised.equals("²") || raised.equals("³"))
        && Character.isDigit(word.charAt(word.length() - 1));
  }

  /** Letters that are spaced out for their looks, as words. */
  private static List<PdfWord> joinSpaced(List<PdfWord> words) {
    long single =
        words.stream().filter(w -> w.text().codePointCount(0, w.text().length()) == 1).count();
    if (words.size() < 4 || single < words.size() * SPACED) {
      return words;
    }
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      gaps.add(words.get(i - 1).gapTo(words.get(i)));
    }
    gaps.sort(null);
    float usual = gaps.get(gaps.size() / 2);
    List<PdfWord> joined = new ArrayList<>();
    for (PdfWord word : words) {
      PdfWord last = joined.isEmpty() ? word : joined.get(joined.size() - 1);
      if (!joined.isEmpty() && last.gapTo(word) <= usual * WIDE) {
        joined.set(joined.size() - 1, join(last, word));
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  private static PdfWord join(PdfWord a, PdfWord b) {
    return new PdfWord(
        a.text() + b.text(), a.left(), b.right(), a.base(), a.line(), a.size(), a.bold());
  }

  /** Text that was put down from left to right in the order in which it is read (UAX 9). */
  private static String logical(String visual) {
    char[] characters = visual.toCharArray();
    if (!Bidi.requiresBidi(characters, 0, characters.length)) {
      return visual;
    }
    Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    Integer[] runs = new Integer[bidi.getRunCount()];
    byte[] levels = new byte[runs.length];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = i;
      levels[i] = (byte) bidi.getRunLevel(i);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    StringBuilder logical = new StringBuilder();
    for (int run : runs) {
      String part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      boolean backward = bidi.getRunLevel(run) % 2 == 1;
      logical.append(backward ? mirrored(new StringBuilder(part).reverse()) : part);
    }
    return logical.toString();
  }

  private static String mirrored(CharSequence text) {
    String pairs = "()[]{}<>«»";
    StringBuilder mirrored = new StringBuilder();
    text.chars()
        .mapToObj(c -> (char) c)
        .forEach(
            c -> {
              int at = pairs.indexOf(c);
              mirrored.append(at < 0 ? c.charValue() : pairs.charAt(at ^ 1));
            });
    return mirrored.toString();
  }
}
