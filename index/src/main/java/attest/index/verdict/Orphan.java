package attest.index.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Verdicts whose quote is not found in a generation. They are kept, and count again when it is.
 *
 * @param anchor what they hold on to
 * @param verdicts that stand, in the order in which they were said
 * @param reason why it is not found
 * @param near the ids of findings that it may be now; a person can tell
 */
public record Orphan(Anchor anchor, List<Verdict> verdicts, Reason reason, List<String> near) {
  /** Why a quote is not found. */
  public enum Reason {
    /** The base has no document of that path or origin. */
    NO_DOCUMENT("its document is not in the base any more"),
    /** The words are there, but are no finding, or one of another type. */
    NO_FINDING("its words are still there, but are no finding of that type any more"),
    /** The words are not there. */
    NO_QUOTE("its words are not in the document any more, nor any that are like them"),
    /** More than one finding is like it. */
    AMBIGUOUS("more than one finding is like it"),
    /** The finding is there, but not the words that it was to quote instead. */
    NO_CORRECTION("the words that it was to quote are not where it stands any more");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The reason in words, to follow a quote. */
    public String words() {
      return words;
    }

    /** The reason as exports call it: lower case with hyphens. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the lists. */
  public Orphan {
    verdicts = List.copyOf(verdicts);
    near = List.copyOf(near);
  }
}
