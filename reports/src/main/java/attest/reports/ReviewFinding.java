package attest.reports;

import attest.index.finding.Amounts;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A row of the summary of qualitative findings as GRADE-CERQual has it (Lewin and others,
 * Implementation Science 2018;13(Suppl 1):10). What can be counted is filled in; what has to be
 * judged is left to people.
 *
 * @param theme that it is told under
 * @param claim its claim
 * @param sources the numbers of the contributing sources
 */
public record ReviewFinding(String theme, RankedClaim claim, List<Integer> sources) {
  /** How concern about adequacy follows from what is counted. */
  public static final String ADEQUACY =
      "Concerns about adequacy follow from the number of independent origins: five or more, none or"
          + " very minor; three or four, minor; two, moderate; one, serious.";

  /** Copies the list. */
  public ReviewFinding {
    sources = List.copyOf(sources);
  }

  static ReviewFinding of(String theme, RankedClaim claim, QuoteBank bank) {
    return new ReviewFinding(
        theme,
        claim,
        claim.quotes().stream().map(q -> bank.quote(q).source()).distinct().sorted().toList());
  }

  /** How many quotes point the other way. */
  @JsonProperty
  public String coherence() {
    int against = claim.dissent().size();
    return against == 0
        ? "No quote points the other way."
        : Amounts.count(against, "quote")
            + (against == 1 ? " points" : " point")
            + " the other way.";
  }

  /** How much evidence there is, and what concern that raises. */
  @JsonProperty
  public String adequacy() {
    return concern(claim.counts().origins())
        + " ("
        + Amounts.count(claim.counts().quotes(), "quote")
        + ", "
        + Amounts.count(claim.counts().origins(), "independent origin")
        + ")";
  }

  private static String concern(int origins) {
    if (origins >= 5) {
      return "No or very minor concerns";
    }
    return switch (origins) {
      case 3, 4 -> "Minor concerns";
      case 2 -> "Moderate concerns";
      default -> "Serious concerns";
    };
  }
}
