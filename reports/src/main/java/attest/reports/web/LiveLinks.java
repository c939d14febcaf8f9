package attest.reports.web;

import attest.corpus.FindingType;
import attest.index.finding.CitedFinding;
import java.util.List;
import java.util.Map;

/** Where things are while the server runs. */
record LiveLinks() implements Links {
  @Override
  public String theme(String name) {
    return "/theme/" + name;
  }

  @Override
  public String findings(String theme) {
    return new SearchAddress(Map.of("theme", List.of(theme))).href();
  }

  @Override
  public String findings(String theme, FindingType type) {
    return new SearchAddress(Map.of("theme", List.of(theme), "type", List.of(type.label()))).href();
  }

  @Override
  public String finding(CitedFinding finding) {
    return "/finding/" + finding.id();
  }
}
