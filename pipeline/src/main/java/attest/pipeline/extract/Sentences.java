package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.Span;
import attest.corpus.Voice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;

/**
 * Cuts passages into sentences. Sentences never run across passages; the model sees one passage at
 * a time, and where it stops at an abbreviation its pieces are joined again. Bullets in a passage
 * part it, too; speech that no full stop ends is cut by its clauses.
 *
 * <p>Belongs to one thread.
 */
final class Sentences {
  /** No sentence is longer; what is, is a table or a log and nothing to quote. */
  private static final int MOST_CHARACTERS = 2_000;

  /** An item of so few characters that names the items nested under it is their heading. */
  private static final int MOST_NAMING = 60;

  private static final String BULLETS = "•▪●";

  private final SentenceDetectorME detector;

  Sentences(Models models) {
    detector = new SentenceDetectorME(models.sentences());
  }

  /** The sentences of a document, in the order of the text; headings have none. */
  List<Sentence> of(Document document, Words.Maker maker, CueRules rules) {
    Set<Integer> announcing = new HashSet<>();
    document.passages().forEach(passage -> passage.leadIn().ifPresent(announcing::add));
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < document.passages().size(); i++) {
      Passage passage = document.passages().get(i);
      if (passage.kind() != Passage.Kind.HEADING && isEnglish(document, passage)) {
        Span body = body(document, passage, announcing.contains(i));
        boolean spoken = document.source().voice() == Voice.SPEAKER;
        for (Span span : spans(document.text(), body, spoken)) {
          sentences.add(new Sentence(i, span, maker.of(document.text(), span, rules.atoms())));
        }
      }
    }
    return sentences;
  }

  private static boolean isEnglish(Document document, Passage passage) {
    return document.language(passage).map(Languages::isMined).orElse(true);
  }

  /**
   * A passage without its label. A label that stands alone, or a few words that only name the items
   * nested under them or the column below, are a quote if nothing hangs on them.
   */
  private static Span body(Document document, Passage passage, boolean announces) {
    if (passage.label().isEmpty()) {
      String words = document.text(passage);
      boolean names = words.length() <= MOST_NAMING && !words.matches("(?s).*[.!?]");
      return announces && names && isNaming(passage)
          ? new Span(passage.span().start(), passage.span().start())
          : passage.span();
    }
    Span label = passage.label().get();
    int start = label.end();
    while (start < passage.span().end()
        && !Character.isLetterOrDigit(document.text().charAt(start))
        && "\"“‘'([".indexOf(document.text().charAt(start)) < 0) {
      start++;
    }
    if (start < passage.span().end()) {
      return new Span(start, passage.span().end());
    }
    return announces ? new Span(start, start) : passage.span();
  }

  /**
   * Whether a few words of its kind name what hangs on them: an item, the head of a table or row.
   */
  private static boolean isNaming(Passage passage) {
    return passage.kind() == Passage.Kind.LIST_ITEM
        || (passage.kind() == Passage.Kind.TABLE_CELL && passage.leadIn().isEmpty());
  }

  private List<Span> spans(String text, Span body, boolean spoken) {
    String words = body.of(text);
    List<Span> spans = new ArrayList<>();
    int start = 0;
    opennlp.tools.util.Span[] found = detector.sentPosDetect(words);
    for (int i = 0; i < found.length; i++) {
      int end = found[i].getEnd();
      if (i + 1 == found.length
          || FullStops.end(words, new Span(start, end), found[i + 1].getStart(), spoken)) {
        Span sentence = new Span(start, end);
        for (Span span : spoken ? RunOns.cut(words, sentence) : items(words, sentence)) {
          add(words, span, body.start(), spans);
        }
        start = end;
      }
    }
    return spans;
  }

  /** The items of a list that somebody typed into one cell or line. */
  private static List<Span> items(String words, Span sentence) {
    List<Span> items = new ArrayList<>();
    int start = sentence.start();
    for (int i = start; i < sentence.end(); i++) {
      if (BULLETS.indexOf(words.charAt(i)) >= 0) {
        items.add(new Span(start, i));
        start = i + 1;
      }
    }
    items.add(new Span(start, sentence.end()));
    return items;
  }

  private static void add(String words, Span sentence, int offset, List<Span> spans) {
    int start = sentence.start();
    int end = sentence.end();
    while (start < end && isSpace(words.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(words.charAt(end - 1))) {
      end--;
    }
    if (end - start <= MOST_CHARACTERS
        && words.substring(start, end).chars().anyMatch(Character::isLetter)) {
      spans.add(new Span(offset + start, offset + end));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
