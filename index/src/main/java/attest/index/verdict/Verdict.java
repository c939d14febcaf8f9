package attest.index.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What somebody said of a finding, and when: one line of a {@link VerdictLog}.
 *
 * @param at when it was said
 * @param who said it
 * @param judgement what was said
 * @param anchor of what
 */
@JsonPropertyOrder({"at", "who", "judgement", "anchor"})
public record Verdict(
    @JsonSerialize(using = ToStringSerializer.class) Instant at,
    String who,
    Judgement judgement,
    Anchor anchor) {
  private static final int LONGEST_NAME = 100;

  /** Breaks of lines, and what turns the direction of a line around. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  /** Checks the name. */
  public Verdict {
    if (!isName(who)) {
      throw new IllegalArgumentException("nobody can be called '" + who + "'");
    }
  }

  /** Whether somebody can be called so: the name must fit into one line and show there. */
  public static boolean isName(String who) {
    return !who.isBlank() && who.length() <= LONGEST_NAME && !UNSEEN.matcher(who).find();
  }

  /** A verdict as its line has it. */
  @JsonCreator
  static Verdict of(
      @JsonProperty(value = "at", required = true) String at,
      @JsonProperty(value = "who", required = true) String who,
      @JsonProperty(value = "judgement", required = true) Judgement judgement,
      @JsonProperty(value = "anchor", required = true) Anchor anchor) {
    return new Verdict(Instant.parse(at), who, judgement, anchor);
  }
}
