package attest.index.verdict;

import attest.corpus.FindingType;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A finding that somebody said something of.
 *
 * @param finding as it was mined
 * @param opinions what each person thinks of it, by their names
 * @param correction the words that it should quote, where those who accept it say so with one voice
 *     and the document has them there
 * @param twins the findings of other types that the same words of its document are, as mined
 */
public record Judged(
    CitedFinding finding,
    SortedMap<String, Opinion> opinions,
    @JsonIgnore Optional<Review.Correction> correction,
    @JsonIgnore List<CitedFinding> twins) {
  /** Copies the map and the list. */
  public Judged {
    opinions = Collections.unmodifiableSortedMap(new TreeMap<>(opinions));
    twins = List.copyOf(twins);
  }

  /** The finding that this one is once more, in the type that people say that it is. */
  Optional<CitedFinding> twin() {
    return review()
        .type()
        .flatMap(type -> twins.stream().filter(twin -> twin.type() == type).findFirst());
  }

  /**
   * What all of them together say. It is accepted or rejected if all who decide agree, in the type
   * and in the words that it should quote; a person who leaves the words as they are has said
   * nothing of them.
   */
  @JsonProperty
  public Review review() {
    Optional<Review.State> state = state();
    boolean accepted = state.filter(Review.State.ACCEPTED::equals).isPresent();
    return new Review(
        state,
        types().stream().findFirst().filter(type -> accepted && type != finding.type()),
        correction.filter(words -> accepted),
        opinions.values().stream().anyMatch(Opinion::starred),
        opinions.values().stream()
            .map(Opinion::notes)
            .flatMap(Collection::stream)
            .sorted(Comparator.comparing(Opinion.Remark::at))
            .map(Opinion.Remark::text)
            .toList(),
        List.copyOf(opinions.keySet()));
  }

  private Optional<Review.State> state() {
    boolean rejected = opinions.values().stream().anyMatch(Opinion::rejected);
    Set<FindingType> types = types();
    if (types.isEmpty()) {
      return rejected ? Optional.of(Review.State.REJECTED) : Optional.empty();
    }
    boolean agreed = !rejected && types.size() == 1 && quotes(opinions.values()).size() <= 1;
    return Optional.of(agreed ? Review.State.ACCEPTED : Review.State.DISPUTED);
  }

  private Set<FindingType> types() {
    return opinions.values().stream()
        .flatMap(opinion -> opinion.type().stream())
        .collect(Collectors.toSet());
  }

  /** The different words that people say it should quote. */
  static List<String> quotes(Collection<Opinion> opinions) {
    return opinions.stream()
        .filter(opinion -> !opinion.rejected())
        .flatMap(opinion -> opinion.correction().stream())
        .map(Judgement.Correct::quote)
        .distinct()
        .toList();
  }
}
