package attest.index;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** Which names somebody may have meant who asked for one that is not there. */
final class LikeNames {
  private static final int LEAST = 3;
  private static final int EDITS = 2;

  /** One, less the edits as a share of the shorter name; two letters that change places are one. */
  private static final LuceneLevenshteinDistance LIKENESS = new LuceneLevenshteinDistance();

  private LikeNames() {}

  /** Those that have the name in them, or are in it, or are up to two letters away. */
  static List<String> of(String name, Collection<String> names) {
    return names.stream().filter(known -> isLike(name, known)).toList();
  }

  /** Whether a name that is there is such a one. */
  static boolean isLike(String name, String known) {
    String asked = name.toLowerCase(Locale.ROOT);
    String there = known.toLowerCase(Locale.ROOT);
    return Math.min(asked.length(), there.length()) >= LEAST
        && (there.contains(asked) || asked.contains(there) || isNear(asked, there));
  }

  private static boolean isNear(String name, String known) {
    int shorter = Math.min(length(name), length(known));
    // Most names are told apart by their lengths: there may be as many as there are files.
    return Math.max(length(name), length(known)) - shorter <= EDITS
        && Math.round((1 - LIKENESS.getDistance(name, known)) * shorter) <= EDITS;
  }

  private static int length(String name) {
    return name.codePointCount(0, name.length());
  }
}
