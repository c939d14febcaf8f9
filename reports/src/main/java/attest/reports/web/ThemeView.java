package attest.reports.web;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.EvidenceIndex;
import attest.index.Theme;
import attest.index.claim.Claim;
import attest.index.claim.Claims;
import attest.index.finding.Amounts;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.reports.Quote;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of a theme tells.
 *
 * @param name as searches ask for it
 * @param title as people read it
 * @param about what belongs in it
 * @param literature that it stands on
 * @param parts a type each
 * @param before of claims whose words do not stand alone, the sentence before these, by their ids
 */
public record ThemeView(
    String name,
    String title,
    String about,
    List<String> literature,
    List<Part> parts,
    @JsonIgnore Map<String, String> before) {
  /** Copies the lists. */
  public ThemeView {
    literature = List.copyOf(literature);
    parts = List.copyOf(parts);
    before = Map.copyOf(before);
  }

  /**
   * What is claimed of one type.
   *
   * @param type it
   * @param counts all findings of it on the theme
   * @param distinct how many claims they make
   * @param claims those that most independent origins make
   * @param words the words of all findings that the claims were gathered from
   */
  public record Part(
      FindingType type,
      Counts counts,
      int distinct,
      List<Claim> claims,
      @JsonIgnore Set<Quote.Words> words) {
    /** Gathering claims takes longer than linear, and nobody reads more. */
    public static final int MOST_FINDINGS = 400;

    private static final int MOST_CLAIMS = 12;

    /** To leave out so few of them would save no room. */
    private static final int TOO_FEW = 2;

    /** Copies the list. */
    public Part {
      claims = List.copyOf(claims);
      words = Set.copyOf(words);
    }

    /** Whether each of several claims has one independent origin, so that none need say so. */
    public boolean hasOneOriginEach() {
      return claims.size() > 1 && claims.stream().allMatch(claim -> claim.counts().origins() == 1);
    }

    /** Which claims are shown, as the end of a sentence; nothing, if each says how many say it. */
    public String choice() {
      boolean all = distinct == claims.size();
      if (hasOneOriginEach()) {
        return ", each of 1 independent origin"
            + (all ? "" : "; the " + claims.size() + " best of them are shown");
      }
      return all ? "" : "; the " + claims.size() + " with most origins are shown";
    }

    private static List<Claim> shown(List<Claim> claims) {
      return claims.size() <= MOST_CLAIMS + TOO_FEW ? claims : claims.subList(0, MOST_CLAIMS);
    }

    /**
     * What the best findings of a type claim.
     *
     * @param counts all findings of it on the theme
     * @param best as many of them as {@link #MOST_FINDINGS}
     */
    public static Part of(FindingType type, Counts counts, List<CitedFinding> best) {
      List<Claim> claims = Claims.of(best);
      return new Part(
          type,
          counts,
          claims.size(),
          shown(claims),
          best.stream().map(Quote.Words::of).collect(Collectors.toSet()));
    }
  }

  /**
   * The page of a theme.
   *
   * @param index that holds what the parts tell
   * @throws IOException if it cannot be read
   */
  public static ThemeView of(Theme theme, List<Part> parts, EvidenceIndex index)
      throws IOException {
    Map<String, String> before = new HashMap<>();
    for (Part part : parts) {
      for (Claim claim : part.claims()) {
        if (!claim.strongest().standsAlone()) {
          index.before(claim.strongest()).ifPresent(words -> before.put(claim.id(), words));
        }
      }
    }
    return new ThemeView(
        theme.name(), theme.title(), theme.about(), theme.literature(), parts, before);
  }

  /** What else the words of a finding are on this theme: {@code also a strategy}. */
  public List<String> also(CitedFinding finding) {
    return parts.stream()
        .filter(part -> part.type() != finding.type())
        .filter(part -> part.words().contains(Quote.Words.of(finding)))
        .map(part -> "also a " + part.type().label())
        .toList();
  }

  /** Over which origins, years and voices a claim is spread, in words. */
  public static String spread(Claim claim) {
    return Amounts.count(claim.counts().origins(), "independent origin")
        + ", "
        + spreadBesides(claim);
  }

  /** The same without the origins. */
  public static String spreadBesides(Claim claim) {
    return Stream.of(
            claim.shared().stream(),
            claim.years().stream().map(Claim.Years::said),
            claim.voices().stream().map(Voice::label))
        .flatMap(said -> said)
        .collect(Collectors.joining(", "));
  }
}
