package attest.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds texts that are nearly the same among many, by their sketches, without comparing each with
 * each: only those that agree in a whole band of numbers (locality-sensitive hashing; Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
 */
public final class SameTexts {
  /**
   * From what likeness on two texts are taken for the same: three fifths of all that either says,
   * word for word, both say. So a text is the same as a part of it only if that is most of it, and
   * two texts of which half is a menu or footer that they share (0.33) are not the same.
   *
   * <p>Among 2,326 different texts (notes of talks, many of one talk each; articles, transcripts,
   * pages) none of 2.6 million pairs is as like as 0.2 but one, a PDF and the text that another
   * program made of it: 0.97. Of 16 texts in eight files of seven formats each, what is not the
   * same to the letter is at 0.71 or above. Lower are only a page with a long menu, which some
   * formats show and others leave out (0.47 to 0.49), and notes whose mark-up became words (0.38).
   */
  static final double THRESHOLD = 0.6;

  /** Numbers in a band: pairs just as like as the threshold share none in 6 of 100,000 cases. */
  private static final int BAND = 3;

  /**
   * With how many of those that share a band a text is compared. More share one only if they have a
   * footer or the like in common; the same texts then meet in other bands, too.
   */
  private static final int MOST = 16;

  private SameTexts() {}

  /**
   * Puts texts that are nearly the same into one group.
   *
   * @param sketches of the texts; one without a sketch is like no other
   */
  public static DisjointSets of(List<Optional<TextSketch>> sketches) {
    DisjointSets groups = new DisjointSets(sketches.size());
    // Copies are joined at once: however many there are, one of them is compared with the others.
    Map<TextSketch, Integer> known = new HashMap<>();
    List<TextSketch> different = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < sketches.size(); i++) {
      if (sketches.get(i).isPresent()) {
        TextSketch sketch = sketches.get(i).get();
        Integer copy = known.putIfAbsent(sketch, i);
        if (copy == null) {
          different.add(sketch);
          places.add(i);
        } else {
          groups.join(copy, i);
        }
      }
    }
    DisjointSets alike = alike(different);
    for (int i = 0; i < places.size(); i++) {
      groups.join(places.get(i), places.get(alike.first(i)));
    }
    return groups;
  }

  private static DisjointSets alike(List<TextSketch> sketches) {
    DisjointSets groups = new DisjointSets(sketches.size());
    long[] keys = new long[sketches.size()];
    for (int first = 0; first + BAND <= TextSketch.SIZE; first += BAND) {
      for (int i = 0; i < keys.length; i++) {
        keys[i] = (sketches.get(i).key(first, BAND) << Integer.SIZE) | i;
      }
      Arrays.sort(keys);
      for (int i = 1; i < keys.length; i++) {
        for (int j = i - 1; j >= Math.max(0, i - MOST) && isOfBand(keys[j], keys[i]); j--) {
          joinIfSame((int) keys[j], (int) keys[i], sketches, groups);
        }
      }
    }
    return groups;
  }

  private static boolean isOfBand(long key, long other) {
    return key >>> Integer.SIZE == other >>> Integer.SIZE;
  }

  private static void joinIfSame(
      int one, int other, List<TextSketch> sketches, DisjointSets groups) {
    if (groups.first(one) != groups.first(other)
        && sketches.get(one).likeness(sketches.get(other)) >= THRESHOLD) {
      groups.join(one, other);
    }
  }
}
