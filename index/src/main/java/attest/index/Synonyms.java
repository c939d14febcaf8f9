package attest.index;

import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import java.util.List;

/**
 * Words of the field that mean the same: who searches for one finds the others, too. Groups of
 * words or of several words each, such as {@code [public-private partnership, PPP]}. What stands in
 * quotation marks is found as it stands.
 *
 * @param groups words that mean the same
 */
public record Synonyms(List<List<String>> groups) {
  /** Every word means itself alone. */
  public static final Synonyms NONE = new Synonyms(List.of());

  /** Copies the groups. */
  public Synonyms {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** The synonyms that are built in. */
  public static Synonyms builtIn() {
    return of(YamlFile.builtIn(Synonyms.class, "synonyms.yaml"));
  }

  /**
   * The synonyms of a user's file.
   *
   * @throws UsageException if the file is faulty, naming the file and the fault
   */
  public static Synonyms of(YamlFile own) {
    String[][] groups = own.as(String[][].class);
    for (int entry = 0; entry < groups.length; entry++) {
      if (groups[entry].length < 2 || List.of(groups[entry]).stream().anyMatch(String::isBlank)) {
        throw new UsageException(
            own.name()
                + ", entry "
                + (entry + 1)
                + ": a group needs two words or more, none of them empty: [one, another]");
      }
    }
    return new Synonyms(List.of(groups).stream().map(List::of).toList());
  }
}
