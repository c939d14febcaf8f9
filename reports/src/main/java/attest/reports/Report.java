package attest.reports;

import attest.corpus.FindingType;
import attest.index.finding.Counts;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report as data: all numbers counted and all quotes chosen, before a word of it is written.
 *
 * @param title of the report
 * @param made the day of the run, in ISO 8601
 * @param about what was asked for
 * @param narrowed whether that is less than all themes and types
 * @param ofWholeThemes whether all of its themes and types was asked for, so that what is not there
 *     is a gap in the evidence
 * @param counts of all quotes
 * @param themes a section each, in the order of the vocabulary
 * @param inNoTheme quotes that no theme asks for
 * @param claims those of most independent origins first
 * @param mechanisms what brings about what
 * @param summary the summary of qualitative findings
 * @param screening what came in and what is left
 * @param overlap which sources say the same
 * @param before of quotes that are shown and do not stand alone, the sentence before each, by their
 *     numbers
 * @param quotes all of them, in the order of files and their texts
 * @param sources that are quoted
 * @param methods how it was made
 * @param figures its pictures
 */
public record Report(
    String title,
    String made,
    String about,
    boolean narrowed,
    boolean ofWholeThemes,
    Counts counts,
    List<ThemeSection> themes,
    Counts inNoTheme,
    List<RankedClaim> claims,
    Mechanisms mechanisms,
    List<ReviewFinding> summary,
    Screening screening,
    Overlap overlap,
    Map<Integer, String> before,
    List<Quote> quotes,
    List<QuotedSource> sources,
    List<Method> methods,
    ReportFigures figures) {
  /** Claims that are told in the table of corroboration. */
  private static final int MOST_CLAIMS = 60;

  /** Copies the lists. */
  public Report {
    themes = List.copyOf(themes);
    claims = List.copyOf(claims);
    summary = List.copyOf(summary);
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    quotes = List.copyOf(quotes);
    sources = List.copyOf(sources);
    methods = List.copyOf(methods);
  }

  /**
   * How something was done.
   *
   * @param title what
   * @param text how, in a paragraph
   */
  public record Method(String title, String text) {}

  /** The quote of that number. */
  public Quote quote(int number) {
    return quotes.get(number - 1);
  }

  /** The same quotes, each once, in the order in which they are met first. */
  public List<BankRow> bank() {
    return BankRow.of(quotes);
  }

  /** The source of a quote. */
  public QuotedSource source(Quote quote) {
    return sources.get(quote.source() - 1);
  }

  /** Where a quote comes from: its work, as all files of it tell of that, and its place. */
  public Citation citation(Quote quote) {
    return source(quote).cite(quote.finding());
  }

  /** The path of the file that a quote stands in, as people are told of it. */
  public String file(Quote quote) {
    return source(quote).files().stream()
        .filter(file -> file.path().equals(quote.finding().path()))
        .map(QuotedSource.File::shown)
        .findFirst()
        .orElse(quote.finding().path());
  }

  /** The sentence before a quote that does not stand alone, where it is known. */
  public Optional<String> before(Quote quote) {
    return Optional.ofNullable(before.get(quote.number()));
  }

  /** What people call the themes of a quote that the report is about. */
  public List<String> themesOf(Quote quote) {
    return themes.stream()
        .filter(theme -> quote.finding().themes().contains(theme.name()))
        .map(ThemeSection::title)
        .toList();
  }

  /**
   * A part of a theme.
   *
   * @param theme it is of
   * @param type of its quotes
   */
  public record Place(ThemeSection theme, FindingType type) {
    /** What people call it: {@code Trust, mechanisms}. */
    public String said() {
      return theme.title() + ", " + type.plural();
    }

    /** Where it stands in a report. */
    public String anchor() {
      return ReportFigures.anchor(theme.name(), type);
    }
  }

  /** Where the words of a quote are shown first under a theme. */
  public Optional<Place> shown(Quote quote) {
    Quote.Words words = quote.words();
    return told().stream()
        .flatMap(
            theme ->
                theme.parts().stream()
                    .filter(part -> part.quotes().stream().anyMatch(shown -> shown.isOf(words)))
                    .map(part -> new Place(theme, part.type())))
        .findFirst();
  }

  /** Where a quote is shown that comes again in the part of a theme. */
  public Optional<Place> shownBefore(Quote quote, ThemeSection theme, FindingType type) {
    return shown(quote)
        .filter(place -> !(place.theme().name().equals(theme.name()) && place.type() == type));
  }

  /** The rows of the summary of qualitative findings that more than one origin bears out. */
  public List<ReviewFinding> reviewed() {
    return summary.stream().filter(row -> row.claim().counts().origins() > 1).toList();
  }

  /** Claims that two or more independent origins make; as many as a table can hold. */
  public List<RankedClaim> corroborated() {
    return claims.stream()
        .filter(claim -> claim.counts().origins() > 1)
        .limit(MOST_CLAIMS)
        .toList();
  }

  /** How many claims two or more independent origins make. */
  public int corroboratedCount() {
    return (int) claims.stream().filter(claim -> claim.counts().origins() > 1).count();
  }

  /** The themes of which claims are told first, the best evidenced first. */
  public List<ThemeSection> keyThemes() {
    return themes.stream()
        .filter(theme -> !theme.key().isEmpty())
        .sorted(Comparator.comparing(ThemeSection::counts, Editor.BEST))
        .toList();
  }

  /** The themes that are told and have quotes, the best evidenced first. */
  public List<ThemeSection> borneOut() {
    return told().stream()
        .filter(theme -> theme.counts().quotes() > 0)
        .sorted(Comparator.comparing(ThemeSection::counts, Editor.BEST))
        .toList();
  }

  /** Whether one independent origin alone makes each of the claims that are told first. */
  public boolean restsOnOneOriginEach() {
    List<RankedClaim> first = themes.stream().flatMap(theme -> theme.key().stream()).toList();
    return !first.isEmpty() && first.stream().allMatch(claim -> claim.counts().origins() == 1);
  }

  /** The themes that have a section of words; of a report on parts of themes, those with quotes. */
  public List<ThemeSection> told() {
    return themes.stream().filter(theme -> ofWholeThemes || theme.counts().quotes() > 0).toList();
  }

  /** Told themes and types without a quote: {@code Power: no mechanisms, no strategies}. */
  public List<String> gaps() {
    return told().stream()
        .filter(theme -> theme.parts().stream().anyMatch(part -> part.counts().quotes() == 0))
        .map(
            theme ->
                theme.title()
                    + ": "
                    + theme.parts().stream()
                        .filter(part -> part.counts().quotes() == 0)
                        .map(part -> "no " + part.type().plural())
                        .collect(Collectors.joining(", ")))
        .toList();
  }
}
