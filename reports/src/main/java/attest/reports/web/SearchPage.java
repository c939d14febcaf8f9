package attest.reports.web;

import attest.index.EvidenceIndex;
import attest.index.Found;
import attest.index.search.GroupedResult;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import attest.reports.export.Export;
import attest.reports.export.ExportFormat;
import attest.reports.export.Selection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a search finds, and how it is spread. */
final class SearchPage implements Page {
  private static final int HITS_PER_GROUP = 3;

  private final Templates templates;

  SearchPage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    SearchAddress address = SearchAddress.of(visit);
    address.values("theme").forEach(name -> PageText.theme(edition.themes(), name));
    EvidenceIndex index = edition.index(address.everything());
    if (visit.form() == Visit.Form.CSV) {
      return download(address, edition, index, ExportFormat.CSV, Answer.CSV);
    }
    if (visit.form() == Visit.Form.JSON_LINES) {
      return download(address, edition, index, ExportFormat.JSONL, Answer.JSON_LINES);
    }
    SearchView view = view(address, index, edition);
    String title = address.value("q").isEmpty() ? "Search" : address.value("q");
    return templates.page(visit, "web/search.jte", Frame.of(title, visit, edition), view);
  }

  /** All that matches, not a page of it, in the order of the pages. */
  private static Answer download(
      SearchAddress address, Edition edition, EvidenceIndex index, ExportFormat format, String type)
      throws IOException {
    SearchRequest all =
        address.without("page").request().toBuilder().limit(Integer.MAX_VALUE).build();
    Selection selection = new Selection(edition.generation(), index, all, edition.themes(), true);
    // What is clicked on opens in a spreadsheet, and some read it in another encoding otherwise.
    Export export = format.export(Optional.empty(), true);
    String name = "findings" + format.ending();
    return new Answer(
        200,
        type,
        Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""),
        Spool.of(out -> export.write(selection, out)));
  }

  private static boolean isOfOneRecording(SearchRequest request) {
    return request.origins().size() == 1 || request.source().isPresent();
  }

  private static SearchView view(SearchAddress address, EvidenceIndex index, Edition edition)
      throws IOException {
    List<SearchAddress.Choice> choices = new ChoiceNames(edition).of(address);
    SearchRequest request = address.request();
    Found found = index.find(request);
    SearchResult result = found.result();
    Optional<GroupedResult.By> by = address.group();
    List<GroupedResult.Group> groups = List.of();
    int total = result.counts().quotes();
    if (by.isPresent()) {
      GroupedResult grouped = found.grouped(by.get(), HITS_PER_GROUP);
      groups = grouped.groups();
      total = grouped.total();
    }
    int pages = Math.max(1, (total + request.limit() - 1) / request.limit());
    address.checkShown(pages);
    boolean isOfOne = isOfOneRecording(request);
    return new SearchView(
        result.counts(),
        address.page(),
        pages,
        by.isPresent() ? List.of() : result.hits(),
        groups,
        result.facets(),
        found.years(),
        found.undated(),
        isOfOne ? found.moments(60) : List.of(),
        isOfOne ? Optional.of(found.unplaced()) : Optional.empty(),
        result.meant(),
        result.unmet(),
        address.values("theme").isEmpty()
            ? edition.themes().named(address.value("q"))
            : Optional.empty(),
        result.counts().quotes() == 0
            ? WayOut.of(
                address,
                choices,
                result.meant(),
                (asked, all) -> edition.index(all).search(asked).counts())
            : List.of(),
        choices,
        address);
  }
}
