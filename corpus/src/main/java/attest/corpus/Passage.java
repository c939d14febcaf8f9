package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A paragraph, list item, heading, table row or turn of speech: what sentences never run across.
 *
 * @param kind what it is
 * @param span where it stands in the canonical text
 * @param line the line of the file that it starts on, counted from 1; files that are no text have
 *     none
 * @param page the page that it starts on, counted from 1, where the file has pages
 * @param depth how deep it is nested: 1 for a list's first level and for {@code # Heading}, 0
 *     outside
 * @param headings the headings above it, outermost first, as indexes into the document's passages
 * @param leadIn the passage that a list item or table cell hangs on, as an index into the
 *     document's passages: the item above a nested one, else the line that announces the list
 * @param label the words in front that name what follows (a bold lead-in), where there are some
 * @param speaker who speaks
 * @param language its language as a BCP 47 tag, where that is not the document's
 * @param moments the timecodes that stand in it, in the order of the text
 * @param pageBreaks where it goes on on other pages, in the order of the text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Passage(
    Kind kind,
    Span span,
    Optional<Integer> line,
    Optional<Integer> page,
    int depth,
    List<Integer> headings,
    Optional<Integer> leadIn,
    Optional<Span> label,
    Optional<String> speaker,
    Optional<String> language,
    List<Moment> moments,
    List<PageBreak> pageBreaks) {
  /** Checks that its label and moments are in it, and that lines and pages are counted from 1. */
  public Passage {
    if (label.filter(l -> l.start() < span.start() || l.end() > span.end()).isPresent()) {
      throw new IllegalArgumentException("the label " + label + " is not in " + span);
    }
    if (line.filter(l -> l < 1).isPresent() || page.filter(p -> p < 1).isPresent()) {
      throw new IllegalArgumentException("no line " + line + " on page " + page);
    }
    headings = List.copyOf(headings);
    moments = List.copyOf(moments);
    pageBreaks = List.copyOf(pageBreaks);
    for (Moment moment : moments) {
      if (moment.offset() < span.start() || moment.offset() > span.end()) {
        throw new IllegalArgumentException(moment + " is not in " + span);
      }
    }
    for (PageBreak pageBreak : pageBreaks) {
      if (pageBreak.offset() < span.start() || pageBreak.offset() >= span.end()) {
        throw new IllegalArgumentException(pageBreak + " is not in " + span);
      }
    }
  }

  /** A passage that stands on one page, if on any. */
  public Passage(
      Kind kind,
      Span span,
      Optional<Integer> line,
      Optional<Integer> page,
      int depth,
      List<Integer> headings,
      Optional<Integer> leadIn,
      Optional<Span> label,
      Optional<String> speaker,
      Optional<String> language,
      List<Moment> moments) {
    this(
        kind, span, line, page, depth, headings, leadIn, label, speaker, language, moments,
        List.of());
  }

  /** A passage of which no more is known than where it stands. */
  public Passage(Kind kind, Span span, int depth, List<Integer> headings) {
    this(
        kind,
        span,
        Optional.empty(),
        Optional.empty(),
        depth,
        headings,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same passage in a language, or in that of its document. */
  Passage in(Optional<String> other) {
    return language.equals(other)
        ? this
        : new Passage(
            kind,
            span,
            line,
            page,
            depth,
            headings,
            leadIn,
            label,
            speaker,
            other,
            moments,
            pageBreaks);
  }

  /** The page that the word at that offset of the canonical text stands on. */
  public Optional<Integer> pageAt(int offset) {
    return pageBreaks.stream()
        .filter(pageBreak -> pageBreak.offset() <= offset)
        .reduce((above, below) -> below)
        .map(PageBreak::page)
        .or(() -> page);
  }

  /** The same passage with those moments. */
  public Passage at(List<Moment> others) {
    return new Passage(
        kind,
        span,
        line,
        page,
        depth,
        headings,
        leadIn,
        label,
        speaker,
        language,
        others,
        pageBreaks);
  }

  /** What a passage is. */
  public enum Kind {
    /** A title of what follows; never a finding. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** A bulleted or numbered item, without the items nested in it. */
    LIST_ITEM,
    /** Text quoted or boxed off from the rest. */
    BOX,
    /** One cell of a table; it hangs on the first cell of its row. */
    TABLE_CELL,
    /** What one speaker says in one go. */
    TURN;

    /** The name in files: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
