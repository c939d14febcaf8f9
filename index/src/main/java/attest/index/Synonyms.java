package attest.index;

import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

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
    List<List<String>> groups = new ArrayList<>();
    Analyzer analyzer = Fields.analyzer();
    for (String[] words : own.as(String[][].class)) {
      groups.add(List.of(words));
      String place = own.name() + ", entry " + groups.size() + ": ";
      if (words.length < 2) {
        throw new UsageException(place + "a group needs two words or more: [one, another]");
      }
      for (String word : words) {
        if (SynonymWords.stems(analyzer, word).isEmpty()) {
          throw new UsageException(place + "'" + word + "' is no word to search for");
        }
      }
    }
    return new Synonyms(groups);
  }
}
