package attest.pipeline.extract;

import java.util.Set;
import java.util.stream.Stream;

/** Tells how a verb that may link a cause to its effect stands in its sentence. */
final class RoleVerb {
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "gets", "got");

  private static final Set<String> HAVE = Set.of("have", "has", "had", "having");

  /** What leads to a noun and to no verb that ends in "ed". */
  private static final Set<String> BEFORE_NOUN =
      Set.of("a", "an", "the", "no", "its", "their", "our", "your", "my", "his", "to");

  private static final Set<String> RELATIVE = Set.of("which", "who", "that");

  private static final Set<String> TURNS = Set.of("by", "upon");

  private RoleVerb() {}

  /** Whether what is done is told of what comes before: the agent follows. */
  static boolean isTurned(Words words, int after) {
    return after < words.size()
        && (TURNS.contains(words.word(after))
            || (words.word(after).equals("through") && words.word(after - 1).endsWith("ed")));
  }

  /**
   * Whether it is a verb that can link: no noun, no object of another verb or of a preposition
   * ("involves driving", "by avoiding"), no passive without its agent, no participle that stands
   * before its noun ("with increased trust").
   */
  static boolean links(Words words, CuePattern.Match match) {
    int at = match.from();
    if (words.hasTag(at, "AUX")) {
      return true;
    }
    int before = before(words, at);
    if (isHyphened(words, at)
        || (!words.hasTag(at, "VERB") && !isMistaken(words, before, at, match.to()))) {
      return false;
    }
    if (before < 0 || isTurned(words, match.to())) {
      return before >= 0;
    }
    boolean afterBe = BE.contains(words.word(before));
    if (words.word(at).endsWith("ing")) {
      return afterBe
          || !(words.hasTag(before, "VERB")
              || words.hasTag(before, "ADP")
              || words.hasTag(before, "SCONJ")
              || words.word(before).equals("to"));
    }
    return !afterBe && !isAdjective(words, before, at);
  }

  /**
   * Whether it is a participle before its noun ("with increased trust"); behind an "and", that is
   * so if the noun follows at once.
   */
  static boolean isAdjective(Words words, int before, int at) {
    String verb = words.word(at);
    if (!verb.endsWith("ed") || verb.endsWith("eed")) {
      return false;
    }
    if (words.hasTag(before, "CCONJ") || words.word(before).equals(",")) {
      return isTagged(words, at + 1, "NOUN", "PROPN", "ADJ");
    }
    return BEFORE_NOUN.contains(words.word(before))
        || (isTagged(words, before, "ADP", "ADJ", "VERB") && !HAVE.contains(words.word(before)));
  }

  private static boolean isTagged(Words words, int at, String... tags) {
    return at < words.size() && Stream.of(tags).anyMatch(tag -> words.hasTag(at, tag));
  }

  /** Whether it is tagged as a noun, as many a verb is, but stands between two as a verb does. */
  private static boolean isMistaken(Words words, int before, int at, int after) {
    return words.hasTag(at, "NOUN")
        && before >= 0
        && after < words.end()
        && mayFollow(words, before, words.word(at))
        && (after > at + 1
            || isNoun(words, after)
            || words.hasTag(after, "DET")
            || words.hasTag(after, "ADJ")
            || words.hasTag(after, "NUM")
            || words.word(after).endsWith("ing"));
  }

  /** A first word is a noun often enough, whatever its tag. */
  private static boolean mayFollow(Words words, int before, String verb) {
    if (words.hasTag(before, "PUNCT")) {
      return verb.endsWith("s") || verb.endsWith("ing");
    }
    if (verb.endsWith("s")) {
      return isNoun(words, before) || before == words.begin();
    }
    return isNoun(words, before) && words.word(before).endsWith("s") && !verb.endsWith("ing");
  }

  private static boolean isNoun(Words words, int at) {
    return isTagged(words, at, "NOUN", "PROPN", "PRON");
  }

  /** Whether it is the last part of such a word as "decision-making". */
  static boolean isHyphened(Words words, int at) {
    return at > 0 && words.text(at - 1, at + 1).matches("\\S+[-‐‑]\\S+");
  }

  /**
   * How far it is from being the main verb: 0 for a finite verb, 1 for that of a defining clause, 2
   * for an infinitive or a participle.
   */
  static int depth(Words words, CuePattern.Match match) {
    int at = match.from();
    int before = before(words, at);
    if (before < 0) {
      return 0;
    }
    boolean afterBe = BE.contains(words.word(before));
    if (words.word(at).endsWith("ing") || isTurned(words, match.to())) {
      return afterBe ? 0 : 2;
    }
    if (words.word(before).equals("to")) {
      return 2;
    }
    int subject = words.hasTag(before, "AUX") ? before(words, before) : before;
    if (subject > 0
        && RELATIVE.contains(words.word(subject))
        && !words.word(subject - 1).equals(",")) {
      return 1;
    }
    boolean finite =
        words.hasTag(at, "AUX")
            || words.word(at).endsWith("s")
            || words.word(at).endsWith("ed")
            || words.hasTag(before, "AUX")
            || isNoun(words, before);
    return finite ? 0 : 2;
  }

  /** Whether it is a participle behind a comma. */
  static boolean isTrailing(Words words, CuePattern.Match match) {
    int before = before(words, match.from());
    return before >= 0
        && words.word(before).equals(",")
        && words.word(match.from()).endsWith("ing");
  }

  /** The word before it that is no adverb or negation; -1 if there is none. */
  private static int before(Words words, int at) {
    int before = at - 1;
    while (before >= 0
        && (words.hasTag(before, "ADV")
            || (words.hasTag(before, "PART") && !words.word(before).equals("to")))) {
      before--;
    }
    return before;
  }
}
