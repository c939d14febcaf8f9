package attest.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A few numbers that tell how much two texts have in common: a MinHash (Broder, On the resemblance
 * and containment of documents, 1997) of one permutation (Li, Owen and Zhang, One permutation
 * hashing, 2012), of which some bits are kept (Li and König, b-bit minwise hashing, 2010).
 *
 * <p>What is compared are all runs of {@value #SHINGLE} letters, some seven words. Nothing else
 * counts: so line ends, hyphens, spaces lost in a PDF, page numbers, timecodes and the numbers of
 * headings, by which two formats of one text differ, are not seen.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class TextSketch {
  /** Letters that stand together. */
  static final int SHINGLE = 32;

  /** Numbers of a sketch: a likeness is then estimated with a standard error of 0.05 at most. */
  static final int SIZE = 120;

  /** A text of fewer letters, some sixty words, is too short to judge. */
  static final int FEWEST_LETTERS = 300;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** What the letter that leaves a shingle was multiplied by meanwhile. */
  private static final long GONE = power(SHINGLE);

  /** A number of which the text has nothing. */
  private static final byte NONE = 0;

  private final byte[] numbers;

  private TextSketch(byte[] numbers) {
    this.numbers = numbers;
  }

  /** The sketch of a text; nothing, if it is too short for one. */
  public static Optional<TextSketch> of(String text) {
    char[] letters = letters(text);
    if (letters.length < FEWEST_LETTERS) {
      return Optional.empty();
    }
    long[] least = new long[SIZE];
    Arrays.fill(least, -1);
    long rolling = 0;
    for (int i = 0; i < letters.length; i++) {
      rolling = rolling * BASE + mixed(letters[i]);
      if (i >= SHINGLE) {
        rolling -= GONE * mixed(letters[i - SHINGLE]);
      }
      if (i >= SHINGLE - 1) {
        long shingle = mixed(rolling);
        int number = (int) (((shingle >>> Integer.SIZE) * SIZE) >>> Integer.SIZE);
        if (Long.compareUnsigned(shingle, least[number]) < 0) {
          least[number] = shingle;
        }
      }
    }
    byte[] numbers = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      // The last bits say nothing of how small it is, so they differ between long texts, too.
      numbers[i] = least[i] == -1 ? NONE : (byte) Math.max(NONE + 1, least[i] & 0xFF);
    }
    return Optional.of(new TextSketch(numbers));
  }

  /** The letters of a text, in lower case and without accents and ligatures. */
  private static char[] letters(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    char[] letters = new char[plain.length()];
    int count = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetter(c)) {
        letters[count++] = Character.toLowerCase(c);
      }
    }
    return Arrays.copyOf(letters, count);
  }

  /** Spreads a number over all bits: the last step of MurmurHash3. */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }

  /**
   * About how much of all that either text has both have, from 0 to 1: the Jaccard coefficient of
   * their shingles.
   */
  public double likeness(TextSketch other) {
    int same = 0;
    int either = 0;
    for (int i = 0; i < SIZE; i++) {
      if (numbers[i] != NONE || other.numbers[i] != NONE) {
        either++;
        same += numbers[i] == other.numbers[i] ? 1 : 0;
      }
    }
    return (double) same / either;
  }

  /** Some numbers that follow each other, in one: a key by which sketches may be found. */
  long key(int first, int count) {
    long key = 0;
    for (int i = first; i < first + count; i++) {
      key = (key << Byte.SIZE) | Byte.toUnsignedLong(numbers[i]);
    }
    return key;
  }

  /** The form in files. */
  @JsonValue
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(numbers);
  }

  /**
   * The sketch of that form.
   *
   * @throws IllegalArgumentException if it is none
   */
  @JsonCreator
  static TextSketch parse(String form) {
    byte[] numbers = Base64.getDecoder().decode(form);
    if (numbers.length != SIZE) {
      throw new IllegalArgumentException("no sketch of a text: " + form);
    }
    return new TextSketch(numbers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextSketch sketch && Arrays.equals(numbers, sketch.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
