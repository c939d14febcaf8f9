package attest.reports.site;

import attest.corpus.FindingType;
import attest.index.claim.Claim;
import attest.index.search.Overview;
import attest.reports.web.GapsView;
import java.util.List;

/**
 * What the first page tells.
 *
 * @param overview the counts
 * @param narrowed what of the base is in the site, a line each; all of it, if there is none
 * @param claims those that most independent origins make
 */
public record StartView(Overview overview, List<String> narrowed, List<Claim> claims) {
  /** Copies the lists. */
  public StartView {
    narrowed = List.copyOf(narrowed);
    claims = List.copyOf(claims);
  }

  /** The types, in their fixed order. */
  public List<FindingType> types() {
    return List.of(FindingType.values());
  }

  /** The gap map. */
  public GapsView gaps() {
    return new GapsView(overview);
  }
}
