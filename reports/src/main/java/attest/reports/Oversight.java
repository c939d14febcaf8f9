package attest.reports;

import attest.index.finding.Amounts;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people did with findings. A finding that several files of one origin hold is one, as people
 * judge it once.
 *
 * @param findings how many are told of
 * @param reviews of those of them that somebody said something of
 * @param rejected how many of the base are left out because a person rejected them
 */
public record Oversight(int findings, List<Review> reviews, int rejected) {
  /** Copies the list. */
  public Oversight {
    reviews = List.copyOf(reviews);
  }

  /**
   * What was done with findings.
   *
   * @param ids of the findings that are told of, be it several times
   * @param reviews what people said of the findings of the base
   * @param rejected how many of the base are left out because a person rejected them
   */
  public static Oversight of(Stream<String> ids, Reviews reviews, int rejected) {
    Set<String> different = ids.collect(Collectors.toCollection(TreeSet::new));
    return new Oversight(
        different.size(),
        different.stream().flatMap(id -> reviews.of(id).stream()).toList(),
        rejected);
  }

  /** The same, for readers. */
  public String said() {
    return seen() + " " + left();
  }

  private String seen() {
    if (reviews.isEmpty()) {
      return "No person has looked at "
          + (findings == 1 ? "the " : "any of the ")
          + Amounts.count(findings, "finding")
          + " here.";
    }
    int people =
        (int) reviews.stream().flatMap(review -> review.reviewers().stream()).distinct().count();
    return String.format(
        Locale.ROOT,
        "Of the %s here, %s (%.0f %%) %s seen by %s%s.",
        Amounts.count(findings, "different finding"),
        Amounts.number(reviews.size()),
        100.0 * reviews.size() / findings,
        reviews.size() == 1 ? "was" : "were",
        people == 1 ? "1 person" : Amounts.number(people) + " people",
        judged());
  }

  private String judged() {
    List<String> judged = new ArrayList<>();
    for (Review.State state : Review.State.values()) {
      add(
          judged,
          state.label(),
          review -> !review.isMerged() && review.state().filter(state::equals).isPresent());
    }
    add(judged, "given another type", review -> review.type().isPresent());
    add(judged, "given other words", review -> review.correction().isPresent());
    return judged.isEmpty() ? "" : ": " + String.join(", ", judged);
  }

  private void add(List<String> judged, String how, Predicate<Review> isSo) {
    int number = (int) reviews.stream().filter(isSo).count();
    if (number > 0) {
      judged.add(Amounts.number(number) + " " + how);
    }
  }

  private String left() {
    return switch (rejected) {
      case 0 -> "Nothing was left out because a person rejected it.";
      case 1 -> "1 finding of the base was left out because a person rejected it.";
      default ->
          Amounts.number(rejected)
              + " findings of the base were left out because a person rejected them.";
    };
  }
}
