package attest.corpus.read.pdf;

import attest.corpus.read.text.LineMarks;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells notes at the foot of columns from the text above: they stand apart from it, and begin with
 * what marks words of their page.
 */
final class PdfNotes {
  /** Notes are smaller than this part of the text, unless they look like it. */
  private static final float SMALLER = 0.93f;

  private static final Pattern MARK = Pattern.compile("\\d{1,3}|[*†‡§¶]{1,3}");

  /** What a note begins with, if that is not raised. */
  private static final Pattern START =
      Pattern.compile(
          "(?:(?<number>\\d{1,3})(?<dot>[.)\\]]?)(?:\\s+|(?=\\p{Lu}))|(?<sign>[*†‡§¶]{1,3})\\s?)\\S.*");

  private final PdfBody body;

  /** Whether the last note so far may go on in the next column. */
  private boolean open;

  /** The notes of a column: the first line, what they begin with, and whether that is raised. */
  private record Found(int from, Set<String> marks, boolean raised) {}

  PdfNotes(PdfBody body) {
    this.body = body;
  }

  /** The regions of a page, the notes of each column behind it; pages come one after the other. */
  List<PdfRegion> parted(List<PdfRegion> page) {
    Set<String> marks = marks(page);
    List<Found> found = page.stream().map(region -> notes(region, marks)).toList();
    Set<String> all = new HashSet<>();
    found.forEach(notes -> all.addAll(notes.marks()));
    boolean complete =
        marks.stream().filter(mark -> Character.isDigit(mark.charAt(0))).allMatch(all::contains);
    open &= complete && !all.isEmpty();
    List<PdfRegion> parted = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      // A list may be numbered like works that are cited by raised numbers, but only in part.
      if (page.get(i) instanceof PdfColumn column && (complete || found.get(i).raised())) {
        int from = found.get(i).from();
        add(column.lines().subList(0, from), false, parted);
        add(column.lines().subList(from, column.lines().size()), true, parted);
      } else {
        parted.add(page.get(i));
      }
    }
    return parted;
  }

  private static void add(List<PdfLine> lines, boolean notes, List<PdfRegion> regions) {
    if (!lines.isEmpty()) {
      regions.add(new PdfColumn(lines, notes));
    }
  }

  private static Set<String> marks(List<PdfRegion> page) {
    Set<String> marks = new HashSet<>();
    for (PdfRegion region : page) {
      if (region instanceof PdfColumn column) {
        column.lines().stream()
            .flatMap(line -> line.marks().stream())
            .flatMap(mark -> MARK.matcher(mark).results())
            .map(MatchResult::group)
            .forEach(marks::add);
      }
    }
    return marks;
  }

  /** The notes that a region ends with, if they begin with some of these marks. */
  private Found notes(PdfRegion region, Set<String> marks) {
    if (!(region instanceof PdfColumn column)) {
      return new Found(0, Set.of(), false);
    }
    List<PdfLine> lines = column.lines();
    Set<String> begun = new HashSet<>();
    Set<String> seen = new HashSet<>();
    int from = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Optional<String> mark = mark(lines.get(i)).filter(marks::contains);
      mark.ifPresent(seen::add);
      if (standsApart(lines, i)) {
        boolean goesOn =
            open
                && (isSmall(lines.get(i)) || !seen.isEmpty())
                && LineMarks.startsInside(lines.get(i).text());
        if (mark.isEmpty() && !goesOn) {
          break;
        }
        from = i;
        begun.addAll(seen);
      }
    }
    if (from < lines.size()) {
      open = !LineMarks.endsSentence(lines.get(lines.size() - 1).text());
    }
    List<PdfLine> notes = lines.subList(from, lines.size());
    boolean raised =
        !notes.isEmpty() && notes.get(0).noted() && notes.stream().allMatch(this::isSmall);
    return new Found(from, begun, raised);
  }

  private Optional<String> mark(PdfLine line) {
    if (line.noted()) {
      return MARK.matcher(line.note()).results().map(MatchResult::group).findFirst();
    }
    Matcher start = START.matcher(Normalizer.normalize(line.text(), Normalizer.Form.NFKC));
    if (!start.matches()) {
      return Optional.empty();
    }
    if (start.group("number") == null) {
      return Optional.of(start.group("sign"));
    }
    // As large as the text, an item or a heading starts with a number, too.
    boolean other = !isSmall(line) && (line.bold() > 0 || !start.group("dot").isEmpty());
    return other ? Optional.empty() : Optional.of(start.group("number"));
  }

  private boolean isSmall(PdfLine line) {
    return line.size() < SMALLER * body.size();
  }

  /** Whether there is white above a line, or larger words, or nothing above small ones. */
  private boolean standsApart(List<PdfLine> lines, int index) {
    return index == 0
        ? isSmall(lines.get(0))
        : PdfParagraphs.areApart(lines.get(index - 1), lines.get(index), body);
  }
}
