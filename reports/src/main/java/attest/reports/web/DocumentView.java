package attest.reports.web;

import attest.corpus.FindingType;
import attest.corpus.Source;
import attest.index.Amounts;
import attest.index.CitedFinding;
import attest.index.IndexedDocument;
import attest.reports.WebLink;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the page of a document tells.
 *
 * @param document it
 * @param everything whether candidates and rejected findings are marked, too
 */
public record DocumentView(
    @JsonUnwrapped IndexedDocument document, @JsonIgnore boolean everything) {
  /**
   * A line of the text.
   *
   * @param isHeading whether others stand under it
   * @param pieces of it, in order
   */
  public record Line(boolean isHeading, List<Piece> pieces) {}

  /**
   * A piece of a line, all of which is of the same findings.
   *
   * @param text of it
   * @param findings that it is of
   * @param starts the findings that start with it
   */
  public record Piece(String text, List<CitedFinding> findings, List<CitedFinding> starts) {
    /** The types of its findings, in words. */
    public String types() {
      return String.join(", ", findings.stream().map(f -> f.type().label()).distinct().toList());
    }
  }

  /**
   * A moment of the recording at which something is found.
   *
   * @param finding it
   * @param x where it stands on the ruler
   */
  public record Tick(CitedFinding finding, double x) {
    /** What it is, in words. */
    public String title() {
      return Amounts.clock(finding.startSeconds().orElse(0.0)) + ", " + finding.type().label();
    }

    /** Which of the lanes it stands in. */
    public int lane() {
      return LANES.indexOf(finding.type());
    }
  }

  private static final List<FindingType> LANES = List.of(FindingType.values());

  /** How wide the ruler is, in the unit of its picture. */
  public static final int RULER = 1_000;

  /** Where the work comes from. */
  public Source source() {
    return document.source();
  }

  /** Where to read or watch the source, if it says so. */
  public Optional<String> link() {
    return WebLink.of(source());
  }

  /** Authors, container, date, kind and path, as far as they are known. */
  public String work() {
    List<String> known = new ArrayList<>();
    if (!source().authors().isEmpty()) {
      known.add(String.join(", ", source().authors()));
    }
    source().container().ifPresent(known::add);
    source().date().ifPresent(date -> known.add(date.iso()));
    known.add(source().format() + " " + source().voice().label());
    known.add(source().path());
    return String.join(" · ", known);
  }

  /** The text, line by line; what findings stand under is a heading. */
  public List<Line> lines() {
    Set<String> headings = new HashSet<>();
    document.findings().forEach(finding -> headings.addAll(finding.headings()));
    return lines(headings);
  }

  /**
   * The text, line by line.
   *
   * @param headings the lines that are headings
   */
  public List<Line> lines(Set<String> headings) {
    List<Line> lines = new ArrayList<>();
    String text = document.text();
    // Sorted once more, since a correction may have moved one.
    Deque<CitedFinding> coming =
        new ArrayDeque<>(
            document.findings().stream()
                .sorted(Comparator.comparingInt(CitedFinding::start))
                .toList());
    List<CitedFinding> here = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      int from = at;
      while (!coming.isEmpty() && coming.getFirst().start() < end) {
        here.add(coming.removeFirst());
      }
      here.removeIf(finding -> finding.end() <= from);
      String words = text.substring(from, end);
      if (!words.isBlank()) {
        lines.add(new Line(headings.contains(words), pieces(from, end, here)));
      }
      at = end + 1;
    }
    return lines;
  }

  private List<Piece> pieces(int from, int to, List<CitedFinding> here) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    here.forEach(finding -> cuts.add(Math.max(from, finding.start())));
    here.forEach(finding -> cuts.add(Math.min(to, finding.end())));
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (int cut : cuts.tailSet(from, false)) {
      int start = at;
      pieces.add(
          new Piece(
              document.text().substring(start, cut),
              here.stream().filter(f -> f.start() <= start && f.end() >= cut).toList(),
              here.stream().filter(f -> f.start() == start).toList()));
      at = cut;
    }
    return pieces;
  }

  /** The moments at which something is found, earliest first. */
  public List<Tick> ticks() {
    double longest = longest();
    return document.findings().stream()
        .filter(finding -> finding.startSeconds().isPresent())
        .map(f -> new Tick(f, RULER * f.startSeconds().orElse(0.0) / Math.max(1, longest)))
        .sorted(Comparator.comparingDouble(Tick::x))
        .toList();
  }

  private double longest() {
    return document.findings().stream()
        .mapToDouble(finding -> finding.startSeconds().orElse(0.0))
        .max()
        .orElse(0);
  }

  /** The last moment at which something is found, as a player shows it. */
  public String end() {
    return Amounts.clock(longest());
  }

  /** The lanes of the ruler, from the top. */
  public List<FindingType> lanes() {
    return LANES;
  }
}
