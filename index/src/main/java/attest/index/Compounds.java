package attest.index;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words that hyphens join: {@code co-creation} is told as {@code cocreation}, which some write, and
 * as its parts.
 */
final class Compounds extends TokenFilter {
  /** What stands for a hyphen while words are parted: no word ends at one between letters. */
  private static final char JOINT = '\u00B7';

  private static final Pattern HYPHEN =
      Pattern.compile("(?<=[\\p{L}\\p{M}])[-\u2010\u2011\u00B7](?=\\p{L})");

  private static final Pattern COMPOUND =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010\u2011\u00B7]\\p{L}[\\p{L}\\p{M}]*)++");

  private static final NormalizeCharMap JOINTS = joints();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<Part> parts = new ArrayDeque<>();

  /** A part of a compound. */
  private record Part(String word, int start, int end, boolean isFirst) {}

  /** Parts the compounds of words that were read through {@link #reader}. */
  Compounds(TokenStream words) {
    super(words);
  }

  private static NormalizeCharMap joints() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String hyphen : new String[] {"-", "\u2010", "\u2011"}) {
      map.add(hyphen, String.valueOf(JOINT));
    }
    return map.build();
  }

  /** Reads a text so that hyphens do not part words. */
  static Reader reader(Reader text) {
    return new MappingCharFilter(JOINTS, text);
  }

  /** Whether a text has words that hyphens join. */
  static boolean isIn(String text) {
    return HYPHEN.matcher(text).find();
  }

  /** A text with the parts of compounds as words of their own. */
  static String parted(String text) {
    return HYPHEN.matcher(text).replaceAll(" ");
  }

  /** A text with compounds as one word. */
  static String joined(String text) {
    return HYPHEN.matcher(text).replaceAll("");
  }

  /** A text, and after it its compounds as one word each. */
  static String withJoined(String text) {
    StringBuilder with = new StringBuilder(text);
    Matcher compound = COMPOUND.matcher(text);
    while (compound.find()) {
      with.append(' ').append(joined(compound.group()));
    }
    return with.toString();
  }

  @Override
  public boolean incrementToken() throws IOException {
    Part part = parts.poll();
    if (part != null) {
      // What else is known of the whole word, its parts have, too.
      term.setEmpty().append(part.word());
      offsets.setOffset(part.start(), part.end());
      increment.setPositionIncrement(part.isFirst() ? 0 : 1);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    if (word.indexOf(JOINT) >= 0) {
      int at = 0;
      for (String each : word.split(String.valueOf(JOINT), -1)) {
        int start = Math.min(offsets.startOffset() + at, offsets.endOffset());
        int end = Math.min(start + each.length(), offsets.endOffset());
        parts.add(new Part(each, start, end, at == 0));
        at += each.length() + 1;
      }
      term.setEmpty().append(word.replace(String.valueOf(JOINT), ""));
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
  }
}
