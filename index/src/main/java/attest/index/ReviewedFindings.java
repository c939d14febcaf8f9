package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import attest.corpus.FindingType;
import attest.index.finding.Review;
import attest.index.finding.ReviewFilter;
import attest.index.finding.Reviews;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What people have said, laid over what the machine found: which findings were accepted, rejected,
 * disputed or starred, and of which type each is. Nothing of it is in the index, so that a verdict
 * counts at once.
 *
 * <p>Immutable, and safe for use by several threads.
 */
final class ReviewedFindings {
  private static final List<String> TYPES =
      Arrays.stream(FindingType.values()).map(FindingType::label).toList();

  private final Snapshot snapshot;
  private final Reviews reviews;
  private final Map<FindingType, Query> relabelled = new EnumMap<>(FindingType.class);
  private final Groups types;
  private final Groups states;
  private final Corrections corrections;
  private volatile @Nullable SameWords sameWords;

  ReviewedFindings(Snapshot snapshot, Reviews reviews) throws IOException {
    this.snapshot = snapshot;
    this.reviews = reviews;
    this.types = types(machineTypes());
    this.states =
        Groups.of(
            Arrays.stream(ReviewFilter.values()).map(ReviewFilter::label).toList(),
            List.of(
                decided(Review.State.ACCEPTED),
                snapshot.all(those(review -> review.isRejected() && !review.isMerged())),
                decided(Review.State.DISPUTED),
                undecided(),
                snapshot.all(those(Review::starred)),
                snapshot.all(those(review -> !review.notes().isEmpty()))));
    this.corrections =
        new Corrections(
            snapshot, reviews, snapshot.all(those(review -> review.correction().isPresent())));
  }

  private int[] machineTypes() {
    FieldValues column = snapshot.column(Fields.TYPE);
    int[] ordinals = column.values().stream().mapToInt(TYPES::indexOf).toArray();
    return Arrays.stream(column.ordinals()).map(type -> type < 0 ? -1 : ordinals[type]).toArray();
  }

  private Groups types(int[] ofFindings) throws IOException {
    for (FindingType type : FindingType.values()) {
      Query given = those(review -> review.type().filter(type::equals).isPresent());
      if (!(given instanceof MatchNoDocsQuery)) {
        relabelled.put(type, given);
        BitSetIterator each = new BitSetIterator(snapshot.all(given), 0);
        for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
          ofFindings[doc] = TYPES.indexOf(type.label());
        }
      }
    }
    return Groups.of(TYPES, ofFindings);
  }

  private FixedBitSet decided(Review.State state) throws IOException {
    return snapshot.all(those(review -> review.state().filter(state::equals).isPresent()));
  }

  private FixedBitSet undecided() throws IOException {
    FixedBitSet undecided = snapshot.findings().clone();
    undecided.andNot(snapshot.all(those(review -> review.state().isPresent())));
    return undecided;
  }

  /** The findings of which such a thing was said. */
  private Query those(Predicate<Review> said) {
    List<BytesRef> ids =
        reviews.byFinding().entrySet().stream()
            .filter(entry -> said.test(entry.getValue()))
            .map(entry -> new BytesRef(entry.getKey()))
            .toList();
    return ids.isEmpty() ? new MatchNoDocsQuery() : new TermInSetQuery(Fields.ID, ids);
  }

  Reviews reviews() {
    return reviews;
  }

  /** What was said of a finding, in the document that this entry is of. */
  Optional<Review> of(int doc, String id) {
    return corrections.of(doc).or(() -> reviews.of(id));
  }

  /** Whether each finding has the type and the words that it was mined with. */
  boolean isAsMined() {
    return relabelled.isEmpty() && corrections.none();
  }

  /** The findings that are of the same words. */
  SameWords sameWords() {
    SameWords known = sameWords;
    if (known == null) {
      SameWords mined = snapshot.sameWords();
      known = corrections.none() ? mined : mined.corrected(snapshot, corrections);
      sameWords = known;
    }
    return known;
  }

  /** The findings that should quote other words. */
  Corrections corrections() {
    return corrections;
  }

  /** All findings, or the sure ones: what a person decided goes before what the machine thinks. */
  FixedBitSet findings(boolean sure) throws IOException {
    FixedBitSet findings = snapshot.findings().clone();
    if (sure) {
      findings.andNot(snapshot.candidates());
      findings.or(decided(Review.State.ACCEPTED));
      findings.andNot(decided(Review.State.REJECTED));
    }
    return findings;
  }

  /** Those that a person rejected, sure or not. */
  FixedBitSet rejected() throws IOException {
    return decided(Review.State.REJECTED);
  }

  /** The findings of each type, in the order of the types. */
  Groups types() {
    return types;
  }

  /** The findings of each state of review, in the order of the states. */
  Groups states() {
    return states;
  }

  /** The query for a type: that which a person gave a finding, if one did. */
  Query type(String label) {
    Query machine = new TermQuery(new Term(Fields.TYPE, label));
    if (relabelled.isEmpty()) {
      return machine;
    }
    BooleanQuery.Builder unchanged = new BooleanQuery.Builder().add(machine, Occur.MUST);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    relabelled.forEach(
        (type, given) -> {
          unchanged.add(given, Occur.MUST_NOT);
          if (type.label().equals(label)) {
            query.add(given, Occur.SHOULD);
          }
        });
    return query.add(unchanged.build(), Occur.SHOULD).build();
  }
}
