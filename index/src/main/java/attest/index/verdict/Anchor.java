package attest.index.verdict;

import attest.corpus.FindingType;
import attest.index.finding.CitedFinding;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * What a verdict holds on to: the words that were judged and those around them, so that they are
 * found again when the document has changed (the text quote and text position selectors of the W3C
 * Web Annotation Data Model, 2017, 4.2.4 and 4.2.5).
 *
 * @param id of the finding
 * @param origin the witness behind the document
 * @param path the file
 * @param type that the finding had
 * @param exact its quote
 * @param prefix what stood before it: up to {@value #CONTEXT} UTF-16 code units
 * @param suffix what stood behind it, as many
 * @param start the first UTF-16 code unit of the quote in the canonical text, counted from 0
 * @param end the code unit after the last
 */
public record Anchor(
    String id,
    String origin,
    String path,
    FindingType type,
    String exact,
    String prefix,
    String suffix,
    int start,
    int end) {
  /** Some ten words on either side tell apart sentences that are said twice. */
  private static final int CONTEXT = 64;

  /** Checks that the quote is as long as the offsets say. */
  public Anchor {
    if (id.isBlank() || start < 0 || end - start != exact.length() || exact.isEmpty()) {
      throw new IllegalArgumentException("a quote that is not from " + start + " to " + end);
    }
  }

  /**
   * The anchor of a finding.
   *
   * @param text the canonical text of its document
   */
  public static Anchor of(CitedFinding finding, String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int from = Math.max(0, finding.start() - CONTEXT);
    int to = Math.min(text.length(), finding.end() + CONTEXT);
    // A letter is not parted from its accents, nor an emoji in its middle.
    int whole = characters.isBoundary(from) ? from : characters.following(from);
    int last = characters.isBoundary(to) ? to : characters.preceding(to);
    return new Anchor(
        finding.id(),
        finding.origin(),
        finding.path(),
        finding.type(),
        finding.quote(),
        text.substring(Math.min(whole, finding.start()), finding.start()),
        text.substring(finding.end(), Math.max(last, finding.end())),
        finding.start(),
        finding.end());
  }
}
