package attest.index.finding;

import attest.corpus.FindingType;
import attest.corpus.Span;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
  public record Correction(String quote, int start) {
    /**
     * The words of a document that share the most text with a finding's quote; of several the
     * first.
     *
     * @param text the canonical text of the finding's document
     * @param of where the finding's own quote stands
     * @return nothing, if there are none, or they are not there, or part a word, or a letter from
     *     its accents
     */
    public static Optional<Correction> in(String text, Span of, String words) {
      // No words are found at the end again and again.
      if (words.isEmpty()) {
        return Optional.empty();
      }
      BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(text);
      int best = -1;
      int most = 0;
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        int end = at + words.length();
        int shared = Math.min(end, of.end()) - Math.max(at, of.start());
        if (shared > most
            && Stream.of(at, end).allMatch(i -> characters.isBoundary(i) && !isInWord(text, i))) {
          best = at;
          most = shared;
        }
      }
      return best < 0 ? Optional.empty() : Optional.of(new Correction(words, best));
    }

    private static boolean isInWord(String text, int at) {
      return at > 0
          && at < text.length()
          && Character.isLetterOrDigit(text.codePointBefore(at))
          && Character.isLetterOrDigit(text.codePointAt(at));
    }

    /** Where it stands in the canonical text. */
    public Span span() {
      return new Span(start, start + quote.length());
    }
  }

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

  /** Whether it was accepted. */
  @JsonIgnore
  public boolean isAccepted() {
    return state.filter(State.ACCEPTED::equals).isPresent();
  }

  /** Whether it was rejected. */
  @JsonIgnore
  public boolean isRejected() {
    return state.filter(State.REJECTED::equals).isPresent();
  }

  /**
   * Whether it is left out for the type that people gave it, since its words are another finding of
   * that type already: nobody rejected it.
   */
  @JsonIgnore
  public boolean isMerged() {
    return isRejected() && type.isPresent();
  }

  /** The same notes, with another decision that leaves the type as it is. */
  public Review as(State decided, Optional<Correction> words) {
    return new Review(Optional.of(decided), Optional.empty(), words, starred, notes, reviewers);
  }

  /**
   * The same of a finding in one of the documents of its origin, which have its words at different
   * places: a correction is of the words where that one has them, and none where it has not.
   *
   * @param text the canonical text of that document
   * @param quote where the finding's own quote stands in it
   */
  public Review in(String text, Span quote) {
    return new Review(
        state,
        type,
        correction.flatMap(words -> Correction.in(text, quote, words.quote())),
        starred,
        notes,
        reviewers);
  }
}
