package attest.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which findings each theme asks for. Its query is run once for each opening of an index, when it
 * is first asked for.
 *
 * <p>Safe for use by several threads.
 */
final class ThemeDocs {
  private final Snapshot snapshot;
  private final Themes themes;
  private final ReviewedFindings reviewed;

  /** By what is in the index, whatever was corrected or relabelled. */
  private final Map<String, FixedBitSet> mined;

  private final Map<String, FixedBitSet> docs = new ConcurrentHashMap<>();
  private volatile @Nullable Groups groups;

  ThemeDocs(Snapshot snapshot, Themes themes, ReviewedFindings reviewed) {
    this(snapshot, themes, reviewed, new ConcurrentHashMap<>());
  }

  private ThemeDocs(
      Snapshot snapshot, Themes themes, ReviewedFindings reviewed, Map<String, FixedBitSet> mined) {
    this.snapshot = snapshot;
    this.themes = themes;
    this.reviewed = reviewed;
    this.mined = mined;
  }

  /** The same themes of findings of which other things were said. */
  ThemeDocs with(ReviewedFindings other) {
    return other.isAsMined() && reviewed.isAsMined()
        ? this
        : new ThemeDocs(snapshot, themes, other, mined);
  }

  /** The vocabulary. */
  Themes themes() {
    return themes;
  }

  /**
   * The findings of a theme. Not to be changed.
   *
   * @throws attest.corpus.UsageException if there is no such theme
   */
  FixedBitSet of(String theme) {
    FixedBitSet known = docs.get(theme);
    if (known == null) {
      known = find(theme);
      docs.put(theme, known);
    }
    return known;
  }

  private FixedBitSet find(String theme) {
    try {
      Query query = themes.query(theme, reviewed);
      boolean isAsMined = query.equals(themes.query(theme));
      FixedBitSet known = isAsMined ? mined.get(theme) : null;
      if (known == null) {
        known = snapshot.all(query);
        known.and(snapshot.findings());
        if (isAsMined) {
          mined.put(theme, known);
        }
      }
      FixedBitSet found = known.clone();
      reviewed.corrections().amend(query, found, new float[0]);
      return found;
    } catch (IOException e) {
      throw Snapshot.unchecked(e);
    }
  }

  /** The findings of each theme, in the order of the vocabulary. Not to be changed. */
  List<FixedBitSet> each() {
    List<Theme> all = themes.all();
    if (docs.size() < all.size()) {
      all.parallelStream().forEach(theme -> of(theme.name()));
    }
    return all.stream().map(theme -> of(theme.name())).toList();
  }

  /** The findings of each theme, side by side. */
  Groups groups() {
    Groups known = groups;
    if (known == null) {
      known = Groups.of(themes.all().stream().map(Theme::name).toList(), each());
      groups = known;
    }
    return known;
  }

  /** The themes of a finding. */
  List<String> of(int doc) {
    List<Theme> all = themes.all();
    List<FixedBitSet> each = each();
    return IntStream.range(0, all.size())
        .filter(theme -> each.get(theme).get(doc))
        .mapToObj(theme -> all.get(theme).name())
        .toList();
  }
}
