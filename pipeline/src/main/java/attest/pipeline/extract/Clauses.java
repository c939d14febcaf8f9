package attest.pipeline.extract;

import java.util.Set;
import java.util.stream.IntStream;

/** Tells clauses in tagged words apart, by their subjects, verbs and commas. */
final class Clauses {
  /** What is no subject, whatever its tag. */
  private static final Set<String> NO_SUBJECT =
      Set.of("which", "who", "whose", "whom", "where", "including", "such", "along");

  /** How far after its start the verb of a clause is looked for, in words. */
  private static final int LONGEST_SUBJECT = 15;

  private Clauses() {}

  /** Whether a subject starts there, and a verb of its own comes before the next comma. */
  static boolean isClause(Words words, int from) {
    int subject = from;
    while (subject < words.end()
        && (words.hasTag(subject, "ADV") || isMark(words, subject))
        && !words.word(subject).equals(",")) {
      subject++;
    }
    if (subject >= words.end() || !isSubject(words, subject)) {
      return false;
    }
    if (words.word(subject).indexOf('\'') > 0 && !words.word(subject).endsWith("s'")) {
      return true;
    }
    int end = Math.min(words.end(), subject + LONGEST_SUBJECT);
    for (int i = subject + 1; i < end && !words.word(i).equals(","); i++) {
      if (NO_SUBJECT.contains(words.word(i)) || words.word(i).equals("that")) {
        return false;
      }
      if (isFinite(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is a verb that can be that of a clause. */
  static boolean isFinite(Words words, int at) {
    boolean verb =
        words.hasTag(at, "VERB")
            && !words.word(at).endsWith("ing")
            && !words.word(at - 1).equals("to")
            && !RoleVerb.isAdjective(words, at - 1, at)
            && !RoleVerb.isHyphened(words, at);
    return verb || words.hasTag(at, "AUX") || words.word(at).equals("cannot");
  }

  /** Whether a subject may start at a word. */
  static boolean isSubject(Words words, int at) {
    return !NO_SUBJECT.contains(words.word(at))
        && (words.hasTag(at, "DET")
            || words.hasTag(at, "PRON")
            || words.hasTag(at, "NOUN")
            || words.hasTag(at, "PROPN")
            || words.hasTag(at, "ADJ")
            || words.hasTag(at, "NUM")
            || words.word(at).equals("nobody")
            || words.word(at).indexOf('\'') > 0);
  }

  /** Whether what starts after an "and" is no more of a list: it has its own verb. */
  static boolean isNew(Words words, int from) {
    return from < words.end()
        && (isClause(words, from)
            || (words.hasTag(from, "VERB") && words.word(from).endsWith("s")));
  }

  /** Whether a clause may have its verb at a word, or end there. */
  static boolean isClauseMark(Words words, int at) {
    return words.word(at).equals(",") || words.word(at).indexOf('\'') > 0 || isFinite(words, at);
  }

  /**
   * The comma after which the main clause starts; the end of the words if there is none. The tagger
   * need not see the verb after the last.
   */
  static int comma(Words words, int from) {
    int last = words.end();
    for (int i = from; i < words.end() - 1; i++) {
      if (words.word(i).equals(",")) {
        if (isClause(words, i + 1)) {
          return i;
        }
        last = i;
      }
    }
    return last + 1 < words.end() && isSubject(words, last + 1) ? last : words.end();
  }

  /** Whether there is a comma from a word on, before another. */
  static boolean hasComma(Words words, int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> words.word(i).equals(","));
  }

  /** Whether a word is a punctuation mark. */
  static boolean isMark(Words words, int at) {
    return !Character.isLetterOrDigit(words.word(at).charAt(0));
  }
}
