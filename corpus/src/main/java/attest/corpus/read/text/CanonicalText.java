package attest.corpus.read.text;

import attest.corpus.Document;
import attest.corpus.Link;
import attest.corpus.Moment;
import attest.corpus.PageBreak;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a document's canonical text, passage by passage, and keeps the offsets.
 *
 * <p>Each passage is one line. White space of any kind becomes single spaces; what is left out,
 * such as a timecode, leaves no gap behind. What no encoding can write becomes U+FFFD: a ledger
 * would hold another text than the one that was read.
 */
public final class CanonicalText {
  /** The line of passages in files that have no lines. */
  public static final int NO_LINE = 0;

  /** What is shorter than this says something of the work rather than being a part of it. */
  private static final int SHORT_LINE = 100;

  /**
   * No heading and no line that announces others is longer: all that hangs on it is judged, and
   * shown, with all of it.
   */
  private static final int LONGEST_ABOVE = 5000;

  private static final Pattern COMMAS = Pattern.compile("[,; ]+");

  /** A timecode and where it stands in the text. */
  private record Stamp(int offset, Timecode time) {}

  private final boolean linesArePages;
  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Deque<Integer> headings = new ArrayDeque<>();

  private final List<Stamp> stamps = new ArrayList<>();
  private final List<List<Stamp>> stampsOfPassages = new ArrayList<>();
  private Optional<Timecode> loose = Optional.empty();
  private int start;
  private boolean space;
  private boolean afterGap;
  private int gap;
  private Optional<Integer> page = Optional.empty();
  private Optional<Integer> startPage = Optional.empty();
  private final List<PageBreak> pageBreaks = new ArrayList<>();
  private Optional<String> language = Optional.empty();

  /** The text of a file that has lines, or tells its pages apart. */
  public CanonicalText() {
    this(false);
  }

  private CanonicalText(boolean linesArePages) {
    this.linesArePages = linesArePages;
  }

  /** One whose passages are told with the pages that they start on in place of lines. */
  public static CanonicalText ofPages() {
    return new CanonicalText(true);
  }

  /** Notes what was odd and how it was taken. */
  public void remark(String remark) {
    remarks.add(Utf16.wellFormed(remark));
  }

  /** Tells that what comes next stands on that page, counted from 1. */
  public void page(int number) {
    page = Optional.of(number);
  }

  /** Tells that what comes next of the passage stands on that page, counted from 1. */
  public void pageBreak(int number) {
    pageBreaks.add(new PageBreak(here(), number));
  }

  /** Tells the language of what comes next as a BCP 47 tag; empty for the document's own. */
  public void language(String tag) {
    language = Optional.of(tag).filter(t -> !t.isEmpty());
  }

  /** Starts a passage. */
  public void begin() {
    startPage = page;
    start = text.length() + (text.isEmpty() ? 0 : 1);
    space = false;
    afterGap = false;
    gap = start;
    stamps.clear();
    pageBreaks.clear();
    loose.ifPresent(time -> stamps.add(new Stamp(start, time)));
    loose = Optional.empty();
  }

  /** Adds words to the passage. */
  public void words(CharSequence words) {
    words.codePoints().forEach(this::character);
  }

  /** Adds a timecode where the passage has got to. */
  public void moment(Timecode time) {
    leftOut();
    stamps.add(new Stamp(Math.max(start, text.length()), time));
  }

  /**
   * Tells that something is left out where the passage has got to. Commas that only part it from
   * what was left out before go with it.
   */
  public void leftOut() {
    if (gap < text.length() && COMMAS.matcher(text.substring(gap)).matches()) {
      shorten(gap);
    }
    gap = Math.max(start, text.length());
    afterGap = true;
  }

  /** Takes words back, and links as far as they are on them. */
  private void shorten(int length) {
    // The line feed in front comes with the first word.
    text.setLength(length == start ? Math.max(0, start - 1) : length);
    for (int i = links.size() - 1; i >= 0 && links.get(i).span().end() > length; i--) {
      Link link = links.remove(i);
      if (link.span().start() < length) {
        links.add(i, new Link(new Span(link.span().start(), length), link.target()));
      }
    }
  }

  /** Adds a timecode that stands in front of the words which come next. */
  public void momentBeforeNextWord(double seconds) {
    stamps.add(new Stamp(here(), new Timecode(seconds, false)));
  }

  /** Adds the end of what was said, behind the last word. */
  public void momentAfterLastWord(double seconds) {
    stamps.add(new Stamp(Math.max(start, text.length()), new Timecode(seconds, false)));
  }

  /** The offset at which the next word will stand. */
  public int here() {
    return text.length() > start ? text.length() + (space ? 1 : 0) : start;
  }

  /** Makes a link of the words since {@code from}. */
  public void link(int from, String target) {
    if (text.length() > from) {
      links.add(new Link(new Span(from, text.length()), Utf16.wellFormed(target)));
    }
  }

  /** Ends the passage, and keeps it if it has words. */
  public Optional<Integer> end(Passage.Kind kind, int line, int depth, Optional<Integer> leadIn) {
    return end(kind, line, depth, leadIn, Optional.empty(), Optional.empty());
  }

  /**
   * Ends the passage, and keeps it if it has words; a heading without end is a paragraph.
   *
   * @return its index among the passages
   */
  public Optional<Integer> end(
      Passage.Kind kind,
      int line,
      int depth,
      Optional<Integer> leadIn,
      Optional<Span> label,
      Optional<String> speaker) {
    if (kind == Passage.Kind.HEADING && text.length() - start > LONGEST_ABOVE) {
      return end(Passage.Kind.PARAGRAPH, line, 0, leadIn, label, speaker);
    }
    if (text.length() <= start) {
      // A timecode on a line of its own times what comes next.
      loose = stamps.stream().findFirst().map(Stamp::time);
      return Optional.empty();
    }
    if (kind == Passage.Kind.HEADING) {
      leaveHeadings(depth);
    }
    int index = passages.size();
    Optional<Integer> number = line == NO_LINE ? Optional.empty() : Optional.of(line);
    passages.add(
        new Passage(
            kind,
            new Span(start, text.length()),
            linesArePages ? Optional.empty() : number,
            linesArePages ? number : startPage,
            depth,
            List.copyOf(headings),
            leadIn.filter(above -> passages.get(above).span().length() <= LONGEST_ABOVE),
            label,
            speaker.map(Utf16::wellFormed),
            language,
            List.of(),
            pageBreaks.stream().filter(next -> next.offset() < text.length()).toList()));
    stampsOfPassages.add(stamps.stream().map(this::within).toList());
    if (kind == Passage.Kind.HEADING) {
      headings.addLast(index);
    }
    return Optional.of(index);
  }

  /** The stamp, or where the passage ends if the word that it stood at never came or went. */
  private Stamp within(Stamp stamp) {
    return new Stamp(Math.min(stamp.offset(), Math.max(start, text.length())), stamp.time());
  }

  /** Tells that what headings of that depth and of greater depths head has ended. */
  public void leaveHeadings(int depth) {
    while (!headings.isEmpty() && passages.get(headings.getLast()).depth() >= depth) {
      headings.removeLast();
    }
  }

  /** The words of the passage that is being written. */
  public String passage() {
    return text.length() > start ? text.substring(start) : "";
  }

  /** That part of the passage as a part of the text. */
  public Span inPassage(Span part) {
    return new Span(start + part.start(), start + part.end());
  }

  /** The words of a passage that was kept. */
  public String words(int passage) {
    Span span = passages.get(passage).span();
    return text.substring(span.start(), span.end());
  }

  /**
   * The first heading that is no bare year, if nothing but headings and short lines, such as a
   * date, stand before it.
   */
  public Optional<String> leadingHeading() {
    return passages.stream()
        .takeWhile(
            passage ->
                passage.kind() == Passage.Kind.HEADING || passage.span().length() < SHORT_LINE)
        .filter(passage -> passage.kind() == Passage.Kind.HEADING)
        .map(passage -> text.substring(passage.span().start(), passage.span().end()))
        .filter(heading -> !LineMarks.areYears(heading))
        .findFirst();
  }

  /** The document. */
  public Document of(Source source) {
    StampedTimes times =
        StampedTimes.of(stampsOfPassages.stream().flatMap(List::stream).map(Stamp::time).toList());
    return new Document(
        source,
        text.toString(),
        timed(times.seconds().iterator()),
        links,
        Stream.concat(remarks.stream(), times.remarks().stream()).toList());
  }

  /** The passages with their moments, the seconds of which come one after the other. */
  private List<Passage> timed(Iterator<OptionalDouble> seconds) {
    List<Passage> timed = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      List<Moment> moments = new ArrayList<>();
      for (Stamp stamp : stampsOfPassages.get(i)) {
        seconds.next().ifPresent(time -> moments.add(new Moment(stamp.offset(), time)));
      }
      timed.add(passages.get(i).at(moments));
    }
    return timed;
  }

  private void character(int c) {
    boolean inWord = !space && text.length() > start;
    if (Unseen.is(c, inWord ? text.charAt(text.length() - 1) : ' ')) {
      return;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      space = text.length() > start;
      return;
    }
    if (afterGap && isEmptied(c)) {
      takeOpeningBack();
      return;
    }
    if (text.length() < start) {
      text.append('\n');
    }
    if (space && !(afterGap && isClosing(c))) {
      text.append(' ');
    }
    space = false;
    afterGap = false;
    text.appendCodePoint(Utf16.wellFormed(Unseen.seen(c)));
  }

  /** Whether that closes a bracket that nothing stands in but what was left out. */
  private boolean isEmptied(int c) {
    int bracket = ")]".indexOf(c);
    return bracket >= 0
        && text.length() > start
        && text.charAt(text.length() - 1) == "([".charAt(bracket);
  }

  /** Takes the bracket that was opened last back, and the space before it. */
  private void takeOpeningBack() {
    int end = text.length() - 1;
    space = end > start && text.charAt(end - 1) == ' ';
    shorten(space ? end - 1 : end);
    gap = Math.max(start, text.length());
    for (int i = stamps.size() - 1; i >= 0 && stamps.get(i).offset() > gap; i--) {
      stamps.set(i, within(stamps.get(i)));
    }
  }

  /** Punctuation that hugs the word before it, from which what was left out had kept it apart. */
  private static boolean isClosing(int c) {
    return ".,;:!?)]}”’".indexOf(c) >= 0;
  }
}
