package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells running heads, running feet and page numbers from text: they come back at the same height
 * on other pages, with a number in them that counts along with the pages.
 */
final class PdfFurniture {
  /** How many rows at either end of a page are looked at. */
  private static final int ROWS = 3;

  /** What comes back on that many pages is furniture; in short documents, on two. */
  private static final int TIMES = 3;

  private static final int SHORT_DOCUMENT = 4;

  /** Rows whose baselines are at most about that far apart stand at one height, in points. */
  private static final float HEIGHT = 6;

  /** A height holds furniture alone if it does on this part of the pages. */
  private static final double MOST_PAGES = 0.5;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
  private static final Pattern ROMAN = Pattern.compile("[ivxl]{1,7}");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-–—]?(?:page)?(\\d{1,4})(?:(?:of|/)\\d{1,4})?[-–—]?");

  private final Map<String, Integer> times = new HashMap<>();
  private final Map<Integer, Integer> heights = new HashMap<>();
  private final int pages;

  private PdfFurniture(int pages) {
    this.pages = pages;
  }

  /** The words of each page without its furniture. */
  static List<List<PdfWord>> without(List<List<PdfWord>> pages) {
    PdfFurniture furniture = new PdfFurniture(pages.size());
    List<List<PdfRow>> ends = pages.stream().map(PdfFurniture::ends).toList();
    for (int page = 0; page < pages.size(); page++) {
      Set<String> keys = new HashSet<>();
      for (PdfRow row : ends.get(page)) {
        keys.addAll(keys(row, page));
      }
      keys.forEach(key -> furniture.times.merge(key, 1, Integer::sum));
    }
    for (int page = 0; page < pages.size(); page++) {
      for (PdfRow row : ends.get(page)) {
        if (furniture.comesBack(row, page)) {
          furniture.heights.merge(height(row), 1, Integer::sum);
        }
      }
    }
    List<List<PdfWord>> texts = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      texts.add(furniture.without(pages.get(page), ends.get(page), page));
    }
    return texts;
  }

  private List<PdfWord> without(List<PdfWord> words, List<PdfRow> ends, int page) {
    Set<PdfWord> out = new HashSet<>();
    for (int i = 0; i < ends.size(); i++) {
      PdfRow row = ends.get(i);
      boolean outermost = i == 0 || i == ends.size() - 1;
      if (comesBack(row, page)
          || (outermost && (isHeightOfFurniture(row) || isNumberOf(row, page)))) {
        out.addAll(row.words());
      }
    }
    return words.stream().filter(word -> !out.contains(word)).toList();
  }

  /** The first and last rows of a page, from top to bottom. */
  static List<PdfRow> ends(List<PdfWord> words) {
    List<PdfRow> rows = PdfRow.of(words);
    if (rows.size() <= 2 * ROWS) {
      return rows;
    }
    List<PdfRow> ends = new ArrayList<>(rows.subList(0, ROWS));
    ends.addAll(rows.subList(rows.size() - ROWS, rows.size()));
    return ends;
  }

  private boolean comesBack(PdfRow row, int page) {
    int enough = pages <= SHORT_DOCUMENT ? 2 : TIMES;
    return keys(row, page).stream().anyMatch(key -> times.getOrDefault(key, 0) >= enough);
  }

  private boolean isHeightOfFurniture(PdfRow row) {
    return heights.getOrDefault(height(row), 0) >= Math.max(2, pages * MOST_PAGES);
  }

  private static boolean isNumberOf(PdfRow row, int page) {
    Matcher number = PAGE_NUMBER.matcher(row.letters().toLowerCase(Locale.ROOT));
    return number.matches() && Integer.parseInt(number.group(1)) == page + 1;
  }

  private static int height(PdfRow row) {
    return Math.round(row.base() / 2) * 1000 + Math.round(row.size());
  }

  /** What a row is known by: its letters, and these with a number in them as it counts along. */
  private static List<String> keys(PdfRow row, int page) {
    String text = row.letters().toLowerCase(Locale.ROOT);
    List<String> keys = new ArrayList<>();
    // A height that falls between two is both.
    int low = (int) Math.floor(row.base() / HEIGHT);
    for (int height = low; height <= low + 1; height++) {
      String at = "@" + height;
      keys.add(text + at);
      List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
      if (!numbers.isEmpty()) {
        IntUnaryOperator ahead = i -> Integer.parseInt(numbers.get(i).group()) - page;
        keys.add(around(text, numbers.get(0)) + ahead.applyAsInt(0) + at);
        int last = numbers.size() - 1;
        keys.add(around(text, numbers.get(last)) + ahead.applyAsInt(last) + at);
      }
      if (ROMAN.matcher(text).matches()) {
        keys.add("roman" + at);
      }
    }
    return keys;
  }

  private static String around(String text, MatchResult number) {
    return text.substring(0, number.start()) + "#" + text.substring(number.end()) + "#";
  }
}
