package attest.pipeline.verify;

import attest.corpus.MediaTime;
import attest.corpus.Passage;
import attest.corpus.read.BareText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a bare file, to look for quotes in.
 *
 * <p>Between two words of a quote others may stand: marks, links, a page's head, a table. A word of
 * the quote may stand in two pieces, as it does over the end of a line, or with the number of a
 * footnote at its end.
 */
final class BareWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Markup between letters, or between other markup: it may part a word, and is none. */
  private static final Pattern WITHIN_WORD =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}>;])(?:</?[a-z][^<>]*+>|&(?:shy|#173|#xad|zerowidthspace|#8203|#x200b);)"
              + "(?=[\\p{L}\\p{N}<&])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FOOTNOTE = Pattern.compile("\\d+$");

  /** The words of a page: a table or a figure may part a sentence. */
  private static final int MOST_BETWEEN = 600;

  private final BareText bare;
  private final List<String> words = new ArrayList<>();
  private final int[] starts;

  /** Where the quote before was found; most stand behind it, be the file as long as it likes. */
  private int reached;

  private Optional<WrittenTimes> times = Optional.empty();

  BareWords(BareText bare) {
    this.bare = bare;
    this.starts = new int[bare.parts().size()];
    for (int part = 0; part < starts.length; part++) {
      starts[part] = words.size();
      words.addAll(words(bare.parts().get(part)));
    }
  }

  /** Whether the words of a quote follow each other after the start of its passage. */
  boolean follow(String quote, Passage passage) {
    List<String> wanted = words(quote);
    if (wanted.isEmpty()) {
      return true;
    }
    int start = start(passage);
    return follow(wanted, Math.max(start, reached), words.size())
        || follow(wanted, start, Math.min(reached, words.size()));
  }

  /** Whether words follow each other, the first of them between two places. */
  private boolean follow(List<String> wanted, int from, int to) {
    String first = wanted.get(0);
    List<String> others = wanted.subList(1, wanted.size());
    for (int i = from; i < to; i++) {
      int end = end(first, i);
      // A tool may have glued the first of them to the end of a heading.
      boolean glued = words.get(i).endsWith(first) || isBehindInitial(first, i);
      if ((end > 0 && follow(others, end)) || (glued && follow(others, i + 1))) {
        reached = i;
        return true;
      }
    }
    return false;
  }

  /** Whether the rest of a word stands there, and its large initial by itself somewhere above. */
  private boolean isBehindInitial(String word, int at) {
    return word.length() > 1
        && words.get(at).equals(word.substring(1))
        && words.subList(Math.max(0, at - MOST_BETWEEN), at).contains(word.substring(0, 1));
  }

  /** Whether words follow from a place on, each within a page of the one before. */
  private boolean follow(List<String> wanted, int from) {
    int at = from;
    for (String word : wanted) {
      at = next(word, at);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a moment is written there. */
  boolean isWritten(MediaTime time) {
    WrittenTimes written = times.orElseGet(() -> WrittenTimes.in(bare));
    times = Optional.of(written);
    return written.has(time);
  }

  private int start(Passage passage) {
    int part =
        switch (bare.basis()) {
          case LINES -> passage.line().orElse(1) - 1;
          case PAGES -> passage.page().orElse(1) - 1;
          case WHOLE -> 0;
        };
    return part < starts.length ? starts[part] : words.size();
  }

  /** The place after the next such word, or -1 if it does not come within a page. */
  private int next(String word, int from) {
    for (int i = from; i < Math.min(words.size(), from + MOST_BETWEEN); i++) {
      int end = end(word, i);
      if (end > 0) {
        return end;
      }
    }
    return -1;
  }

  /** The place after the word, or -1 if it does not stand there. */
  private int end(String word, int at) {
    String found = words.get(at);
    if (found.startsWith(word)
        && (found.length() == word.length()
            || FOOTNOTE.matcher(found).replaceFirst("").equals(word))) {
      return at + 1;
    }
    return word.startsWith(found) ? pieced(word, at) : -1;
  }

  /** The place after the pieces that make up the word from there on, or -1 if they do not. */
  private int pieced(String word, int from) {
    StringBuilder pieces = new StringBuilder();
    for (int i = from; i < words.size() && pieces.length() < word.length(); i++) {
      pieces.append(words.get(i));
      if (!word.startsWith(pieces.toString())) {
        return -1;
      }
      if (pieces.length() == word.length()) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Words in lower case, ligatures undone. */
  private static List<String> words(String text) {
    String bare = WITHIN_WORD.matcher(text).replaceAll(" ");
    String plain = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }
}
