package attest.reports.site;

import attest.corpus.FindingType;
import attest.index.Themes;
import attest.index.finding.Amounts;
import attest.index.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What part of a base a request asks for, in words. */
final class Asked {
  private Asked() {}

  /** A line for each thing that is asked for; none, if that is the whole base. */
  static List<String> of(SearchRequest request, Themes themes) {
    List<String> asked = new ArrayList<>();
    if (!request.types().isEmpty()) {
      asked.add(
          request.types().stream()
              .sorted()
              .map(FindingType::label)
              .collect(Collectors.joining(" or ", "of the type ", "")));
    }
    for (String theme : request.themes()) {
      asked.add("on the theme " + themes.get(theme).title());
    }
    if (!request.words().isBlank()) {
      asked.add("found by the query “" + request.words() + "”");
    }
    request.source().ifPresent(glob -> asked.add("from files like " + glob));
    request.since().ifPresent(date -> asked.add("from works of " + date.iso() + " or later"));
    request.until().ifPresent(date -> asked.add("from works of " + date.iso() + " or earlier"));
    request.from().ifPresent(time -> asked.add("said at " + Amounts.clock(time) + " or later"));
    request.to().ifPresent(time -> asked.add("said at " + Amounts.clock(time) + " or earlier"));
    return asked;
  }
}
