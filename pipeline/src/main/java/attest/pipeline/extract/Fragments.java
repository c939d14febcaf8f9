package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.Voice;
import java.util.regex.Pattern;

/**
 * Tells pieces of sentences in running text, such as those that columns of a page leave when they
 * are cut across. Items of lists, what hangs on a lead-in or a label, notes and speech need not be
 * sentences.
 */
final class Fragments {
  /** A small letter; not that of "eHealth". */
  private static final Pattern STARTS_WITHIN =
      Pattern.compile("[^\\p{L}\\p{N}]*+\\p{Ll}(?!\\p{Lu})");

  /** A comma, or a word that something must follow. */
  private static final Pattern ENDS_WITHIN =
      Pattern.compile(
          "(?:,|\\b(?:a|an|and|as|at|because|but|by|for|from|if|in|into|its|my|of|on|or|our|than"
              + "|that|the|their|to|whose|with|your))[\"”’)\\s]*+$",
          Pattern.CASE_INSENSITIVE);

  private Fragments() {}

  /** Whether a sentence of a document is only a piece of one. */
  static boolean isIn(Document document, Sentence sentence) {
    Passage passage = document.passages().get(sentence.passage());
    boolean isRunning =
        document.source().voice() == Voice.AUTHOR
            && (passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.BOX)
            && passage.leadIn().isEmpty()
            && passage.label().isEmpty();
    return isRunning && is(sentence.span().of(document.text()));
  }

  private static boolean is(String quote) {
    return STARTS_WITHIN.matcher(quote).lookingAt() || ENDS_WITHIN.matcher(quote).find();
  }
}
