package attest.corpus.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells words that ask somebody to speak, as interviewers do: a question, or a request such as
 * {@code Tell us how it began.}
 *
 * <p>Advice has the same form: {@code Share your data early.} So a request counts only if it turns
 * to those who ask, or to what the one asked has lived through.
 */
public final class Prompt {
  /** What interviewers say before they ask, and the question, is no longer. */
  private static final int MAX_WORDS = 100;

  /** More than as many words have, so that none need be counted in what is longer. */
  private static final int MAX_CHARACTERS = 2000;

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][”’\"')]*\\s+");

  private static final String LEAD =
      "(?:(?:so|and|but|okay|ok|now|well|first|finally|lastly|then|please|great|also|next"
          + "|(?:can|could|would|will) you|to (?:begin|start|close|finish|end)(?: with)?"
          + "|before we \\w+)[,:]?\\s+){0,3}+";

  private static final String US = "(?:us|me|our (?:readers|listeners))\\b";

  private static final String MORE =
      "(?:(?:please|briefly|first|something|more|a (?:little|bit)|bit|in your own words),? ){0,3}+";

  /** What somebody has done, and not what they will do. */
  private static final String YOU_DID =
      "\\b(?:how|what|when|why|where|which|who) you(?:['’](?:ve|re|d))? (?:\\w{2,20}ed"
          + "|came|began|met|got|went|built|found|made|saw|kept|were|are|do|did|have|had|see|mean)\\b";

  private static final String LIFE =
      "\\byour (?:own )?(?:story|experiences?|background|journey|career)\\b";

  private static final Pattern REQUEST =
      Pattern.compile(
          LEAD
              + ("(?:tell US MORE(?:about|of|how|what|why|who|when|where|which|whether|your|the|an?)\\b"
                      + "|(?:walk|talk|take|guide|run|lead) US (?:back |first ){0,2}"
                      + "(?:through|to|inside|into|behind)\\b"
                      + "|give US (?:an?|some|one|your|the)\\b"
                      + "|help US (?:to )?understand\\b|paint US a picture\\b|introduce yourself\\b"
                      + "|(?:talk|speak) to US MORE(?:about|on|of)\\b"
                      + "|(?:talk|say|speak) MORE(?:about|on) (?:th(?:at|is)\\W*$|.{0,200}(?:YOU_DID|LIFE))"
                      + "|(?:name|pick|choose) (?:an?|one|two|three)\\b.{0,200}\\byou\\b"
                      + "|share .{0,200}(?:\\bwith US|YOU_DID|LIFE)"
                      + "|(?:describe|explain|recall|outline)\\b.{0,200}"
                      + "(?:\\b(?:to|for) US|YOU_DID|LIFE|\\byourself\\b|\\byour (?:own |typical )?(?:role|work"
                      + "|job|day|partnership|organi[sz]ation|relationship|project|collaboration)\\b))")
                  .replace("US", US)
                  .replace("MORE", MORE)
                  .replace("YOU_DID", YOU_DID)
                  .replace("LIFE", LIFE),
          Pattern.CASE_INSENSITIVE);

  private Prompt() {}

  /** Whether that many characters are few enough to be a prompt, whatever they are. */
  public static boolean mayBe(int characters) {
    return characters <= MAX_CHARACTERS;
  }

  /** Whether words ask or request, and are few enough for that to be all they do. */
  public static boolean is(String words) {
    if (!mayBe(words.length())) {
      return false;
    }
    String said = words.strip();
    return said.split("\\s+").length <= MAX_WORDS && (said.endsWith("?") || requests(said));
  }

  private static boolean requests(String said) {
    Matcher end = SENTENCE_END.matcher(said);
    int last = 0;
    while (end.find()) {
      last = end.end();
    }
    return REQUEST.matcher(said).region(last, said.length()).lookingAt();
  }
}
