package attest.reports.site;

import attest.corpus.FindingType;
import attest.corpus.Sha256;
import attest.index.finding.CitedFinding;
import attest.reports.web.Links;
import attest.reports.web.SearchAddress;

/**
 * Where the pages of a site are, relative to one of them.
 *
 * @param root the way from that page's folder to the site's own: nothing, {@code ../}, and so on
 */
public record SiteLinks(String root) implements Links {
  private static final int DIGITS = 20;

  /** The links of a page. */
  static SiteLinks from(String page) {
    return new SiteLinks("../".repeat((int) page.chars().filter(c -> c == '/').count()));
  }

  /** A page or file of the site. */
  public String to(String page) {
    return root + page;
  }

  @Override
  public String theme(String name) {
    return to(themePage(name));
  }

  @Override
  public String findings(String theme) {
    return to("search.html?theme=" + SearchAddress.encoded(theme));
  }

  @Override
  public String findings(String theme, FindingType type) {
    return to(findingsPage(theme, type));
  }

  @Override
  public String finding(CitedFinding finding) {
    return to(findingPlace(finding));
  }

  /** Where the findings of a type are, theme or not. */
  public String findings(FindingType type) {
    return to("search.html?type=" + type.label());
  }

  /** The page of a document. */
  public String document(String path) {
    return to(documentPage(path));
  }

  static String themePage(String theme) {
    return "theme/" + theme + ".html";
  }

  static String findingsPage(String theme, FindingType type) {
    return "theme/" + theme + "/" + type.label() + ".html";
  }

  static String findingPlace(CitedFinding finding) {
    return documentPage(finding.path()) + "#f-" + finding.id();
  }

  /** A page's name depends on the path alone, so that links to it stay when the base grows. */
  static String documentPage(String path) {
    return "document/" + Sha256.of(path).substring(0, DIGITS) + ".html";
  }
}
