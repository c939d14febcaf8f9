package attest.reports.gate;

import attest.index.CitedFinding;
import attest.reports.Quote;
import attest.reports.QuotedSource;
import attest.reports.Report;
import attest.reports.ThemeSection;
import java.util.HashMap;
import java.util.Map;

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

  private void sources() {
    Map<String, Integer> firstOfOrigin = new HashMap<>();
    Map<Integer, Integer> quotesOf = new HashMap<>();
    for (Quote quote : report.quotes()) {
      Witness witness = witnesses.of(quote.number());
      QuotedSource source = report.source(quote);
      String place = "source [" + quote.source() + "]";
      UntrueException.unlessSame(place + ", file", source.path(), witness.source().path());
      UntrueException.unlessSame(place + ", origin", source.origin(), witness.source().origin());
      int first = firstOfOrigin.computeIfAbsent(source.origin(), origin -> quote.source());
      UntrueException.unlessSame(place + ", first of its origin", source.sameAs(), first);
      quotesOf.merge(quote.source(), 1, Integer::sum);
    }
    for (QuotedSource source : report.sources()) {
      UntrueException.unlessSame(
          "source [" + source.number() + "], quotes",
          source.quotes(),
          quotesOf.getOrDefault(source.number(), 0));
    }
  }
}
