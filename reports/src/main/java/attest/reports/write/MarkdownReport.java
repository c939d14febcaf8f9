package attest.reports.write;

import attest.reports.Citation;
import attest.reports.Mechanism;
import attest.reports.Quote;
import attest.reports.QuotedSource;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.ReviewFinding;
import attest.reports.ThemeSection;
import attest.reports.Wording;
import attest.reports.figure.Flow;
import attest.reports.figure.MechanismMap;
import attest.reports.figure.Timeline;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a report as Markdown (CommonMark with tables). Pictures are told as tables and lists,
 * since Markdown holds none. The same report always gives the same text.
 *
 * <p>Safe for use by several threads.
 */
public final class MarkdownReport {
  /** Writes it. */
  public void write(Report report, PrintWriter out) {
    Markdown to = new Markdown(out);
    to.heading(1, report.title());
    to.paragraph(
        Wording.count(report.counts().quotes(), "quote")
            + " in "
            + Wording.count(report.counts().documents(), "document")
            + " of "
            + Wording.count(report.counts().origins(), "independent origin")
            + ", evidence of "
            + report.made()
            + ".");
    to.paragraph(report.about() + " " + Captions.WITNESSES);
    keys(report, to);
    themes(report, to);
    claims(report, to);
    gapMap(report, to);
    timeline(report, to);
    mechanisms(report, to);
    summary(report, to);
    flow(report, to);
    overlap(report, to);
    sources(report, to);
    bank(report, to);
    to.heading(2, "Methods");
    report.methods().forEach(method -> to.paragraph(method.title() + ". " + method.text()));
  }

  private static void keys(Report report, Markdown to) {
    to.heading(2, "Key messages");
    to.paragraph(Captions.KEY);
    for (ThemeSection theme : report.themes()) {
      if (!theme.key().isEmpty()) {
        to.heading(3, theme.title());
      }
      for (RankedClaim claim : theme.key()) {
        quote(claim.strongest(), to);
        to.paragraph(
            "Said by "
                + Wording.count(claim.counts().origins(), "independent origin")
                + " in "
                + Wording.count(claim.counts().quotes(), "quote")
                + " ("
                + claim.type().label()
                + ").");
      }
    }
  }

  private static void themes(Report report, Markdown to) {
    to.heading(2, "Findings by theme and type");
    for (ThemeSection theme : report.themes()) {
      to.heading(3, theme.title());
      to.paragraph(theme.about());
      if (theme.counts().quotes() == 0) {
        to.paragraph("There is no evidence on this theme.");
      }
      for (ThemeSection.Part part : theme.parts()) {
        if (part.counts().quotes() > 0) {
          to.heading(4, Wording.heading(part.type()));
          to.paragraph(
              Wording.count(part.counts().quotes(), "quote")
                  + " of "
                  + Wording.count(part.counts().origins(), "independent origin")
                  + (part.quotes().size() < part.counts().quotes()
                      ? "; " + part.quotes().size() + " shown."
                      : "."));
          part.quotes().forEach(quote -> quote(quote, to));
        }
      }
      if (!theme.literature().isEmpty()) {
        to.paragraph("Literature on the theme:");
        to.list(theme.literature());
      }
    }
  }

  private static void claims(Report report, Markdown to) {
    to.heading(2, "Claims and how well they are borne out");
    to.paragraph(Captions.claims(report));
    to.table(
        List.of("Claim", "Type", "Quotes", "Documents", "Origins", "Years", "Voices", "Dissent"),
        report.corroborated().stream()
            .map(
                claim ->
                    List.of(
                        claim.number() + ". " + claim.strongest().finding().quote(),
                        claim.type().label(),
                        Wording.number(claim.counts().quotes()),
                        Wording.number(claim.counts().documents()),
                        Wording.number(claim.counts().origins()),
                        claim.years(),
                        claim.voices().stream()
                            .map(voice -> voice.label())
                            .collect(Collectors.joining(", ")),
                        quotes(claim.dissent())))
            .toList());
  }

  private static void gapMap(Report report, Markdown to) {
    to.heading(2, "Evidence gap map");
    to.paragraph("Quotes / independent origins.");
    List<String> head =
        report.themes().stream()
            .limit(1)
            .flatMap(theme -> theme.parts().stream().map(part -> part.type().plural()))
            .toList();
    to.table(
        Markdown.joined("Theme", head, "all"),
        report.themes().stream()
            .map(
                theme ->
                    Markdown.joined(
                        theme.title(),
                        theme.parts().stream()
                            .map(
                                part ->
                                    part.counts().quotes() == 0
                                        ? "gap"
                                        : part.counts().quotes() + " / " + part.counts().origins())
                            .toList(),
                        theme.counts().quotes() + " / " + theme.counts().origins()))
            .toList());
    to.list(report.gaps());
  }

  private static void timeline(Report report, Markdown to) {
    to.heading(2, "Timeline");
    to.paragraph(Captions.years(report));
    Timeline years = report.figures().years();
    to.table(
        List.of("Year", "Quotes"),
        years.years().stream()
            .map(
                year ->
                    List.of(
                        String.valueOf(year.year()),
                        Wording.number(
                            year.quotes().values().stream().mapToInt(Integer::intValue).sum())))
            .toList());
  }

  private static void mechanisms(Report report, Markdown to) {
    to.heading(2, "Mechanism map");
    to.paragraph(Captions.mechanisms(report));
    for (Mechanism mechanism : report.mechanisms().arrows()) {
      to.heading(
          4,
          mechanism.cause()
              + " "
              + MechanismMap.verb(mechanism.direction())
              + " "
              + mechanism.effect());
      mechanism.quotes().forEach(quote -> quote(quote, to));
    }
  }

  private static void summary(Report report, Markdown to) {
    to.heading(2, "Summary of qualitative findings (GRADE-CERQual)");
    to.paragraph(Captions.CERQUAL);
    to.table(
        List.of("Theme", "Review finding", "Sources", "Coherence", "Adequacy", "Confidence"),
        report.summary().stream().map(MarkdownReport::row).toList());
  }

  private static List<String> row(ReviewFinding finding) {
    return List.of(
        finding.theme(),
        finding.claim().strongest().finding().quote(),
        finding.sources().stream().map(s -> "[" + s + "]").collect(Collectors.joining(" ")),
        finding.coherence(),
        finding.adequacy(),
        "to be judged");
  }

  private static void flow(Report report, Markdown to) {
    to.heading(2, "Flow of documents");
    to.paragraph(Captions.FLOW);
    for (Flow.Step step : report.figures().flow().steps()) {
      to.paragraph(step.phase() + ": " + String.join("; ", step.left()) + ".");
      to.list(step.out());
    }
  }

  private static void overlap(Report report, Markdown to) {
    to.heading(2, "Overlap of sources");
    to.paragraph(Captions.overlap(report));
    List<String> numbers = report.overlap().sources().stream().map(s -> "[" + s + "]").toList();
    to.table(
        Markdown.joined("Source", numbers, ""),
        IntStream.range(0, numbers.size())
            .mapToObj(
                row ->
                    Markdown.joined(
                        numbers.get(row),
                        IntStream.range(0, numbers.size())
                            .mapToObj(column -> Captions.cell(report, row, column))
                            .toList(),
                        ""))
            .toList());
  }

  private static void sources(Report report, Markdown to) {
    to.heading(2, "Sources");
    for (QuotedSource source : report.sources()) {
      to.item(
          source.number(),
          source.work()
              + ". "
              + Wording.kind(source.voice())
              + "; file "
              + source.path()
              + (source.repeats() ? "; of the same origin as [" + source.sameAs() + "]" : "")
              + ".",
          source.link());
    }
    to.gap();
  }

  private static void bank(Report report, Markdown to) {
    to.heading(2, "Quote bank");
    report.quotes().forEach(quote -> quote(quote, to));
  }

  private static void quote(Quote quote, Markdown to) {
    Citation citation = Citation.of(quote.finding());
    to.quote(
        quote.finding().quote(),
        citation.work() + citation.voice().map(voice -> ", " + voice).orElse("") + ", ",
        citation.place(),
        quote.webLink(),
        " ["
            + quote.source()
            + "] Q"
            + quote.number()
            + quote.marks().stream().map(mark -> "; " + mark).collect(Collectors.joining()));
  }

  private static String quotes(List<Integer> numbers) {
    return Wording.first(numbers).stream().map(n -> "Q" + n).collect(Collectors.joining(" "));
  }
}
