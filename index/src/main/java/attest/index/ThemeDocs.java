package attest.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<String, FixedBitSet> docs = new ConcurrentHashMap<>();
  private volatile @Nullable Groups groups;

  ThemeDocs(Snapshot snapshot, Themes themes) {
    this.snapshot = snapshot;
    this.themes = themes;
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
  FixedBitSet of(String theme) throws IOException {
    FixedBitSet known = docs.get(theme);
    if (known != null) {
      return known;
    }
    FixedBitSet found = snapshot.match(themes.query(theme)).docs();
    found.and(snapshot.findings());
    docs.put(theme, found);
    return found;
  }

  /** The findings of each theme, in the order of the vocabulary. */
  Groups groups() throws IOException {
    Groups known = groups;
    if (known == null) {
      List<String> names = themes.all().stream().map(Theme::name).toList();
      List<FixedBitSet> each = new ArrayList<>();
      for (String name : names) {
        each.add(of(name));
      }
      known = Groups.of(names, each);
      groups = known;
    }
    return known;
  }

  /** The themes of a finding. */
  List<String> of(int doc) throws IOException {
    List<String> names = new ArrayList<>();
    for (Theme theme : themes.all()) {
      if (of(theme.name()).get(doc)) {
        names.add(theme.name());
      }
    }
    return names;
  }
}
