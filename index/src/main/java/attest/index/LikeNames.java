package attest.index;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.FuzzyQuery;

/** Which names somebody may have meant who asked for one that is not there. */
final class LikeNames {
  private static final int LEAST = 3;
  private static final int EDITS = 2;

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
    MemoryIndex one = new MemoryIndex();
    one.addField(Fields.EXACT, known, new KeywordAnalyzer());
    return one.search(new FuzzyQuery(new Term(Fields.EXACT, name), EDITS)) > 0;
  }
}
