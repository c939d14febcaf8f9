package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.Theme;
import attest.index.Themes;
import attest.index.base.RunRecord;
import attest.index.claim.SharedWords;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.ReviewFilter;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a report out of findings: counts, and chooses what to tell. The same findings always give
 * the same report.
 *
 * @param title of the report
 * @param scope what it is about
 * @param rule how quotes are chosen
 * @param themes the whole vocabulary
 * @param run the record of the run that found them
 * @param measured how good the model is, where that is known
 */
public record Editor(
    String title,
    Scope scope,
    QuoteRule rule,
    Themes themes,
    RunRecord run,
    Optional<Measured> measured) {
  /** Claims that are told of a theme before anything else, at most. */
  private static final int KEY_CLAIMS = 3;

  /** Claims that are told before anything else in all: as many as are read at once. */
  private static final int ALL_KEY_CLAIMS = 8;

  /**
   * The best borne out first; of those that are equal, what a person accepted, then what can be
   * read quickly and alone, and is said without reserve.
   */
  private static final Comparator<RankedClaim> GOOD =
      Comparator.comparingInt((RankedClaim claim) -> -claim.counts().origins())
          .thenComparing(claim -> !Scope.isAccepted(claim.strongest().finding()))
          .thenComparing(claim -> claim.strongest().finding().quote().length() > QuoteRule.LONG)
          .thenComparing(claim -> !claim.strongest().standsAlone())
          .thenComparing(claim -> !claim.strongest().saidPlainly());

  private static final Comparator<RankedClaim> KEY = GOOD.thenComparingInt(RankedClaim::number);

  private static final Counts NONE = new Counts(0, 0, 0);

  /** The themes of most independent origins first, then those of most quotes. */
  static final Comparator<Counts> BEST =
      Comparator.comparingInt(Counts::origins).thenComparingInt(Counts::quotes).reversed();

  /** Quotes that a report holds, the bank aside, so that a page of it can still be opened. */
  private static final int MOST_SHOWN = 2_500;

  /**
   * Makes the report.
   *
   * @param sure all findings that a report of this base could take
   * @param rejected findings of this base that no report takes because a person rejected them, in
   *     each file
   * @param asked those of them that the words of the scope find
   * @param index that they are of
   * @throws UsageException if nothing is left to report
   * @throws IOException if themes cannot be looked up
   */
  public Report edit(int sure, int rejected, List<CitedFinding> asked, EvidenceIndex index)
      throws IOException {
    List<CitedFinding> findings = asked.stream().filter(scope::takes).toList();
    if (findings.isEmpty()) {
      throw new UsageException(
          sure == 0
              ? "the base has no finding that is sure enough for a report; --all takes candidates"
              : "no finding meets what was asked; nothing was written");
    }
    QuoteBank bank = new QuoteBank(findings, FilePaths.of(run));
    Oversight oversight =
        Oversight.of(
            findings.stream().map(CitedFinding::id), index.reviews(), index.reviews().rejected());
    QuoteRule fitting = fitting();
    List<ThemeSection> sections = sections(bank, fitting, index);
    Mechanisms mechanisms = Mechanisms.of(bank, themes, fitting);
    Screening screening = Screening.of(run, sure, rejected, bank);
    return new Report(
        title,
        Methods.day(run),
        scope.said(),
        scope.isNarrowed(),
        scope.isOfWholeThemes(),
        bank.counts(),
        sections,
        bank.inNoTheme(),
        bank.claims(),
        mechanisms,
        summary(bank),
        screening,
        Overlap.of(bank),
        before(shown(sections, mechanisms), index),
        bank.quotes(),
        bank.sources(),
        new Methods(run, scope, fitting, bank, oversight, measured).told(),
        ReportFigures.of(scope.orderedTypes(), told(sections), bank, mechanisms, screening));
  }

  /** Those that the gap map shows: of a report on parts of themes, those with quotes. */
  private List<ThemeSection> told(List<ThemeSection> sections) {
    return sections.stream()
        .filter(theme -> scope.isOfWholeThemes() || theme.counts().quotes() > 0)
        .toList();
  }

  /** All quotes that are shown outside of the bank and tables. */
  private static List<Quote> shown(List<ThemeSection> sections, Mechanisms mechanisms) {
    return Stream.of(
            sections.stream().flatMap(s -> s.key().stream()).map(RankedClaim::strongest),
            sections.stream().flatMap(s -> s.parts().stream()).flatMap(p -> p.quotes().stream()),
            mechanisms.arrows().stream().flatMap(arrow -> arrow.quotes().stream()))
        .flatMap(quotes -> quotes)
        .distinct()
        .toList();
  }

  private static Map<Integer, String> before(List<Quote> shown, EvidenceIndex index)
      throws IOException {
    Map<Integer, String> sentences = new TreeMap<>();
    for (Quote quote : shown) {
      if (!quote.standsAlone()) {
        index.before(quote.finding()).ifPresent(words -> sentences.put(quote.number(), words));
      }
    }
    return sentences;
  }

  /** The rule, with fewer quotes where a large vocabulary would make too many of them. */
  private QuoteRule fitting() {
    int parts = Math.max(1, scope.themes().size() * scope.types().size());
    return new QuoteRule(Math.min(rule.most(), Math.max(1, MOST_SHOWN / parts)), rule.perOrigin());
  }

  /** A section for each theme. */
  private List<ThemeSection> sections(QuoteBank bank, QuoteRule fitting, EvidenceIndex index)
      throws IOException {
    // In this order, the rule need not sort the quotes of each part anew.
    Map<String, List<Quote>> quotes =
        byTheme(bank.quotes().stream().sorted(QuoteRule.STRONGEST).toList(), Quote::finding);
    Map<String, Counts> counts = new HashMap<>();
    quotes.forEach((theme, ofTheme) -> counts.put(theme, QuoteBank.count(ofTheme)));
    Map<String, List<RankedClaim>> key = key(counts, claimsByTheme(bank));
    Set<Quote.Words> shown = new HashSet<>();
    List<ThemeSection> sections = new ArrayList<>();
    for (Theme theme : scope.themes()) {
      List<Quote> ofTheme = quotes.getOrDefault(theme.name(), List.of());
      List<RankedClaim> first = key.getOrDefault(theme.name(), List.of());
      int candidates = ofTheme.isEmpty() ? candidates(theme, index) : 0;
      sections.add(section(theme, ofTheme, candidates, first, bank, fitting, shown));
    }
    return sections;
  }

  /** The quotes on a theme that are less sure than the report wants, and that nobody rejected. */
  private int candidates(Theme theme, EvidenceIndex index) throws IOException {
    if (scope.candidates() || !scope.isOfWholeThemes()) {
      return 0;
    }
    SearchRequest request =
        SearchRequest.builder()
            .themes(List.of(theme.name()))
            .types(scope.types())
            .reviews(EnumSet.complementOf(EnumSet.of(ReviewFilter.REJECTED)))
            .build();
    try (EvidenceIndex everything = index.everything()) {
      return everything.find(request).result().counts().quotes();
    }
  }

  /** The claims whose strongest quote is of each theme, those to be told first before others. */
  private static Map<String, List<RankedClaim>> claimsByTheme(QuoteBank bank) {
    return byTheme(
        bank.claims().stream().sorted(KEY).toList(), claim -> claim.strongest().finding());
  }

  private static <T> Map<String, List<T>> byTheme(
      List<T> things, Function<T, CitedFinding> finding) {
    Map<String, List<T>> byTheme = new HashMap<>();
    for (T thing : things) {
      for (String theme : finding.apply(thing).themes()) {
        byTheme.computeIfAbsent(theme, name -> new ArrayList<>()).add(thing);
      }
    }
    return byTheme;
  }

  /**
   * The claims that are told first of the best evidenced themes; words that lead one of them lead
   * no other, whatever their type.
   */
  private Map<String, List<RankedClaim>> key(
      Map<String, Counts> counts, Map<String, List<RankedClaim>> claims) {
    List<String> best =
        scope.themes().stream()
            .map(Theme::name)
            .filter(counts::containsKey)
            .sorted(Comparator.comparing(theme -> counts.getOrDefault(theme, NONE), BEST))
            .toList();
    int most = Math.max(1, Math.min(KEY_CLAIMS, ALL_KEY_CLAIMS / Math.max(1, best.size())));
    Map<String, List<RankedClaim>> key = new HashMap<>();
    Set<String> told = new HashSet<>();
    Set<String> heard = new HashSet<>();
    for (String theme : best) {
      List<RankedClaim> ofTheme = new ArrayList<>();
      while (ofTheme.size() < most && told.size() < ALL_KEY_CLAIMS) {
        Optional<RankedClaim> next = next(claims.getOrDefault(theme, List.of()), told, heard);
        if (next.isEmpty()) {
          break;
        }
        CitedFinding finding = next.get().strongest().finding();
        told.add(SharedWords.said(finding));
        heard.add(finding.origin());
        ofTheme.add(next.get());
      }
      key.put(theme, ofTheme);
    }
    return key;
  }

  /**
   * The first claim that is not told yet; of those as good as it, one whose witness was not heard
   * yet, so that what is told first does not come from the two or three that say most.
   */
  private static Optional<RankedClaim> next(
      List<RankedClaim> claims, Set<String> told, Set<String> heard) {
    List<RankedClaim> left =
        claims.stream()
            .filter(claim -> !told.contains(SharedWords.said(claim.strongest().finding())))
            .toList();
    return left.stream()
        .takeWhile(claim -> GOOD.compare(left.get(0), claim) == 0)
        .filter(claim -> !heard.contains(claim.strongest().finding().origin()))
        .findFirst()
        .or(() -> left.stream().findFirst());
  }

  private ThemeSection section(
      Theme theme,
      List<Quote> quotes,
      int candidates,
      List<RankedClaim> key,
      QuoteBank bank,
      QuoteRule fitting,
      Set<Quote.Words> shown) {
    List<ThemeSection.Part> parts = new ArrayList<>();
    for (FindingType type : scope.orderedTypes()) {
      List<Quote> typed = quotes.stream().filter(q -> q.finding().type() == type).toList();
      List<Quote> worded = bank.asShown(typed);
      // Who says the opposite may be of another type or theme, and is then shown there.
      Set<Quote> here = Set.copyOf(worded);
      List<Quote> chosen =
          fitting.choose(
              worded,
              shown,
              quote -> bank.dissentOf(quote).stream().filter(here::contains).toList());
      parts.add(new ThemeSection.Part(type, QuoteBank.count(typed), chosen));
    }
    return new ThemeSection(
        theme.name(),
        theme.title(),
        theme.about(),
        theme.literature(),
        QuoteBank.count(quotes),
        candidates,
        key,
        parts);
  }

  /** The best borne out claim of each theme. */
  private List<ReviewFinding> summary(QuoteBank bank) {
    Map<String, List<RankedClaim>> claims = claimsByTheme(bank);
    List<ReviewFinding> rows = new ArrayList<>();
    for (Theme theme : scope.themes()) {
      claims.getOrDefault(theme.name(), List.of()).stream()
          .findFirst()
          .ifPresent(claim -> rows.add(ReviewFinding.of(theme.title(), claim, bank)));
    }
    return rows;
  }
}
