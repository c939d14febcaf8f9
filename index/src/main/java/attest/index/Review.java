package attest.index;

import attest.corpus.FindingType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people have said of a finding, all their verdicts taken together.
 *
 * @param state what they decided, if they did
 * @param type what they say that it is, where that is another type than the machine's
 * @param correction what they say that it should quote, where those are other words
 * @param starred whether somebody wants to find it again quickly
 * @param notes in the order in which they were written
 * @param reviewers who said something of it, in alphabetical order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Review(
    Optional<State> state,
    Optional<FindingType> type,
    Optional<Correction> correction,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean starred,
    List<String> notes,
    List<String> reviewers) {
  /**
   * Words that a finding should quote instead of its own.
   *
   * @param quote exactly the canonical text from {@code start} on
   * @param start the first UTF-16 code unit of the quote, counted from 0
   */
  public record Correction(String quote, int start) {}

  /** What was decided of a finding. */
  public enum State {
    /** It is a finding, of the machine's type or of that which a person gave it. */
    ACCEPTED,
    /** It is none. */
    REJECTED,
    /** Two people decided differently. */
    DISPUTED;

    /** The state as exports and queries call it: {@code accepted}. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A review that leaves the quote as it is. */
  public Review(
      Optional<State> state,
      Optional<FindingType> type,
      boolean starred,
      List<String> notes,
      List<String> reviewers) {
    this(state, type, Optional.empty(), starred, notes, reviewers);
  }

  /** Copies the lists. */
  public Review {
    notes = List.copyOf(notes);
    reviewers = List.copyOf(reviewers);
  }
}
