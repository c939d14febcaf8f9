package attest.reports.write;

import attest.index.finding.Amounts;
import attest.reports.Mechanism;
import attest.reports.Quote;
import attest.reports.QuotedSource;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.ReportFigures;
import attest.reports.ThemeSection;
import attest.reports.Wording;
import attest.reports.figure.Flow;
import attest.reports.figure.MechanismMap;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells a report on paper, part by part. */
final class Chapters {
  private final Report report;
  private final Paper paper;

  Chapters(Report report, Paper paper) {
    this.report = report;
    this.paper = paper;
  }

  /** The title, and what the report is about. */
  void front() {
    paper.title(
        report.title(),
        "Evidence summary · "
            + Amounts.counts(report.counts())
            + " · evidence of "
            + report.made());
    paper.paragraph(report.about() + " " + Captions.WITNESSES);
  }

  /**
   * All parts, in their order.
   *
   * @throws IOException if a figure cannot be drawn
   */
  void parts() throws IOException {
    for (Part part : Part.of(report)) {
      paper.heading(1, part.title(), part.anchor());
      switch (part) {
        case KEY_MESSAGES -> keyMessages();
        case FINDINGS -> findings();
        case CLAIMS -> paper.table(Captions.claims(report), Tables.claims(report));
        case GAP_MAP -> gapMap();
        case TIMELINE -> timeline();
        case MECHANISMS -> mechanisms();
        case CERQUAL -> paper.table(Captions.cerqual(report), Tables.cerqual(report));
        case FLOW -> flow();
        case OVERLAP -> paper.table(Captions.overlap(report), Tables.overlap(report));
        case SOURCES -> report.sources().forEach(this::source);
        case BANK -> bank();
        case METHODS -> methods();
      }
    }
  }

  private void findings() {
    String inNoTheme = Captions.inNoTheme(report);
    if (!inNoTheme.isEmpty()) {
      paper.note(inNoTheme);
    }
    report.told().forEach(this::theme);
  }

  private void keyMessages() {
    String alone = Captions.alone(report);
    if (!alone.isEmpty()) {
      paper.paragraph(alone);
    }
    paper.items(Density.said(report));
    paper.paragraph(Captions.key(report));
    for (ThemeSection theme : report.keyThemes()) {
      paper.label(theme.title(), "");
      for (RankedClaim claim : theme.key()) {
        paper.quote(quotation(claim.strongest(), List.of(Captions.remark(claim, report))));
      }
    }
  }

  private Quotation quotation(Quote quote, List<String> said) {
    return Quotation.of(quote, report.citation(quote), report.before(quote), said);
  }

  /** A quote; in short, if it is shown in full elsewhere. */
  private void quote(Quote quote, Optional<Report.Place> shown) {
    shown.ifPresentOrElse(
        place -> paper.again(Recall.of(quote, place)),
        () -> paper.quote(quotation(quote, List.of())));
  }

  private void theme(ThemeSection theme) {
    paper.heading(2, theme.title(), theme.name());
    paper.note(theme.about());
    if (theme.counts().quotes() == 0) {
      paper.paragraph(Captions.noQuotes(theme));
    }
    for (ThemeSection.Part part : theme.parts()) {
      if (part.counts().quotes() > 0) {
        String anchor = ReportFigures.anchor(theme.name(), part.type());
        paper.heading(3, Wording.heading(part.type()), anchor);
        paper.note(Captions.shown(part.counts(), part.quotes()));
        for (Quote quote : part.quotes()) {
          quote(quote, report.shownBefore(quote, theme, part.type()));
        }
      }
    }
    if (!theme.literature().isEmpty()) {
      paper.note("Literature on the theme:");
      paper.items(theme.literature());
    }
  }

  /** As a table, which leads to the quotes and can be written on with; a picture says no more. */
  private void gapMap() {
    paper.table(
        Captions.GAP_TABLE + (paper.showsFigures() ? Captions.GAP_SHADES : ""),
        Tables.gapMap(report));
    paper.label(Captions.gaps(report), "");
    String without = Captions.without(report);
    if (!without.isEmpty()) {
      paper.paragraph(without);
    }
    if (report.gaps().isEmpty()) {
      paper.paragraph(Captions.NO_GAPS);
    }
    paper.items(report.gaps());
  }

  private void timeline() throws IOException {
    if (report.figures().years().years().isEmpty()) {
      paper.paragraph(Captions.NO_YEARS);
    } else {
      paper.figure(report.figures().years(), Captions.years(report));
      if (!paper.showsFigures()) {
        paper.table("Quotes by year.", Tables.years(report));
      }
    }
    if (paper.showsFigures() && !report.figures().moments().recordings().isEmpty()) {
      paper.figure(report.figures().moments(), Captions.MOMENTS);
    }
  }

  private void mechanisms() throws IOException {
    paper.note(Captions.mechanisms(report.mechanisms()));
    paper.figure(report.figures().mechanisms(), Captions.MECHANISMS);
    for (Mechanism mechanism : report.mechanisms().arrows()) {
      paper.label(
          MechanismMap.said(mechanism.cause(), mechanism.effect(), mechanism.direction()),
          "mechanism-" + mechanism.number());
      paper.note(Captions.shown(mechanism.counts(), mechanism.quotes()));
      mechanism.quotes().forEach(quote -> quote(quote, report.shown(quote)));
    }
  }

  private void flow() throws IOException {
    paper.figure(report.figures().flow(), Captions.FLOW);
    if (!paper.showsFigures()) {
      for (Flow.Step step : report.figures().flow().steps()) {
        paper.paragraph(step.phase() + ": " + String.join("; ", step.left()) + ".");
        paper.items(step.out());
      }
    }
  }

  private void source(QuotedSource source) {
    paper.source(source.number(), source.reference().said(), source.link(), Captions.about(source));
  }

  private void methods() {
    String leftOut = Captions.leftOut(report);
    if (!leftOut.isEmpty()) {
      paper.described(Captions.LEFT_OUT, leftOut);
    }
    report.methods().forEach(method -> paper.described(method.title(), method.text()));
  }

  private void bank() {
    if (report.quotes().size() > paper.mostInBank()) {
      paper.paragraph(Captions.bankElsewhere(report));
    } else {
      paper.table("All quotes, by number, with their citations.", Tables.bank(report));
    }
  }
}
