package attest.index;

import attest.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * How words may have been meant that no quote has: as the most like of those that some have, up to
 * two letters away. Belongs to one thread.
 */
final class Spelling {
  /** Whole words of a query, but for names of fields, and beginnings of words. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{3,}(?![\\p{L}\\p{N}:*~])");

  /** Nearly all shorter words are like many others. */
  private static final int SHORTEST = 3;

  /**
   * Who looks for more words has pasted a text. Each that no quote has is compared with all that
   * any has, which takes milliseconds.
   */
  private static final int MOST_WORDS = 20;

  private static final int NEAR = 1;
  private static final int FAR = 2;

  private final View view;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(View view) {
    this.view = view;
    checker.setMinQueryLength(SHORTEST);
  }

  /**
   * The words of a request as they may have been meant, or any of those that something has, if
   * nothing has all; nothing, if that finds nothing either, or too many are asked for. Of words
   * that nothing has together, a likeness of two letters is chance: parrots are no parents.
   */
  Optional<String> of(SearchRequest request) throws IOException {
    if (WORD.matcher(request.words()).results().count() > MOST_WORDS) {
      return Optional.empty();
    }
    String words = meant(request.words(), FAR);
    if (words.equals(request.words())) {
      return Optional.empty();
    }
    if (finds(words, request)) {
      return Optional.of(words);
    }
    String near = meant(request.words(), NEAR);
    if (near.equals(request.words())) {
      return Optional.empty();
    }
    List<String> known = new ArrayList<>();
    for (String one : PlainWords.of(near)) {
      if (finds(one, request)) {
        known.add(one);
      }
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", known));
  }

  /** Whether anything has those words, and all else that is asked for. */
  private boolean finds(String words, SearchRequest request) throws IOException {
    return Search.of(view, request.toBuilder().words(words).build()).matching().cardinality() > 0;
  }

  private String meant(String words, int letters) throws IOException {
    checker.setMaxEdits(letters);
    Matcher word = WORD.matcher(words);
    StringBuilder meant = new StringBuilder();
    while (word.find()) {
      word.appendReplacement(meant, Matcher.quoteReplacement(meant(word.group())));
    }
    word.appendTail(meant);
    return meant.toString();
  }

  private String meant(String word) throws IOException {
    SuggestWord[] like =
        checker.suggestSimilar(
            new Term(Fields.EXACT, word.toLowerCase(Locale.ROOT)),
            1,
            view.snapshot().reader(),
            SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return like.length == 0 ? word : like[0].string;
  }
}
