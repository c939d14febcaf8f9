package attest.reports;

import static java.util.stream.Collectors.joining;

import attest.corpus.MediaTime;
import attest.corpus.TimeBasis;
import attest.index.finding.Amounts;
import attest.index.finding.CitedFinding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a quote comes from, for people.
 *
 * @param who names the work in running text: its authors, else its title
 * @param undated authors, title and container of the work, as far as they are known
 * @param date of the work, if it is known
 * @param year as running text has it, with the letter that tells works of one year apart
 * @param voice whose words they are, where that is not the author's own text
 * @param place the moment in the recording, or the page; else the heading that is nearest above it
 *     and the line, or the paragraph of what has neither
 */
public record Citation(
    String who,
    String undated,
    Optional<String> date,
    String year,
    Optional<String> voice,
    String place) {
  /** What the files are named whose lines their readers see. */
  private static final Pattern TEXT =
      Pattern.compile("(?i)\\.(?:txt|text|md|markdown|mdown|mkd|qmd)$");

  /** The citation of a finding. */
  public static Citation of(CitedFinding finding) {
    return new Citation(
        who(NameParts.of(finding.authors(), finding.particulars()), Telling.name(finding)),
        undated(finding.authors(), Telling.name(finding), finding.container()),
        finding.date(),
        Reference.year(finding.date(), ""),
        voice(finding),
        place(finding));
  }

  /** What a work is called in running text, after the style of the APA: {@code Pell & Okoro}. */
  static String who(List<NameParts> authors, String title) {
    List<String> names = authors.stream().map(NameParts::family).toList();
    return switch (names.size()) {
      case 0 -> title.startsWith("[") ? title : "“" + Wording.brief(title) + "”";
      case 1 -> names.get(0);
      case 2 -> names.get(0) + " & " + names.get(1);
      default -> names.get(0) + " et al.";
    };
  }

  /** Authors, title and container of a work. */
  static String undated(List<String> authors, String title, Optional<String> container) {
    return (authors.isEmpty() ? "" : String.join(", ", authors) + ": ")
        + title
        + container.map(name -> ", " + name).orElse("");
  }

  private static Optional<String> voice(CitedFinding finding) {
    return switch (finding.voice()) {
      case SPEAKER -> Optional.of(finding.speaker().orElse("a speaker"));
      case NOTES -> Optional.of("notes of the recording");
      case AUTHOR -> finding.speaker();
    };
  }

  private static String place(CitedFinding finding) {
    return finding
        .startSeconds()
        .map(
            start ->
                new MediaTime(
                    start, finding.endSeconds(), finding.timeBasis().orElse(TimeBasis.MARKER)))
        .map(Citation::moment)
        .or(() -> finding.page().map(page -> "p. " + page))
        .orElseGet(
            () -> {
              Optional<String> heading = heading(finding).map(words -> "under “" + words + "”");
              Optional<String> line = line(finding).map(number -> "line " + number);
              String both =
                  Stream.of(heading, line).flatMap(Optional::stream).collect(joining(", "));
              return both.isEmpty() ? "para. " + finding.paragraph() : both;
            });
  }

  /** The heading that is nearest above: nobody counts paragraphs. That of the work says nothing. */
  private static Optional<String> heading(CitedFinding finding) {
    return finding.headings().stream()
        .map(String::strip)
        .filter(heading -> !heading.isEmpty() && !heading.equals(finding.title()))
        .reduce((above, nearest) -> nearest)
        .map(Wording::brief);
  }

  /**
   * The line to cite a finding by. Of what is known by an address, a DOI or a video, nobody has the
   * lines of the file that it was saved in, nor of the source of a page.
   */
  public static Optional<Integer> line(CitedFinding finding) {
    boolean isFile = finding.link().isEmpty() && finding.doi().isEmpty();
    return finding.line().filter(line -> isFile && TEXT.matcher(finding.path()).find());
  }

  /** When something is said. */
  public static String moment(MediaTime time) {
    double start = time.startSeconds();
    return switch (time.basis()) {
      case MARKER, CUE -> "at " + Amounts.clock(start);
      case PASSAGE -> "before " + Amounts.clock(start);
      case HEADING -> "in the part from " + Amounts.clock(start);
      case BETWEEN ->
          "between "
              + Amounts.clock(start)
              + " and "
              + Amounts.clock(time.endSeconds().orElse(start));
    };
  }

  /** The work with its date. */
  public String work() {
    return undated + date.map(day -> " (" + day + ")").orElse("");
  }

  /** What running text names of it before the place: {@code Pell & Okoro, 2023, ANNA}. */
  public String said() {
    return who + ", " + year + voice.map(words -> ", " + words).orElse("");
  }

  /** The same with the letter that its work has, if it is cited by the same names and year. */
  Citation lettered(String names, Reference work) {
    boolean same = names.equals(who) && year.equals(Reference.year(work.date(), ""));
    return same ? new Citation(who, undated, date, work.year(), voice, place) : this;
  }

  /** All of it in one line. */
  public String line() {
    return work() + voice.map(words -> ", " + words).orElse("") + ", " + place;
  }
}
