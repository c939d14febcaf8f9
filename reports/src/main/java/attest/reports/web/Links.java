package attest.reports.web;

import attest.corpus.FindingType;
import attest.index.finding.CitedFinding;

/** Where to find what is shown, as a page leads there. */
public interface Links {
  /** The page of a theme. */
  String theme(String name);

  /** The findings of a theme. */
  String findings(String theme);

  /** The findings of a theme and type. */
  String findings(String theme, FindingType type);

  /** A finding in its context. */
  String finding(CitedFinding finding);
}
