package attest.reports.write;

import attest.index.Amounts;
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
    for (Part part : Part.values()) {
      paper.heading(1, part.title(), part.anchor());
      switch (part) {
        case KEY_MESSAGES -> keyMessages();
        case FINDINGS -> report.told().forEach(this::theme);
        case CLAIMS -> claims();
        case GAP_MAP -> gapMap();
        case TIMELINE -> timeline();
        case MECHANISMS -> mechanisms();
        case CERQUAL -> paper.table(Captions.CERQUAL, Tables.cerqual(report));
        case FLOW -> flow();
        case OVERLAP -> overlap();
        case SOURCES -> report.sources().forEach(this::source);
        case BANK -> bank();
        case METHODS ->
            report.methods().forEach(method -> paper.described(method.title(), method.text()));
      }
    }
  }

  private void keyMessages() {
    paper.items(Captions.density(report));
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

  private void theme(ThemeSection theme) {
    paper.heading(2, theme.title(), theme.name());
    paper.note(theme.about());
    if (theme.counts().quotes() == 0) {
      paper.paragraph(Captions.NO_EVIDENCE);
    }
    for (ThemeSection.Part part : theme.parts()) {
      if (part.counts().quotes() > 0) {
        String anchor = ReportFigures.anchor(theme.name(), part.type());
        paper.heading(3, Wording.heading(part.type()), anchor);
        paper.note(Captions.shown(part.counts(), part.quotes()));
        for (Quote quote : part.quotes()) {
          paper.quote(quotation(quote, report.shownBefore(quote, theme, part.type())));
        }
      }
    }
    if (!theme.literature().isEmpty()) {
      paper.note("Literature on the theme:");
      paper.items(theme.literature());
    }
  }

  private void claims() {
    if (report.corroboratedCount() == 0) {
      paper.paragraph(Captions.claims(report));
    } else {
      paper.table(Captions.claims(report), Tables.claims(report));
    }
  }

  private void gapMap() throws IOException {
    if (paper.showsFigures()) {
      paper.figure(report.figures().gapMap(), Captions.gapMap(report));
    }
    paper.table(Captions.GAP_TABLE, Tables.gapMap(report));
    paper.label(Captions.gaps(report), "");
    if (report.gaps().isEmpty()) {
      paper.paragraph(Captions.NO_GAPS);
    }
    paper.items(report.gaps());
  }

  private void timeline() throws IOException {
    paper.figure(report.figures().years(), Captions.years(report));
    if (!paper.showsFigures()) {
      paper.table("Quotes by year.", Tables.years(report));
    } else if (!report.figures().moments().recordings().isEmpty()) {
      paper.figure(report.figures().moments(), Captions.MOMENTS);
    }
  }

  private void mechanisms() throws IOException {
    if (report.mechanisms().arrows().isEmpty()) {
      paper.paragraph(Captions.mechanisms(report.mechanisms()));
      return;
    }
    paper.note(Captions.mechanisms(report.mechanisms()));
    paper.figure(report.figures().mechanisms(), Captions.MECHANISMS);
    for (Mechanism mechanism : report.mechanisms().arrows()) {
      paper.label(
          MechanismMap.said(mechanism.cause(), mechanism.effect(), mechanism.direction()),
          "mechanism-" + mechanism.number());
      paper.note(Captions.shown(mechanism.counts(), mechanism.quotes()));
      mechanism.quotes().forEach(quote -> paper.quote(quotation(quote, List.of())));
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

  private void overlap() {
    if (report.overlap().sources().isEmpty()) {
      paper.paragraph(Captions.overlap(report));
    } else {
      paper.table(Captions.overlap(report), Tables.overlap(report));
    }
  }

  private void source(QuotedSource source) {
    paper.source(source.number(), source.reference(), source.link(), Captions.about(source));
  }

  private void bank() {
    if (report.quotes().size() > paper.mostInBank()) {
      paper.paragraph(Captions.bankElsewhere(report));
    } else {
      paper.table("All quotes, by number, with their citations.", Tables.bank(report));
    }
  }
}
