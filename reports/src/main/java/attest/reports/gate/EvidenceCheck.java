package attest.reports.gate;

import attest.corpus.FindingType;
import attest.index.CitedFinding;
import attest.reports.Quote;
import attest.reports.QuotedSource;
import attest.reports.Report;
import attest.reports.ThemeSection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Map<String, Integer> firstOfOrigin = new HashMap<>();
    Map<Integer, Set<Integer>> quotesOf = new HashMap<>();
    for (Quote quote : report.quotes()) {
      Witness witness = witnesses.of(quote.number());
      QuotedSource source = report.source(quote);
      String place = "source [" + quote.source() + "]";
      UntrueException.unlessSame(place + ", file", source.path(), witness.source().path());
      if (!source.path().endsWith(source.file())) {
        throw new UntrueException(place + ": it is told as the file " + source.file());
      }
      UntrueException.unlessSame(place + ", origin", source.origin(), witness.source().origin());
      int first = firstOfOrigin.computeIfAbsent(source.origin(), origin -> quote.source());
      UntrueException.unlessSame(place + ", first of its origin", source.sameAs(), first);
      quotesOf.computeIfAbsent(quote.source(), none -> new HashSet<>()).add(quote.number());
    }
    for (QuotedSource source : report.sources()) {
      UntrueException.unlessSame(
          "source [" + source.number() + "], quotes",
          source.quotes(),
          witnesses.counts(quotesOf.getOrDefault(source.number(), Set.of())).quotes());
    }
  }
}
