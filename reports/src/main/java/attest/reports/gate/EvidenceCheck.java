package attest.reports.gate;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.finding.CitedFinding;
import attest.reports.Quote;
import attest.reports.QuotedSource;
import attest.reports.Report;
import attest.reports.ThemeSection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts again how much evidence there is: in all, of each theme and type, and of each source. */
final class EvidenceCheck {
  private final Report report;
  private final Themed themed;
  private final Witnesses witnesses;

  EvidenceCheck(Report report, Themed themed, Witnesses witnesses) {
    this.report = report;
    this.themed = themed;
    this.witnesses = witnesses;
  }

  void check() {
    UntrueException.unlessSame("all quotes", report.counts(), witnesses.counts(witnesses.all()));
    UntrueException.unlessSame(
        "quotes in no theme",
        report.inNoTheme(),
        witnesses.counts(
            report.quotes().stream()
                .filter(quote -> quote.finding().themes().isEmpty())
                .map(Quote::number)
                .toList()));
    types();
    report.themes().forEach(this::theme);
    sources();
  }

  private void theme(ThemeSection theme) {
    UntrueException.unlessSame(
        theme.title(), theme.counts(), witnesses.counts(themed.of(theme.name())));
    for (ThemeSection.Part part : theme.parts()) {
      String place = theme.title() + ", " + part.type().plural();
      UntrueException.unlessSame(
          place, part.counts(), witnesses.counts(themed.of(theme.name(), part.type())));
      for (Quote shown : part.quotes()) {
        UntrueException.unlessSame(place + ", a quote", shown, report.quote(shown.number()));
        CitedFinding finding = shown.finding();
        if (!finding.themes().contains(theme.name()) || finding.type() != part.type()) {
          throw new UntrueException(place + ": the quote Q" + shown.number() + " is of elsewhere");
        }
      }
    }
  }

  /** What else the words of each quote are. */
  private void types() {
    Map<Quote.Words, Set<FindingType>> types = new HashMap<>();
    for (Quote quote : report.quotes()) {
      types
          .computeIfAbsent(
              witnesses.of(quote.number()).words(), words -> EnumSet.noneOf(FindingType.class))
          .add(quote.finding().type());
    }
    for (Quote quote : report.quotes()) {
      List<FindingType> also =
          types.getOrDefault(witnesses.of(quote.number()).words(), Set.of()).stream()
              .filter(type -> type != quote.finding().type())
              .toList();
      UntrueException.unlessSame("the other types of Q" + quote.number(), quote.also(), also);
    }
  }

  private void sources() {
    Map<String, Integer> numberOfOrigin = new HashMap<>();
    Map<Integer, List<Witness>> told = new HashMap<>();
    Map<Integer, Set<Integer>> quotesOf = new HashMap<>();
    for (Quote quote : report.quotes()) {
      Witness witness = witnesses.of(quote.number());
      String place = "source [" + quote.source() + "]";
      UntrueException.unlessSame(
          place + ", origin", report.source(quote).origin(), witness.source().origin());
      int number =
          numberOfOrigin.computeIfAbsent(
              witness.source().origin(), origin -> numberOfOrigin.size() + 1);
      UntrueException.unlessSame(place + ", in order of the works", quote.source(), number);
      told.computeIfAbsent(number, none -> new ArrayList<>()).add(witness);
      quotesOf.computeIfAbsent(number, none -> new HashSet<>()).add(quote.number());
    }
    UntrueException.unlessSame("sources", report.sources().size(), numberOfOrigin.size());
    for (QuotedSource source : report.sources()) {
      String place = "source [" + source.number() + "]";
      UntrueException.unlessSame(
          place + ", quotes",
          source.quotes(),
          witnesses.counts(quotesOf.getOrDefault(source.number(), Set.of())).quotes());
      source(place, source, told.getOrDefault(source.number(), List.of()));
    }
  }

  /** What is told of a source stands in one of its files each. */
  private static void source(String place, QuotedSource source, List<Witness> told) {
    Map<String, Voice> voices = new TreeMap<>();
    told.forEach(witness -> voices.put(witness.source().path(), witness.source().voice()));
    Map<String, Voice> files = new TreeMap<>();
    for (QuotedSource.File file : source.files()) {
      files.put(file.path(), file.voice());
      if (!file.path().endsWith(file.shown())) {
        throw new UntrueException(place + ": it is told as the file " + file.shown());
      }
    }
    UntrueException.unlessSame(place + ", files", files, voices);
    if (told.stream().noneMatch(witness -> witness.source().title().equals(source.title()))) {
      throw new UntrueException(place + ": no file of it has the title " + source.title());
    }
    source
        .date()
        .filter(day -> told.stream().noneMatch(witness -> isOf(day, witness)))
        .ifPresent(
            day -> {
              throw new UntrueException(place + ": no file of it is of " + day);
            });
  }

  private static boolean isOf(String day, Witness witness) {
    return witness.source().date().filter(date -> date.iso().equals(day)).isPresent();
  }
}
