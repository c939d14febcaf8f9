package attest.reports.gate;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.finding.Counts;
import attest.reports.Quote;
import attest.reports.QuotedSource;
import attest.reports.Report;
import attest.reports.ReportFigures;
import attest.reports.ThemeSection;
import attest.reports.figure.GapMap;
import attest.reports.figure.Moments;
import attest.reports.figure.Moments.Mark;
import attest.reports.figure.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts again what the gap map and the timelines show. */
final class FigureCheck {
  private final Report report;
  private final Themed themed;
  private final Witnesses witnesses;

  FigureCheck(Report report, Themed themed, Witnesses witnesses) {
    this.report = report;
    this.themed = themed;
    this.witnesses = witnesses;
  }

  void check() {
    gapMap(report.figures().gapMap());
    years(report.figures().years());
    moments(report.figures().moments());
  }

  private void gapMap(GapMap map) {
    UntrueException.unlessSame("rows of the gap map", map.rows().size(), report.told().size());
    for (int i = 0; i < map.rows().size(); i++) {
      GapMap.Row row = map.rows().get(i);
      ThemeSection theme = report.told().get(i);
      UntrueException.unlessSame("the theme of a row of the gap map", row.theme(), theme.title());
      for (FindingType type : map.types()) {
        Counts counted = witnesses.counts(themed.of(theme.name(), type));
        GapMap.Cell cell = row.cells().getOrDefault(type, new GapMap.Cell(0, 0, ""));
        String place = "gap map, " + theme.title() + ", " + type.plural();
        UntrueException.unlessSame(place + ", quotes", cell.quotes(), counted.quotes());
        UntrueException.unlessSame(place + ", origins", cell.origins(), counted.origins());
      }
    }
  }

  private void years(Timeline timeline) {
    Map<Integer, Map<FindingType, Integer>> told = new TreeMap<>();
    timeline.years().forEach(year -> told.put(year.year(), year.quotes()));
    Map<Optional<Integer>, Map<Quote.Words, SortedSet<FindingType>>> types = new HashMap<>();
    for (Quote quote : report.quotes()) {
      Witness witness = witnesses.of(quote.number());
      types
          .computeIfAbsent(witness.year(), year -> new HashMap<>())
          .computeIfAbsent(witness.words(), words -> new TreeSet<>())
          .add(quote.finding().type());
    }
    int undated = types.getOrDefault(Optional.<Integer>empty(), Map.of()).size();
    Map<Integer, Map<FindingType, Integer>> counted = new TreeMap<>();
    types.forEach((year, words) -> year.ifPresent(y -> counted.put(y, firsts(words.values()))));
    UntrueException.unlessSame("years of the timeline", told.keySet(), counted.keySet());
    counted.forEach(
        (year, quotes) ->
            UntrueException.unlessSame(
                "timeline, " + year, new TreeMap<>(told.getOrDefault(year, Map.of())), quotes));
    UntrueException.unlessSame("timeline, without a date", timeline.undated(), undated);
  }

  /** How many quotes there are of each type, if the first of its types is that of a quote. */
  private static Map<FindingType, Integer> firsts(Collection<SortedSet<FindingType>> types) {
    Map<FindingType, Integer> firsts = new TreeMap<>();
    types.forEach(of -> firsts.merge(of.first(), 1, Integer::sum));
    return firsts;
  }

  private void moments(Moments moments) {
    Map<String, List<String>> marks = new HashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Quote quote : report.quotes()) {
      Witness witness = witnesses.of(quote.number());
      if (witness.finding().time().isPresent()
          && witness.source().voice() != Voice.AUTHOR
          && seen.add(List.of(witness.words(), quote.finding().type()))) {
        QuotedSource source = report.source(quote);
        marks
            .computeIfAbsent("[" + source.number() + "] " + source.name(), n -> new ArrayList<>())
            .add(quote.finding().type() + " " + witness.finding().time().get().startSeconds());
      }
    }
    for (Moments.Recording recording : moments.recordings()) {
      UntrueException.unlessSame(
          "moments of " + recording.name(),
          recording.marks().stream().map(FigureCheck::said).sorted().toList(),
          marks.getOrDefault(recording.name(), List.of()).stream().sorted().toList());
    }
    UntrueException.unlessSame(
        "findings of the recordings with most findings",
        moments.recordings().stream().map(recording -> recording.marks().size()).toList(),
        marks.values().stream()
            .map(List::size)
            .sorted(Comparator.reverseOrder())
            .limit(ReportFigures.MOST_RECORDINGS)
            .toList());
  }

  private static String said(Mark mark) {
    return mark.type() + " " + mark.seconds();
  }
}
