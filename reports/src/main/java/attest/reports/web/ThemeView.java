package attest.reports.web;

import attest.corpus.FindingType;
import attest.index.CitedFinding;
import attest.index.Counts;
import attest.index.claim.Claim;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the page of a theme tells.
 *
 * @param name as searches ask for it
 * @param title as people read it
 * @param about what belongs in it
 * @param literature that it stands on
 * @param parts a type each
 */
public record ThemeView(
    String name, String title, String about, List<String> literature, List<Part> parts) {
  /** Copies the lists. */
  public ThemeView {
    literature = List.copyOf(literature);
    parts = List.copyOf(parts);
  }

  /**
   * What is claimed of one type.
   *
   * @param type it
   * @param counts all findings of it on the theme
   * @param distinct how many claims they make
   * @param claims those that most independent origins make
   */
  public record Part(FindingType type, Counts counts, int distinct, List<Claim> claims) {
    /** Copies the list. */
    public Part {
      claims = List.copyOf(claims);
    }
  }

  /** Where all of a part is. */
  public String all(Part part) {
    return new SearchAddress(Map.of("theme", List.of(name), "type", List.of(part.type().label())))
        .href();
  }

  /** Over which years and voices a claim is spread, in words. */
  public static String spread(Claim claim) {
    TreeSet<String> years =
        claim.findings().stream()
            .flatMap(finding -> finding.date().stream())
            .map(date -> date.substring(0, 4))
            .collect(Collectors.toCollection(TreeSet::new));
    String when =
        years.isEmpty()
            ? ""
            : years.size() == 1 ? ", " + years.first() : ", " + years.first() + "–" + years.last();
    String voices =
        claim.findings().stream()
            .map(finding -> finding.voice().label())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return Wording.count(claim.counts().origins(), "independent origin") + when + ", " + voices;
  }

  /** The findings that say the same as the strongest of a claim. */
  public static List<CitedFinding> others(Claim claim) {
    return claim.findings().subList(1, claim.findings().size());
  }
}
