package attest.index;

import attest.index.finding.ReviewFilter;
import attest.index.search.Facet;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * The findings that the filters of a request leave: all of them, or all but what is asked of one
 * field, so that the values of that field can be counted side by side.
 */
final class Narrowing {
  private final View view;
  private final SearchRequest request;
  private final FixedBitSet others;
  private final Optional<FixedBitSet> moments;
  private final Map<Facet.Field, FixedBitSet> byField = new EnumMap<>(Facet.Field.class);

  /**
   * Narrows findings.
   *
   * @param matching the findings that the words of the request match, those that a person rejected
   *     among them, whatever the view; changed
   * @throws attest.corpus.UsageException if a name is asked for that nothing in the base has
   */
  Narrowing(View view, SearchRequest request, FixedBitSet matching) throws IOException {
    this.view = view;
    this.request = request;
    this.others = matching;
    this.moments =
        request.from().isPresent() || request.to().isPresent()
            ? Optional.of(moments())
            : Optional.empty();
    for (String theme : request.themes()) {
      others.and(view.themes().of(theme));
    }
    if (request.source().isPresent()) {
      others.and(sources(request.source().get()));
    }
    if (request.since().isPresent() || request.until().isPresent()) {
      byField.put(Facet.Field.YEAR, matching(days()));
    }
    add(Facet.Field.TYPE, request.types().stream().map(type -> type.label()).toList());
    byField.put(Facet.Field.REVIEW, reviewed());
    addNamed(Facet.Field.KIND, Fields.SOURCE_KIND, request.kinds());
    addNamed(Facet.Field.ORIGIN, Fields.ORIGIN, request.origins());
    addNamed(Facet.Field.SPEAKER, Fields.SPEAKER, request.speakers());
  }

  /** What people said so of; who asks for what was rejected sees it, though no report takes it. */
  private FixedBitSet reviewed() throws IOException {
    Set<ReviewFilter> asked = request.reviews();
    if (asked.isEmpty()) {
      return view.findings();
    }
    FixedBitSet said =
        view.groups(Facet.Field.REVIEW)
            .any(asked.stream().map(ReviewFilter::label).toList(), view.snapshot().entries());
    if (!asked.contains(ReviewFilter.REJECTED)) {
      said.and(view.findings());
    }
    return said;
  }

  /** What stands in the sources that a glob names. */
  private FixedBitSet sources(String glob) throws IOException {
    FixedBitSet named = matching(Queries.source(glob));
    if (named.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS) {
      List<String> files =
          view.snapshot().column(Fields.PATH).values().stream()
              .map(path -> path.substring(path.lastIndexOf('/') + 1))
              .distinct()
              .toList();
      String asked = stem(glob.substring(glob.lastIndexOf('/') + 1)).replaceAll("[*?]", "");
      throw Unmet.name("source", glob, file -> LikeNames.isLike(asked, stem(file)), files);
    }
    return named;
  }

  private static String stem(String file) {
    return file.replaceFirst("(?<=.)[.]\\w*$", "");
  }

  private FixedBitSet matching(Query query) throws IOException {
    return view.snapshot().all(query);
  }

  private void add(Facet.Field field, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      byField.put(field, view.groups(field).any(values, view.snapshot().entries()));
    }
  }

  /** Values of a field that are names, each of which must be there. */
  private void addNamed(Facet.Field field, String column, Collection<String> values)
      throws IOException {
    Groups groups = view.groups(field);
    for (String value : values) {
      if (!isMet(groups.any(List.of(value), view.snapshot().entries()))) {
        throw new Unmet(view.snapshot()).value(field, value, column);
      }
    }
    add(field, values);
  }

  /** Whether any quote of the base is among these, seen or not. */
  private boolean isMet(FixedBitSet entries) {
    return entries.intersects(view.snapshot().findings());
  }

  /** What begins within a stretch of a recording, as bars of a histogram count it. */
  private FixedBitSet moments() {
    long from = request.from().map(EvidenceIndexer::milliseconds).orElse(0L);
    long to = request.to().map(EvidenceIndexer::milliseconds).orElse(Long.MAX_VALUE - 1);
    long[] begins = view.snapshot().numbers(Fields.MOMENT);
    FixedBitSet within = new FixedBitSet(view.snapshot().entries());
    for (int doc = 0; doc < begins.length; doc++) {
      if (from <= begins[doc] && begins[doc] <= to) {
        within.set(doc);
      }
    }
    return within;
  }

  private Query days() {
    long first = request.since().map(date -> date.first().toEpochDay()).orElse(Long.MIN_VALUE);
    long last = request.until().map(date -> date.last().toEpochDay()).orElse(Long.MAX_VALUE);
    return LongRange.newIntersectsQuery(Fields.DAYS, new long[] {first}, new long[] {last});
  }

  /** What meets all. */
  FixedBitSet all() {
    FixedBitSet left = others.clone();
    moments.ifPresent(left::and);
    byField.values().forEach(left::and);
    return left;
  }

  /** What meets all but what is asked of a field. */
  FixedBitSet without(Facet.Field field) {
    FixedBitSet left = timelessWithout(field);
    moments.ifPresent(left::and);
    return left;
  }

  /** What meets all but what is asked of a field and of moments. */
  private FixedBitSet timelessWithout(Facet.Field field) {
    FixedBitSet left = others.clone();
    byField.forEach(
        (other, findings) -> {
          if (other != field) {
            left.and(findings);
          }
        });
    return left;
  }

  /** Says of dates or moments that nothing meets, whatever else is asked, what there is instead. */
  Optional<String> unmet() {
    FixedBitSet left = timelessWithout(Facet.Field.YEAR);
    if (left.cardinality() == 0) {
      return Optional.empty();
    }
    Unmet unmet = new Unmet(view.snapshot());
    return Optional.ofNullable(byField.get(Facet.Field.YEAR))
        .filter(days -> !days.intersects(left))
        .map(days -> unmet.days(request, left))
        .or(
            () ->
                moments
                    .filter(within -> !within.intersects(left))
                    .map(within -> unmet.moments(request, left)));
  }
}
