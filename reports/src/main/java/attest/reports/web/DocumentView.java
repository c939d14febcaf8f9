package attest.reports.web;

import attest.corpus.FindingType;
import attest.corpus.Moment;
import attest.corpus.Source;
import attest.index.finding.Amounts;
import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.index.finding.SourceKinds;
import attest.reports.FilePaths;
import attest.reports.WebLink;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
   * @param speaker who speaks from here on, where that was somebody else before
   * @param isHeading whether others stand under it
   * @param pieces of it, in order
   */
  public record Line(Optional<String> speaker, boolean isHeading, List<Piece> pieces) {
    /** Its words alone. */
    public String text() {
      return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The findings that begin in it. */
    public List<CitedFinding> begun() {
      return pieces.stream().flatMap(piece -> piece.starts().stream()).toList();
    }
  }

  /**
   * A piece of a line, all of which is of the same findings.
   *
   * @param stamps the moments that stand in front of it
   * @param text of it
   * @param findings that it is of
   * @param starts the findings that start with it
   * @param isLabel whether it names what follows
   */
  public record Piece(
      List<Stamp> stamps,
      String text,
      List<CitedFinding> findings,
      List<CitedFinding> starts,
      boolean isLabel) {
    /** The types of its findings, in words. */
    public String types() {
      return String.join(", ", findings.stream().map(f -> f.type().label()).distinct().toList());
    }
  }

  /**
   * A moment of the recording, as the source has it.
   *
   * @param clock the moment as a player shows it
   * @param link to the recording at that moment, if there is one that leads there
   */
  public record Stamp(String clock, Optional<String> link) {
    static Stamp of(Source source, Moment moment) {
      return new Stamp(Amounts.clock(moment.seconds()), WebLink.of(source, moment));
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

  /** Who has fewer of them before their eyes needs no list of headings. */
  private static final int FEWEST_HEADINGS = 4;

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
  public List<String> work(FilePaths files) {
    List<String> known = new ArrayList<>();
    if (!source().authors().isEmpty()) {
      known.add(String.join(", ", source().authors()));
    }
    source().container().ifPresent(known::add);
    source().date().ifPresent(date -> known.add(date.iso()));
    known.add(SourceKinds.inWords(source().kind()));
    known.add(files.shown(source().path()));
    return known;
  }

  /** Whether that is the date of the work, which is kept in one line. */
  public boolean isDate(String known) {
    return source().date().filter(date -> date.iso().equals(known)).isPresent();
  }

  /** How many quotes are marked; one that is of several types counts once. */
  public int quotes() {
    return types().size();
  }

  private Map<String, Set<FindingType>> types() {
    return document.findings().stream()
        .collect(
            Collectors.groupingBy(
                CitedFinding::quote, Collectors.mapping(CitedFinding::type, Collectors.toSet())));
  }

  /** How many quotes are marked, and how many of them are of several types. */
  public String marked() {
    Map<String, Set<FindingType>> types = types();
    long several = types.values().stream().filter(of -> of.size() > 1).count();
    return Amounts.count(types.size(), "quote")
        + " marked"
        + (several == 0 ? "" : ", of which " + several + (several == 1 ? " is" : " are"))
        + (several == 0 ? "" : " of several types");
  }

  /** Those of some lines that are headings, by their places, where there are enough of them. */
  public static List<Integer> contents(List<Line> lines) {
    List<Integer> headings =
        IntStream.range(0, lines.size()).filter(i -> lines.get(i).isHeading()).boxed().toList();
    return headings.size() < FEWEST_HEADINGS ? List.of() : headings;
  }

  /** The text, line by line. */
  public List<Line> lines() {
    return new DocumentLines(document).lines();
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
