package attest.index.verdict;

import attest.corpus.FindingType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;

/** What somebody says of a finding. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Judgement.Accept.class, name = "accept"),
  @JsonSubTypes.Type(value = Judgement.Reject.class, name = "reject"),
  @JsonSubTypes.Type(value = Judgement.Undecide.class, name = "undecide"),
  @JsonSubTypes.Type(value = Judgement.Relabel.class, name = "relabel"),
  @JsonSubTypes.Type(value = Judgement.Correct.class, name = "correct"),
  @JsonSubTypes.Type(value = Judgement.Note.class, name = "note"),
  @JsonSubTypes.Type(value = Judgement.Star.class, name = "star"),
  @JsonSubTypes.Type(value = Judgement.Unstar.class, name = "unstar"),
  @JsonSubTypes.Type(value = Judgement.Withdraw.class, name = "withdraw")
})
public sealed interface Judgement {
  /** What is said, in one word: {@code accept}. */
  default String label() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** It is what the machine says that it is. */
  record Accept() implements Judgement {}

  /** It is no finding. */
  record Reject() implements Judgement {}

  /** Takes back what this person has decided of it; their notes and their star stay. */
  record Undecide() implements Judgement {}

  /** It is a finding, of that type. */
  record Relabel(FindingType type) implements Judgement {}

  /**
   * It is a finding, but should quote other words of the document.
   *
   * @param quote exactly the canonical text from {@code start} on
   * @param start the first UTF-16 code unit of the quote, counted from 0
   */
  record Correct(String quote, int start) implements Judgement {
    /** Checks that there is a quote. */
    public Correct {
      if (quote.isBlank() || start < 0) {
        throw new IllegalArgumentException("no quote at " + start);
      }
    }
  }

  /** A remark of up to {@value #LONGEST} UTF-16 code units. */
  record Note(String text) implements Judgement {
    /** More than that is no remark, and a line of a log should stay one that can be read. */
    public static final int LONGEST = 10_000;

    /** Checks that it says something, and not too much. */
    public Note {
      if (text.isBlank() || text.length() > LONGEST) {
        throw new IllegalArgumentException(
            text.isBlank() ? "the note is empty" : "the note is longer than " + LONGEST);
      }
    }
  }

  /** To be found again quickly. */
  record Star() implements Judgement {}

  /** No longer to be found so. */
  record Unstar() implements Judgement {}

  /** Takes back all that this person has said of it. */
  record Withdraw() implements Judgement {}
}
