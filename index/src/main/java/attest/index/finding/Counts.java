package attest.index.finding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much evidence there is, counted three ways, since five sentences of one talk are not five
 * witnesses.
 *
 * @param quotes sentences, items of lists: the same words of one origin are one quote, though they
 *     be of several types, or in several of its documents
 * @param documents files that they stand in
 * @param origins independent origins: talks, works, pages
 */
public record Counts(int quotes, int documents, int origins) {
  /** Counts what findings are of. */
  public static Counts of(Collection<CitedFinding> findings) {
    Set<List<Object>> quotes = new HashSet<>();
    Set<String> documents = new HashSet<>();
    Set<String> origins = new HashSet<>();
    for (CitedFinding finding : findings) {
      quotes.add(List.of(finding.origin(), QuoteLetters.of(finding.quote())));
      documents.add(finding.path());
      origins.add(finding.origin());
    }
    return new Counts(quotes.size(), documents.size(), origins.size());
  }
}
