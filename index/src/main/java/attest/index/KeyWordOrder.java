package attest.index;

import attest.index.search.Concordance;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which lines of a concordance come first: by the words next to the keyword, letters with marks
 * beside those without, and by place where these are equal. Each sorts for one thread.
 */
final class KeyWordOrder {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** How many neighbouring words lines are sorted by. */
  private static final int NEIGHBOURS = 4;

  private static final Comparator<KeyWord> BY_PLACE =
      Comparator.comparing(KeyWord::path).thenComparing(place -> place.span().start());

  private final Concordance.Sort sort;
  private final Collator collator = Collator.getInstance(Locale.ROOT);
  private final Map<String, CollationKey> keys = new HashMap<>();

  private KeyWordOrder(Concordance.Sort sort) {
    this.sort = sort;
    collator.setStrength(Collator.SECONDARY);
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
  }

  static KeyWordOrder by(Concordance.Sort sort) {
    return new KeyWordOrder(sort);
  }

  /** A place, and the neighbours that it is sorted by. */
  private record Line(KeyWord place, List<CollationKey> neighbours) {}

  /** The places on a page. */
  List<KeyWord> page(List<KeyWord> places, int offset, int limit) {
    return places.stream()
        .map(place -> new Line(place, neighbours(place)))
        .sorted(
            Comparator.comparing(Line::neighbours, KeyWordOrder::compare)
                .thenComparing(Line::place, BY_PLACE))
        .map(Line::place)
        .skip(offset)
        .limit(limit)
        .toList();
  }

  private List<CollationKey> neighbours(KeyWord place) {
    List<String> words =
        switch (sort) {
          case LEFT -> reversed(words(place.before()));
          case RIGHT -> words(place.after());
          case PLACE -> List.of();
        };
    return words.stream()
        .limit(NEIGHBOURS)
        .map(word -> keys.computeIfAbsent(word, collator::getCollationKey))
        .toList();
  }

  private static List<String> words(String text) {
    return NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  private static List<String> reversed(List<String> words) {
    List<String> reversed = new ArrayList<>(words);
    Collections.reverse(reversed);
    return reversed;
  }

  private static int compare(List<CollationKey> one, List<CollationKey> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int compared = one.get(i).compareTo(other.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
