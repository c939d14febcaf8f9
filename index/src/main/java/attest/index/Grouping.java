package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import attest.index.search.GroupedResult;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Gathers what a request matches by document or origin. Each gathers for one thread. */
final class Grouping {
  private final View view;
  private final FieldValues keys;
  private final Groups members;
  private final Tally tally;

  Grouping(View view, GroupedResult.By by) {
    String field =
        switch (by) {
          case DOCUMENT -> Fields.PATH;
          case ORIGIN -> Fields.ORIGIN;
        };
    this.view = view;
    this.keys = view.snapshot().column(field);
    this.members = view.snapshot().groups(field);
    this.tally = new Tally(view);
  }

  /** The page of groups that a request asks for, each with its first hits. */
  GroupedResult of(SearchRequest request, Search search, int most) throws IOException {
    FixedBitSet firsts = firsts(search);
    SameWords sameWords = view.reviewed().sameWords();
    Hits hits = new Hits(view);
    List<GroupedResult.Group> page = new ArrayList<>();
    for (int first : search.ranking().page(firsts, request.offset(), request.limit())) {
      FixedBitSet of = members.any(List.of(keys.value(first)), view.snapshot().entries());
      of.and(search.matching());
      page.add(
          new GroupedResult.Group(
              keys.value(first),
              view.snapshot().column(Fields.TITLE).value(first),
              tally.count(of),
              hits.highlighted(
                  search.ranking().first(sameWords.once(of, search.ranking()), most), search)));
    }
    return new GroupedResult(tally.count(search.matching()), firsts.cardinality(), page);
  }

  /** The first hit of each group. */
  private FixedBitSet firsts(Search search) {
    int[] first = new int[keys.values().size()];
    Arrays.fill(first, NO_MORE_DOCS);
    BitSetIterator each = new BitSetIterator(search.matching(), 0);
    for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
      int key = keys.ordinals()[doc];
      if (first[key] == NO_MORE_DOCS || search.ranking().compare(doc, first[key]) < 0) {
        first[key] = doc;
      }
    }
    FixedBitSet firsts = new FixedBitSet(Math.max(1, view.snapshot().entries()));
    Arrays.stream(first).filter(doc -> doc != NO_MORE_DOCS).forEach(firsts::set);
    return firsts;
  }
}
