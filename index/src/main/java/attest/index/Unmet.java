package attest.index;

import attest.corpus.UsageException;
import attest.index.finding.Amounts;
import attest.index.search.Facet;
import attest.index.search.SearchRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/** Says of a filter that no quote meets what there is instead. */
final class Unmet {
  private static final int MOST_OFFERED = 3;

  private final Snapshot snapshot;

  Unmet(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A value that no quote has in a field. */
  UsageException value(Facet.Field field, String asked, String column) {
    return name(
        field.label(),
        asked,
        name -> LikeNames.isLike(asked, name),
        values(column, snapshot.findings()));
  }

  /**
   * A name that nothing has.
   *
   * @param noun what it would be the name of
   * @param like whether one may have been meant
   * @param names those that there are
   */
  static UsageException name(
      String noun, String asked, Predicate<String> like, List<String> names) {
    List<String> near = names.stream().filter(like).limit(MOST_OFFERED).toList();
    String hint =
        near.isEmpty() ? among(noun, names) : "; did you mean " + String.join(" or ", near) + "?";
    return new UsageException("there is no " + noun + " '" + asked + "'" + hint);
  }

  private static String among(String noun, List<String> names) {
    return switch (names.size()) {
      case 0 -> "; no quote here has a " + noun;
      case 1 -> "; the only " + noun + " is " + names.get(0);
      default -> " among " + Amounts.count(names.size(), noun) + ", such as " + names.get(0);
    };
  }

  /**
   * Days of which there is no work.
   *
   * @param left the findings that all other filters leave
   */
  String days(SearchRequest request, FixedBitSet left) {
    return range(
        "date",
        "no quote is from a work of ",
        request.since().map(date -> date.iso()),
        request.until().map(date -> date.iso()),
        "from works of ",
        values(Fields.DATE, left));
  }

  /**
   * Moments at which nothing is said.
   *
   * @param left the findings that all other filters leave
   */
  String moments(SearchRequest request, FixedBitSet left) {
    long[] moments = snapshot.numbers(Fields.MOMENT);
    return range(
        "moment",
        "no quote begins at ",
        request.from().map(Amounts::clock),
        request.to().map(Amounts::clock),
        "at ",
        quotes(left)
            .mapToLong(doc -> moments[doc])
            .filter(moment -> moment != Long.MAX_VALUE)
            .sorted()
            .mapToObj(moment -> Amounts.clock(moment / 1000.0))
            .toList());
  }

  private static String range(
      String what,
      String nothing,
      Optional<String> from,
      Optional<String> to,
      String instead,
      List<String> there) {
    String asked =
        to.map(end -> from.map(start -> start + " to " + end).orElse(end + " or earlier"))
            .orElseGet(() -> from.orElseThrow() + " or later");
    if (there.isEmpty()) {
      return nothing + asked + "; none here has a " + what;
    }
    String first = there.get(0);
    String last = there.get(there.size() - 1);
    String range = first.equals(last) ? first : first + " to " + last;
    return nothing + asked + "; quotes here are " + instead + range;
  }

  /** The values that quotes have in a field, in its own order. */
  private List<String> values(String field, FixedBitSet findings) {
    FieldValues column = snapshot.column(field);
    return quotes(findings)
        .map(doc -> column.ordinals()[doc])
        .filter(value -> value >= 0)
        .sorted()
        .distinct()
        .mapToObj(value -> column.values().get(value))
        .toList();
  }

  private IntStream quotes(FixedBitSet findings) {
    return IntStream.range(0, snapshot.entries()).filter(findings::get);
  }
}
