package attest.index;

import attest.index.finding.Counts;
import attest.index.finding.ReviewFilter;
import attest.index.finding.SourceKinds;
import attest.index.search.Facet;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.FixedBitSet;

/** Counts what a request matches by the values of fields. Each counts for one thread. */
final class FacetCounts {
  private final View view;
  private final Tally tally;

  FacetCounts(View view) {
    this.view = view;
    this.tally = new Tally(view);
  }

  /** The facets that a request asks for, in their own order. */
  List<Facet> of(SearchRequest request, Narrowing narrowing) throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (Facet.Field field : Facet.Field.values()) {
      if (request.facets().contains(field)) {
        facets.add(facet(field, request, narrowing.without(field)));
      }
    }
    return facets;
  }

  private Facet facet(Facet.Field field, SearchRequest request, FixedBitSet findings)
      throws IOException {
    Groups groups = view.groups(field);
    Set<String> chosen = chosen(field, request);
    FixedBitSet seen = findings.clone();
    if (field == Facet.Field.REVIEW) {
      seen.and(view.findings());
    }
    List<Tallied> values = new ArrayList<>();
    int distinct = 0;
    for (int value = 0; value < groups.values().size(); value++) {
      String name = groups.values().get(value);
      boolean rejected = field == Facet.Field.REVIEW && name.equals(ReviewFilter.REJECTED.label());
      // Who does not ask for what was rejected does not see it, but sees that there is some.
      Counts counts = tally.count(groups, value, rejected ? findings : seen);
      distinct += counts.quotes() > 0 ? 1 : 0;
      if (counts.quotes() > 0 || chosen.contains(name)) {
        values.add(new Tallied(value, name, counts, chosen.contains(name)));
      }
    }
    int most = request.wholeFacets().contains(field) ? Integer.MAX_VALUE : request.facetValues();
    return new Facet(field, shown(field, values, groups, most), distinct);
  }

  /** A value that has no title yet: that of an origin is looked for, which few are shown for. */
  private record Tallied(int place, String name, Counts counts, boolean chosen) {}

  /** The first values; what was chosen is shown in any case. */
  private List<Facet.Value> shown(
      Facet.Field field, List<Tallied> values, Groups groups, int most) {
    boolean ownOrder =
        switch (field) {
          case TYPE, YEAR, REVIEW -> true;
          case THEME, KIND, ORIGIN, SPEAKER -> false;
        };
    List<Tallied> inOrder = new ArrayList<>(values);
    if (!ownOrder) {
      inOrder.sort(
          Comparator.comparing((Tallied value) -> -value.counts().quotes())
              .thenComparing(Tallied::name));
    }
    List<Facet.Value> shown = new ArrayList<>();
    for (Tallied value : inOrder) {
      if (ownOrder || shown.size() < most || value.chosen()) {
        shown.add(
            new Facet.Value(
                value.name(), title(field, value, groups), value.counts(), value.chosen()));
      }
    }
    return shown;
  }

  private static Set<String> chosen(Facet.Field field, SearchRequest request) {
    return switch (field) {
      case TYPE -> request.types().stream().map(t -> t.label()).collect(Collectors.toSet());
      case THEME -> Set.copyOf(request.themes());
      case KIND -> request.kinds();
      case ORIGIN -> request.origins();
      case YEAR -> years(request);
      case SPEAKER -> request.speakers();
      case REVIEW ->
          request.reviews().stream().map(ReviewFilter::label).collect(Collectors.toSet());
    };
  }

  /** The year that a request asks for, if it asks for one. */
  private static Set<String> years(SearchRequest request) {
    return request
        .since()
        .filter(since -> since.iso().length() == 4 && request.until().equals(request.since()))
        .map(since -> Set.of(since.iso()))
        .orElse(Set.of());
  }

  private String title(Facet.Field field, Tallied value, Groups groups) {
    return switch (field) {
      case THEME -> view.themes().themes().get(value.name()).title();
      case ORIGIN -> titleOfFirst(groups, value.place());
      case KIND -> SourceKinds.inWords(value.name());
      case TYPE, YEAR, SPEAKER, REVIEW -> value.name();
    };
  }

  /** The title of the work that stands first in the ledger. */
  private String titleOfFirst(Groups groups, int value) {
    long[] places = view.snapshot().numbers(Fields.PLACE);
    int first = groups.doc(value, 0);
    for (int i = 1; i < groups.size(value); i++) {
      int doc = groups.doc(value, i);
      first = places[doc] < places[first] ? doc : first;
    }
    return view.snapshot().column(Fields.TITLE).value(first);
  }
}
