package attest.reports.web;

import attest.index.EvidenceIndex;
import attest.index.finding.SourceKinds;
import attest.index.search.Hit;
import attest.index.search.SearchRequest;
import attest.reports.web.SearchAddress.Choice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Calls what a search is narrowed by as people do: themes and works by title, findings by quote,
 * kinds of sources in words.
 */
final class ChoiceNames {
  private static final int LONGEST_QUOTE = 50;

  private final Edition edition;
  private final EvidenceIndex index;

  ChoiceNames(Edition edition) {
    this.edition = edition;
    this.index = edition.index(true);
  }

  List<Choice> of(SearchAddress address) throws IOException {
    List<Choice> named = new ArrayList<>();
    for (Choice choice : address.choices()) {
      named.add(choice.called(name(choice)));
    }
    return named;
  }

  private String name(Choice choice) throws IOException {
    String value = choice.value();
    return switch (choice.name()) {
      case "like" ->
          index.finding(value).map(finding -> '“' + begun(finding.quote()) + '”').orElse(value);
      case "theme" -> Frame.titles(edition.themes()).getOrDefault(value, value);
      case "kind" -> SourceKinds.inWords(value);
      case "origin" -> firstTitle(value);
      default -> value;
    };
  }

  private String firstTitle(String origin) throws IOException {
    SearchRequest request = SearchRequest.builder().origins(Set.of(origin)).limit(1).build();
    List<Hit> hits = index.search(request).hits();
    return hits.isEmpty() ? origin : hits.get(0).finding().title();
  }

  /** As many of its first words as a label has room for. */
  private static String begun(String quote) {
    if (quote.length() <= LONGEST_QUOTE) {
      return quote;
    }
    int end = quote.lastIndexOf(' ', LONGEST_QUOTE);
    return quote.substring(0, end > 0 ? end : quote.offsetByCodePoints(0, LONGEST_QUOTE / 2))
        + " …";
  }
}
