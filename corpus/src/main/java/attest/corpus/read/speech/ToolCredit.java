package attest.corpus.read.speech;

import java.util.regex.Pattern;

/** What programs and services put under the transcripts and captions that they make, as a line. */
final class ToolCredit {
  private static final int MOST_CHARS = 160;

  private static final Pattern CREDIT =
      Pattern.compile(
          "[(\\[]?(?:this (?:transcript|file|recording|video) (?:was|is|has been) )?"
              + "(?:(?:automatically|auto)[ -])?"
              + "(?:transcribed|transcript(?:ion)?s?|captions?|captioned|subtitles?|subtitled|exported"
              + "|generated)"
              + "(?: (?:was|were|is|are|automatically|generated|created|made|produced|provided))*"
              + ":? (?:by|with|from|using|on)(?: the)? (?:\\S+ ){0,3}?"
              + "(?:https?://\\S+|(?:www\\.)?[\\p{L}\\d-]+\\.(?:ai|app|com|io|net|org)\\b)"
              + "(?: (?:community|team)|[.,]? (?:go unlimited|view|upgrade|try)\\b.{0,80})?[.)\\]]{0,2}",
          Pattern.CASE_INSENSITIVE);

  private ToolCredit() {}

  /** Whether a line, or all that a cue holds, is nothing else. */
  static boolean is(String words) {
    // Nearly all lines have no dot within a word.
    String line = words.strip();
    return line.length() <= MOST_CHARS && line.indexOf('.') > 0 && CREDIT.matcher(line).matches();
  }
}
