package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.finding.Amounts;
import attest.reports.figure.Flow;
import attest.reports.figure.Flow.Step;
import attest.reports.figure.GapMap;
import attest.reports.figure.MechanismMap;
import attest.reports.figure.Moments;
import attest.reports.figure.Moments.Mark;
import attest.reports.figure.Moments.Recording;
import attest.reports.figure.Timeline;
import attest.reports.figure.Timeline.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * The pictures of a report, as data.
 *
 * @param gapMap evidence by theme and type
 * @param years quotes by the year of the work
 * @param moments evidence by the moment in the recording; without recordings, if there are none
 * @param mechanisms what brings about what; without arrows, if there are none
 * @param flow what came in and what is left
 */
public record ReportFigures(
    GapMap gapMap, Timeline years, Moments moments, MechanismMap mechanisms, Flow flow) {
  /** Recordings that a page has room for; those with most quotes are drawn. */
  public static final int MOST_RECORDINGS = 18;

  static ReportFigures of(
      List<FindingType> types,
      List<ThemeSection> themes,
      QuoteBank bank,
      Mechanisms mechanisms,
      Screening screening) {
    return new ReportFigures(
        gapMap(types, themes),
        years(types, bank.quotes()),
        moments(types, bank),
        new MechanismMap(
            "What brings about what",
            mechanisms.arrows().stream().map(ReportFigures::arrow).toList()),
        flow(screening));
  }

  /** Where the part of a theme and type stands in a report. */
  public static String anchor(String theme, FindingType type) {
    return theme + "-" + type.label();
  }

  private static GapMap gapMap(List<FindingType> types, List<ThemeSection> themes) {
    List<GapMap.Row> rows = new ArrayList<>();
    for (ThemeSection theme : themes) {
      Map<FindingType, GapMap.Cell> cells = new EnumMap<>(FindingType.class);
      theme
          .parts()
          .forEach(
              part ->
                  cells.put(
                      part.type(),
                      new GapMap.Cell(
                          part.counts().quotes(),
                          part.counts().origins(),
                          "#" + anchor(theme.name(), part.type()))));
      rows.add(new GapMap.Row(theme.title(), cells));
    }
    return new GapMap("Evidence by theme and type", types, rows);
  }

  /** Columns are stacked, so that a quote of several types stands under the first of them. */
  private static Timeline years(List<FindingType> types, List<Quote> quotes) {
    Map<Integer, Map<Quote.Words, FindingType>> years = new TreeMap<>();
    Set<Quote.Words> undated = new HashSet<>();
    for (Quote quote : quotes) {
      Optional<String> date = quote.finding().date();
      if (date.isEmpty()) {
        undated.add(quote.words());
        continue;
      }
      int year = Integer.parseInt(date.get().substring(0, 4));
      years
          .computeIfAbsent(year, y -> new HashMap<>())
          .merge(
              quote.words(),
              quote.finding().type(),
              BinaryOperator.minBy(Comparator.naturalOrder()));
    }
    List<Year> columns = new ArrayList<>();
    years.forEach((year, words) -> columns.add(new Year(year, numbers(words.values()))));
    return new Timeline("Quotes by the year of the work", types, columns, undated.size());
  }

  private static Map<FindingType, Integer> numbers(Collection<FindingType> types) {
    Map<FindingType, Integer> numbers = new EnumMap<>(FindingType.class);
    types.forEach(type -> numbers.merge(type, 1, Integer::sum));
    return numbers;
  }

  private static Moments moments(List<FindingType> types, QuoteBank bank) {
    Map<QuotedSource, List<Quote>> recorded = new LinkedHashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Quote quote : bank.quotes()) {
      boolean said = quote.finding().voice() != Voice.AUTHOR;
      // Several files of a recording may have the same words.
      if (said
          && quote.finding().startSeconds().isPresent()
          && seen.add(List.of(quote.words(), quote.finding().type()))) {
        QuotedSource source = bank.sources().get(quote.source() - 1);
        recorded.computeIfAbsent(source, none -> new ArrayList<>()).add(quote);
      }
    }
    List<Recording> recordings =
        recorded.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<QuotedSource, List<Quote>> of) -> -of.getValue().size()))
            .limit(MOST_RECORDINGS)
            .map(of -> recording(of.getKey(), of.getValue()))
            .toList();
    return new Moments("When it is said in each recording", types, recordings);
  }

  private static Recording recording(QuotedSource source, List<Quote> quotes) {
    String title = "[" + source.number() + "] " + source.name();
    return new Recording(
        title,
        quotes.stream()
            .map(
                quote ->
                    new Mark(
                        quote.finding().startSeconds().orElse(0.0),
                        quote.finding().type(),
                        quote.webLink().orElse("")))
            .toList());
  }

  private static MechanismMap.Arrow arrow(Mechanism mechanism) {
    return new MechanismMap.Arrow(
        mechanism.cause(),
        mechanism.effect(),
        mechanism.direction(),
        mechanism.counts().quotes(),
        mechanism.counts().origins(),
        "#mechanism-" + mechanism.number());
  }

  private static Flow flow(Screening screening) {
    List<String> rejected = new ArrayList<>();
    int out = screening.given() - screening.mined();
    if (out > 0) {
      rejected.add("Documents excluded" + n(out) + ":");
      screening.rejected().forEach((reason, number) -> rejected.add(reason + n(number)));
    }
    List<String> without =
        screening.mined() == screening.included()
            ? List.of()
            : List.of(
                "Documents without a finding for this report"
                    + n(screening.mined() - screening.included()));
    List<String> once = new ArrayList<>();
    if (screening.sameContent() + screening.sameOrigin() > 0) {
      once.add("Duplicates, kept and counted as one witness:");
      once.add("by content" + n(screening.sameContent()));
      once.add("by origin" + n(screening.sameOrigin()));
    }
    List<String> left = new ArrayList<>();
    if (screening.unsure() > 0) {
      left.add(unsure(screening) + n(screening.unsure()));
    }
    if (screening.notAsked() > 0) {
      left.add("Not what was asked for" + n(screening.notAsked()));
    }
    return new Flow(
        "Flow of documents and findings (PRISMA 2020)",
        List.of(
            new Step(
                "Identification",
                List.of(
                    "Documents identified" + n(screening.given()),
                    "in files given to the run" + n(screening.files())),
                List.of()),
            new Step("Screening", List.of("Documents screened" + n(screening.given())), rejected),
            new Step("Screening", List.of("Documents mined" + n(screening.mined())), without),
            new Step("Screening", List.of("Findings in them" + n(screening.findings())), left),
            new Step(
                "Included",
                List.of(
                    "Findings in this report" + n(screening.taken()),
                    "Quotes that they are of" + n(screening.quotes()),
                    "Documents (reports)" + n(screening.included()),
                    "Independent origins (studies)" + n(screening.origins())),
                once)));
  }

  private static String unsure(Screening screening) {
    if (screening.refused() == 0) {
      return "Less sure than a report wants";
    }
    return screening.refused() == screening.unsure()
        ? "Rejected by a person"
        : "Less sure than a report wants, or rejected by a person";
  }

  /** A number as PRISMA has it, which no line break parts. */
  private static String n(int number) {
    return " (n\u00A0=\u00A0" + Amounts.number(number) + ")";
  }
}
