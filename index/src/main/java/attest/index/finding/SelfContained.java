package attest.index.finding;

import java.util.regex.Pattern;

/**
 * Whether a quote can be understood alone.
 *
 * <p>It cannot if it begins by going on with what was said before it, with words for that, in the
 * middle of a sentence, or without a subject that its label does not name either; nor if it begins
 * with what was left out of it or only leads in what follows it, or if it holds one end alone of a
 * quotation or of brackets.
 */
final class SelfContained {
  /** Words that stand for something said before. */
  private static final String POINTERS =
      "(?:they|their|he|his|she|her|its|this|these|that)\\b"
          + "|those\\b(?! (?:who|whose|that|with|of|in|at|from|\\p{L}+(?:ed|ing))\\b)"
          + "|such\\b(?! as\\b)"
          + "|the (?:latter|former|above)\\b"
          // In "it is crucial to …", it stands for nothing.
          + "|(?:(?:as|if|when|once|since|until|while|unless|because|although|though) )?+it\\b"
          + "(?! (?:(?:is|was|will be|would be|may be|can be)(?: [\\p{L}-]+){1,5}?"
          + " (?:to|that|for|if|when|how|why|whether|where)|takes|pays|helps (?:to|that|if|when))\\b)"
          + "|\\p{L}+ (?:\\p{L}+ )?(?:they|them|this|these|such(?! as\\b)"
          + "|those(?! (?:who|whose|that|with|of|in|at|from|\\p{L}+(?:ed|ing))\\b))\\b"
          + "|(?:\\p{L}+ )?(?:do|does|did|\\p{L}+ing) so\\b";

  /** Words that join a sentence to the one before it. */
  private static final String JOINTS =
      "(?:and|but|or|nor|yet|also|however|therefore|thus|hence|then|otherwise|furthermore|moreover"
          + "|additionally|consequently|accordingly|similarly|likewise|nevertheless|nonetheless"
          + "|conversely|meanwhile|even so|as such|by contrast|at the same time|for instance"
          + "|for example|in turn|in particular|in other words|on the (?:one|other) hand"
          + "|on the contrary)\\b"
          + "|so\\b(?! (?:far|many|much|few|little)\\b)"
          + "|instead\\b(?! of\\b)"
          + "|in (?:addition|contrast)\\b(?! to\\b)"
          + "|as a (?:result|consequence)\\b(?! of\\b)"
          + "|(?:further|yes|no|well|right|indeed|still|rather|again|besides|second|third|secondly|thirdly"
          + "|next|finally|lastly|specifically|equally|of course),"
          + "|[^,.;:]{1,40}, (?:however|therefore|thus|moreover|for example|for instance|in turn),";

  /** What people say while they think of how to begin. */
  private static final String FILLERS = "(?:uh|um|er|erm|hmm|oh|yeah|okay|ok|i mean|you know)\\b";

  private static final Pattern GOES_ON =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*+(?:" + POINTERS + "|" + JOINTS + "|" + FILLERS + ")",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHICH =
      Pattern.compile("[^\\p{L}\\p{N}]*+wh(?:ich|ose)\\b[^?]*+", Pattern.CASE_INSENSITIVE);

  /** A small letter; not that of "eHealth". */
  private static final Pattern WITHIN_A_SENTENCE =
      Pattern.compile("[^\\p{L}\\p{N}]*+\\p{Ll}(?!\\p{Lu})");

  /** A verb that is no command, and is not followed by its subject as in "Had we …". */
  private static final Pattern HEADLESS =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*+(?:(?:can|could|may|might|will|would|should|must|is|are|was|were|has"
              + "|had|does|cannot)\\b(?! (?:\\d|(?:i|we|you|he|she|it|they|the|an?|any\\p{L}*|there"
              + "|this|that|these|those|our|your|their|my)\\b))"
              + "|(?:allows|brings|builds|contributes|creates|depends|enables|encourages|ensures"
              + "|fosters|gives|helps|improves|includes|involves|leads|makes|means|prevents|promotes"
              + "|provides|reduces|requires|results in|strengthens|undermines|weakens)\\b(?! of\\b))"
              + "[^?]*+",
          Pattern.CASE_INSENSITIVE);

  /** What is promised after a colon or a comma is not in the quote. */
  private static final Pattern LEADS_IN = Pattern.compile("[:,–—][^\\p{L}\\p{N}]*+$");

  /** Dots that somebody set for words that were left out, in brackets or not. */
  private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{N}.…]*+(?:\\.\\s?\\.|…)");

  /** Of an item of a list, such as "b)". */
  private static final Pattern NUMBER = Pattern.compile("^[^\\p{L}\\p{N}]*+\\w{1,3}\\)");

  private SelfContained() {}

  /**
   * Whether it can.
   *
   * @param isNamed whether a label in front of the quote says what it speaks of
   */
  static boolean is(String quote, boolean isNamed) {
    String words = NUMBER.matcher(quote).replaceFirst("");
    return !GOES_ON.matcher(words).lookingAt()
        && !LEFT_OUT.matcher(words).lookingAt()
        && !WHICH.matcher(words).matches()
        && (isNamed || !lacksBeginning(words))
        && !LEADS_IN.matcher(words).find()
        && isPaired(words);
  }

  private static boolean lacksBeginning(String words) {
    return WITHIN_A_SENTENCE.matcher(words).lookingAt() || HEADLESS.matcher(words).matches();
  }

  private static boolean isPaired(String words) {
    return count(words, '"') % 2 == 0
        && count(words, '“') == count(words, '”')
        && count(words, '(') == count(words, ')')
        && count(words, '[') == count(words, ']');
  }

  private static long count(String words, char mark) {
    return words.chars().filter(c -> c == mark).count();
  }
}
