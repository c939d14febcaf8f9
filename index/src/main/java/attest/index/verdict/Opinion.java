package attest.index.verdict;

import attest.corpus.FindingType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one person thinks of a finding, all their verdicts on it taken together. Of each thing the
 * last word counts: whether it is a finding and of what type, what it should quote, and the star.
 *
 * @param type what they say that it is, if they accept it
 * @param rejected whether they say that it is none
 * @param correction what it should quote, where they corrected that
 * @param starred whether they want to find it again
 * @param notes in the order in which they were written
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Opinion(
    Optional<FindingType> type,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean rejected,
    Optional<Judgement.Correct> correction,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean starred,
    List<Remark> notes) {
  /** Nothing said. */
  static final Opinion NONE =
      new Opinion(Optional.empty(), false, Optional.empty(), false, List.of());

  /** A note, and when it was written. */
  public record Remark(@JsonSerialize(using = ToStringSerializer.class) Instant at, String text) {}

  /** Copies the notes. */
  public Opinion {
    notes = List.copyOf(notes);
  }

  /** What they think after one more verdict. */
  Opinion after(Verdict verdict) {
    FindingType shown = verdict.anchor().type();
    Judgement judgement = verdict.judgement();
    if (judgement instanceof Judgement.Accept) {
      return decided(Optional.of(shown), correction);
    }
    if (judgement instanceof Judgement.Relabel relabel) {
      return decided(Optional.of(relabel.type()), correction);
    }
    if (judgement instanceof Judgement.Correct correct) {
      boolean asShown = correct.quote().equals(verdict.anchor().exact());
      return decided(type.or(() -> Optional.of(shown)), Optional.of(correct).filter(c -> !asShown));
    }
    if (judgement instanceof Judgement.Reject) {
      return decided(Optional.empty(), correction);
    }
    if (judgement instanceof Judgement.Undecide) {
      return new Opinion(Optional.empty(), false, Optional.empty(), starred, notes);
    }
    if (judgement instanceof Judgement.Note note) {
      List<Remark> all = new ArrayList<>(notes);
      all.add(new Remark(verdict.at(), note.text()));
      return new Opinion(type, rejected, correction, starred, all);
    }
    if (judgement instanceof Judgement.Withdraw) {
      return NONE;
    }
    return new Opinion(type, rejected, correction, judgement instanceof Judgement.Star, notes);
  }

  private Opinion decided(Optional<FindingType> is, Optional<Judgement.Correct> quotes) {
    return new Opinion(is, is.isEmpty(), quotes, starred, notes);
  }

  /** Whether they say that it is a finding or that it is none. */
  public boolean decides() {
    return rejected || type.isPresent();
  }
}
