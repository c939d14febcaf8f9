package attest.corpus.read.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels {@code Q:} and {@code A:} in front of questions and their answers in one document,
 * where nobody speaks: they are left out, and the questions head the answers.
 */
public final class FaqLabels {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(\\*\\*)?(?:(Q|Question)|A|Answer)( ?\\d{1,3})?(\\*\\*)?:(\\*\\*)?(?:\\s+|$)");

  private static final Pattern QUESTION_END = Pattern.compile("\\?\\s*(?:\\*\\*)?\\s*$");

  private boolean asked;

  /**
   * What stands behind a label.
   *
   * @param asks whether it is a question
   * @param words without the label; in Markdown still in bold type if the label was within it
   */
  public record Labelled(boolean asks, String words) {
    /** Whether the words are a whole question or request, which heads its answer. */
    public boolean heads() {
      return asks && Prompt.is(words.replace("**", ""));
    }
  }

  private static boolean isQuestion(String words) {
    return QUESTION_END.matcher(words).find();
  }

  /** What a text starts with; an answer counts behind a question only, since lists have A and B. */
  public Optional<Labelled> in(String text) {
    Matcher label = LABEL.matcher(text);
    if (!label.lookingAt() || (label.group(2) == null && !asked)) {
      return Optional.empty();
    }
    if (label.group(2) != null && label.group(3) != null && !isQuestion(text)) {
      // Plans have quarters of a year, Q1 to Q4.
      return Optional.empty();
    }
    asked = true;
    boolean open = label.group(1) != null && label.group(4) == null && label.group(5) == null;
    String words = (open ? label.group(1) : "") + text.substring(label.end());
    return Optional.of(new Labelled(label.group(2) != null, words));
  }
}
