package attest.reports.site;

import attest.corpus.FindingType;
import attest.corpus.Source;
import attest.index.Theme;
import attest.index.base.RunRecord;
import attest.index.claim.Claim;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.IndexedDocument;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.index.search.Overview;
import attest.index.search.SearchRequest;
import attest.index.search.ThemeCounts;
import attest.index.verdict.Reviewed;
import attest.reports.Measured;
import attest.reports.Oversight;
import attest.reports.Performance;
import attest.reports.export.Selection;
import attest.reports.web.DocumentView;
import attest.reports.web.GapsView;
import attest.reports.web.RunView;
import attest.reports.web.ThemeView;
import attest.reports.web.ThemesView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An evidence base as a folder of pages.
 *
 * @param selection what of the base is in it
 * @param measured how good the model of the run is, if that is known
 */
public record StaticSite(Selection selection, Optional<Measured> measured) {
  private static final int MOST_CLAIMS = 6;

  /** What the folder of a site holds, and nothing else. */
  public static final Set<String> CONTENTS =
      Set.of(
          "assets",
          "data",
          "document",
          "documents",
          "documents.html",
          "gaps.html",
          "index.html",
          "methods.html",
          "search.html",
          "theme",
          "themes.html");

  /**
   * Writes the site. The same evidence always gives the same files.
   *
   * @param folder where to; it is there and empty
   * @throws IOException if the base cannot be read or a file cannot be written
   */
  public void write(Path folder) throws IOException {
    RunRecord run = selection.run();
    SitePages pages = SitePages.in(folder, selection.generation().name(), run, selection.themes());
    SiteAssets.write(pages);
    Oversight oversight = writeDocuments(pages);
    Overview overview = selection.index().overview(selection.request());
    List<Claim> claims = writeThemes(overview, pages);
    pages.write("themes.html", "Themes", "themes.jte", ThemesView.of(selection.themes(), overview));
    pages.write("gaps.html", "Gap map", "gaps.jte", new GapsView(overview));
    Reviewed nobody = new Reviewed(List.of(), List.of(), List.of());
    RunView read = new RunView(selection.generation().name(), Optional.empty(), run, nobody);
    String performance = Performance.said(run, measured);
    pages.write(
        "methods.html", "Methods", "methods.jte", new MethodsView(read, performance, oversight));
    List<String> asked = Asked.of(selection.request(), selection.themes());
    StartView start = new StartView(overview, asked, best(claims));
    pages.write("index.html", "Evidence on working together", "start.jte", start);
    pages.write("search.html", "Search", "search.jte", start);
  }

  /** Writes the pages of documents and the search; returns what people did with the findings. */
  private Oversight writeDocuments(SitePages pages) throws IOException {
    List<DocumentsView.Entry> entries = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    try (SearchData data = new SearchData(pages, selection)) {
      selection.forEachDocument(
          (document, findings) -> {
            Source source = document.source();
            DocumentView view = new DocumentView(new IndexedDocument(document, findings), false);
            pages.write(
                SiteLinks.documentPage(source.path()), source.title(), "document.jte", view);
            DocumentsView.Entry entry = entry(source, view.quotes());
            entries.add(entry);
            data.add(entry.kind(), findings);
            findings.forEach(finding -> ids.add(finding.id()));
          });
      data.finish();
    }
    for (DocumentsView view : DocumentsView.of(entries)) {
      pages.write(DocumentsView.page(view.number()), "Documents", "documents.jte", view);
    }
    return Oversight.of(ids.stream(), selection.index().reviews(), leftOut(ids));
  }

  /**
   * How many findings are not shown because a person rejected them.
   *
   * @param ids of those that are shown
   */
  private int leftOut(Collection<String> ids) {
    Reviews reviews = selection.index().reviews();
    boolean shown =
        ids.stream().anyMatch(id -> reviews.of(id).filter(Review::isRejected).isPresent());
    return shown ? 0 : reviews.rejected();
  }

  private static DocumentsView.Entry entry(Source source, int quotes) {
    String about =
        Stream.concat(source.authors().stream(), source.container().stream())
            .collect(Collectors.joining(" · "));
    String date = source.date().map(day -> day.iso()).orElse("");
    return new DocumentsView.Entry(
        source.path(), source.title(), about, date, source.kind(), quotes);
  }

  /** Writes the pages of themes and of their findings; returns what is claimed on them. */
  private List<Claim> writeThemes(Overview overview, SitePages pages) throws IOException {
    List<Claim> claims = new ArrayList<>();
    for (Theme theme : selection.themes().all()) {
      ThemeCounts counts = overview.of(theme.name());
      List<ThemeView.Part> parts = new ArrayList<>();
      for (FindingType type : FindingType.values()) {
        parts.add(part(theme, type, counts.of(type), pages));
      }
      parts.forEach(part -> claims.addAll(part.claims()));
      ThemeView view = ThemeView.of(theme, parts, selection.index());
      pages.write(SiteLinks.themePage(theme.name()), theme.title(), "theme.jte", view);
    }
    return claims;
  }

  private ThemeView.Part part(Theme theme, FindingType type, Counts counts, SitePages pages)
      throws IOException {
    if (counts.quotes() == 0) {
      return ThemeView.Part.of(type, counts, List.of());
    }
    List<CitedFinding> best =
        selection.index().best(request(theme.name(), type), FindingsView.MOST);
    pages.write(
        SiteLinks.findingsPage(theme.name(), type),
        theme.title() + ": " + type.title(),
        "findings.jte",
        new FindingsView(theme, type, counts, best));
    int most = Math.min(best.size(), ThemeView.Part.MOST_FINDINGS);
    return ThemeView.Part.of(type, counts, best.subList(0, most));
  }

  private SearchRequest request(String theme, FindingType type) {
    List<String> themes = new ArrayList<>(selection.request().themes());
    themes.add(theme);
    return selection.request().toBuilder().themes(themes).types(Set.of(type)).build();
  }

  /** The claims that most independent origins make; one that is made on two themes counts once. */
  private static List<Claim> best(List<Claim> claims) {
    Map<String, Claim> byId = new LinkedHashMap<>();
    claims.stream()
        .filter(claim -> claim.counts().origins() > 1)
        .sorted(
            Comparator.comparingInt((Claim claim) -> -claim.counts().origins())
                .thenComparingInt(claim -> -claim.counts().quotes())
                .thenComparing(Claim::id))
        .forEach(claim -> byId.putIfAbsent(claim.id(), claim));
    return byId.values().stream().limit(MOST_CLAIMS).toList();
  }
}
