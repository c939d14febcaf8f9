package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.Span;
import attest.corpus.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whose words the sentences of a document are by the quotations that they stand in. Belongs
 * to one thread.
 */
final class Quotations {
  /** Whose words a passage is that an author only quotes, where nobody is named. */
  private static final String UNNAMED = "participants";

  /** So many sentences at most stand between one of a quotation and the one that names somebody. */
  private static final int MOST_APART = 10;

  /** What opens with a curly mark and is not closed goes on in the next passage. */
  private static final String QUOTATION = "“[^“”]+(?:”|\\z)|\"[^\"]+\"";

  private static final Pattern QUOTATIONS = Pattern.compile(QUOTATION);

  /** Quotations, and what may stand beside them: a few characters in brackets, such as (P8). */
  private static final Pattern QUOTED =
      Pattern.compile(QUOTATION + "|[(\\[][^()\\[\\]]{0,12}[)\\]]");

  /** A dash, who, and perhaps what they are. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "[—–―-]{1,2}\\s*(@\\w[\\w.-]*|NAME(?:\\s(?:(?:da|de|la|van|der|von)\\s)*NAME){0,3})"
                  .replace("NAME", "\\p{Lu}[\\p{L}'’-]*\\.?")
              + "(?<!\\.)\\.?(?:\\s*[,(].{1,160})?",
          Pattern.DOTALL);

  /** A dash, and the title of a work in quotation marks, with its address or without. */
  private static final Pattern CREDITED_WORK =
      Pattern.compile("[—–―]\\s*\\[?[\"“]([^\"“”]{2,100})[\"”]]?(?:\\s?\\(\\S{1,200}\\))?\\.?");

  private final Document document;
  private final List<Sentence> sentences;
  private final Function<String, Optional<String>> named;

  /** Those of each passage by where they start; a passage may have thousands. */
  private final Map<Integer, NavigableMap<Integer, Span>> byPassage = new HashMap<>();

  private final Set<Integer> credits = new HashSet<>();
  private final Map<Integer, String> creditOfPassage = new HashMap<>();
  private final Map<Integer, Boolean> onlyQuoted = new HashMap<>();

  /**
   * The quotations of a document.
   *
   * @param sentences all that the document has, in the order of the text
   * @param named whose view a sentence says that it is, by its words
   */
  Quotations(
      Document document, List<Sentence> sentences, Function<String, Optional<String>> named) {
    this.document = document;
    this.sentences = sentences;
    this.named = named;
    for (int i = 0; i < sentences.size(); i++) {
      byPassage.computeIfAbsent(sentences.get(i).passage(), this::quotations);
      credit(i);
    }
  }

  private NavigableMap<Integer, Span> quotations(int index) {
    Passage passage = document.passages().get(index);
    int offset = passage.span().start();
    NavigableMap<Integer, Span> quotations = new TreeMap<>();
    QUOTATIONS
        .matcher(document.text(passage))
        .results()
        .map(found -> new Span(offset + found.start(), offset + found.end()))
        .forEach(quotation -> quotations.put(quotation.start(), quotation));
    return quotations;
  }

  /** The quotation that starts last before an offset, in the passage of a sentence. */
  private Optional<Span> before(int offset, int sentence) {
    return Optional.ofNullable(byPassage.get(sentences.get(sentence).passage()))
        .map(quotations -> quotations.lowerEntry(offset))
        .map(Map.Entry::getValue);
  }

  /**
   * Notes whom or which work a sentence credits with the passage before it, or with that which it
   * ends.
   */
  private void credit(int sentence) {
    if (!follows(sentence)) {
      return;
    }
    Matcher credit = CREDIT.matcher(text(sentence));
    Matcher work = CREDITED_WORK.matcher(text(sentence));
    if (work.matches()) {
      credit(sentence, work.group(1));
    } else if (credit.matches()
        && (credit.group(1).startsWith("@") || endsAsQuotation(sentence - 1))) {
      credit(sentence, credit.group(1));
    }
  }

  private void credit(int sentence, String whom) {
    credits.add(sentence);
    creditOfPassage.put(sentences.get(sentence - 1).passage(), whom);
  }

  /** Whether another sentence stands right before, in the same passage or in the one before. */
  private boolean follows(int sentence) {
    return sentence > 0
        && sentences.get(sentence).passage() - sentences.get(sentence - 1).passage() <= 1;
  }

  private boolean endsAsQuotation(int sentence) {
    String text = text(sentence);
    return passage(sentence).kind() == Passage.Kind.BOX
        || text.endsWith("”")
        || text.endsWith("\"");
  }

  /** Whether a sentence only says whose words stand before it. */
  boolean isCredit(int sentence) {
    return credits.contains(sentence);
  }

  /** Whose view a sentence is: who is named by it or its quotation, else who speaks. */
  Optional<String> view(int sentence) {
    return named
        .apply(text(sentence))
        .or(() -> Optional.ofNullable(creditOfPassage.get(sentences.get(sentence).passage())))
        .or(() -> sharedBy(sentence))
        .or(passage(sentence)::speaker)
        .or(() -> Optional.of(UNNAMED).filter(unnamed -> isOnlyQuoted(sentence)));
  }

  /** Whom a sentence names that the quotation goes on in, or that stands before it in another. */
  private Optional<String> sharedBy(int sentence) {
    Span span = sentences.get(sentence).span();
    List<Integer> others = new ArrayList<>();
    before(span.start() + 1, sentence)
        .filter(quotation -> span.end() <= quotation.end())
        .ifPresent(
            quotation -> {
              addWhile(others, sentence, 1, other -> meets(quotation, other));
              addWhile(others, sentence, -1, this::isInQuotation);
            });
    return others.stream().flatMap(other -> named.apply(text(other)).stream()).findFirst();
  }

  /** Adds the sentences from one on, forwards or backwards, as long as they are wanted. */
  private void addWhile(List<Integer> others, int from, int step, IntPredicate wanted) {
    int passage = sentences.get(from).passage();
    for (int i = 1; i <= MOST_APART; i++) {
      int at = from + i * step;
      if (at < 0
          || at >= sentences.size()
          || sentences.get(at).passage() != passage
          || !wanted.test(at)) {
        break;
      }
      others.add(at);
    }
  }

  private boolean isInQuotation(int sentence) {
    return before(sentences.get(sentence).span().end(), sentence)
        .filter(quotation -> meets(quotation, sentence))
        .isPresent();
  }

  private boolean meets(Span quotation, int sentence) {
    Span span = sentences.get(sentence).span();
    return quotation.start() < span.end() && span.start() < quotation.end();
  }

  /** Whether its passage is; a passage may be a whole book, so it is looked at once. */
  private boolean isOnlyQuoted(int sentence) {
    return onlyQuoted.computeIfAbsent(
        sentences.get(sentence).passage(), i -> isOnlyQuoted(document.passages().get(i)));
  }

  private boolean isOnlyQuoted(Passage passage) {
    String text = document.text(passage);
    return document.source().voice() == Voice.AUTHOR
        && QUOTATIONS.matcher(text).find()
        && QUOTED.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
  }

  private String text(int sentence) {
    return sentences.get(sentence).span().of(document.text());
  }

  private Passage passage(int sentence) {
    return document.passages().get(sentences.get(sentence).passage());
  }
}
