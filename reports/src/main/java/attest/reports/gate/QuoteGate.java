package attest.reports.gate;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Passage;
import attest.index.finding.CitedFinding;
import attest.reports.Quote;
import attest.reports.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Lets a report pass only if all that it quotes and counts is so: it goes through the ledger of the
 * run, which holds the text of every source, and compares. The report was made from the index, so
 * the two come to the same by different ways or not at all.
 */
public final class QuoteGate {
  private final Report report;
  private final Grounds grounds;
  private final ThemeCheck themes;
  private final CandidateCheck candidates;
  private final Map<String, List<Quote>> unseen = new HashMap<>();
  private final Witnesses witnesses = new Witnesses();
  private final Census census;

  private QuoteGate(Report report, Grounds grounds, ThemeCheck themes, CandidateCheck candidates) {
    this.report = report;
    this.grounds = grounds;
    this.themes = themes;
    this.candidates = candidates;
    this.census = new Census(grounds);
    for (int i = 0; i < report.quotes().size(); i++) {
      Quote quote = report.quotes().get(i);
      UntrueException.unlessSame("the number of a quote", quote.number(), i + 1);
      unseen.computeIfAbsent(quote.finding().path(), path -> new ArrayList<>()).add(quote);
    }
  }

  /**
   * Checks a report.
   *
   * @param progress is told how many files more were gone through
   * @throws IOException at the first thing that is not so, saying which
   */
  public static void check(Report report, Grounds grounds, IntConsumer progress)
      throws IOException {
    try (ThemeCheck themes = new ThemeCheck(grounds.themes());
        CandidateCheck candidates = new CandidateCheck(report, grounds)) {
      QuoteGate gate = new QuoteGate(report, grounds, themes, candidates);
      new Ledger()
          .read(
              grounds.ledger(),
              outcome -> {
                gate.see(outcome);
                progress.accept(1);
              });
      gate.count();
    } catch (UntrueException e) {
      throw new IOException(
          "the report was stopped, since it would not be true: " + e.getMessage(), e);
    }
  }

  private void see(Outcome outcome) {
    census.add(outcome);
    if (outcome instanceof Mined mined) {
      try {
        candidates.add(mined);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<Quote> quotes = unseen.remove(outcome.path());
    if (quotes == null) {
      return;
    }
    if (!(outcome instanceof Mined mined)) {
      throw untrue(quotes.get(0), "its file was rejected");
    }
    Map<String, Finding> found = new HashMap<>();
    mined.findings().forEach(finding -> found.put(finding.id(), finding));
    for (Quote quote : quotes) {
      Finding finding = found.get(quote.finding().id());
      if (finding == null) {
        throw untrue(quote, "the run found nothing there");
      }
      see(quote, finding, mined.document());
    }
  }

  private void see(Quote quote, Finding finding, Document document) {
    Witness witness = Witness.of(document, finding, grounds.reviews());
    String wrong = QuoteCheck.wrong(quote.finding(), witness, document);
    if (!wrong.isEmpty()) {
      throw untrue(quote, wrong);
    }
    if (report
        .before(quote)
        .filter(words -> !stands(words, quote, finding, document))
        .isPresent()) {
      throw untrue(quote, "the sentence before it is another");
    }
    witnesses.add(quote.number(), witness);
    try {
      themes.add(quote, document, witness);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether words stand right before a quote, or end what announces its list. */
  private static boolean stands(String words, Quote quote, Finding finding, Document document) {
    return endsAt(quote.finding().start(), words, document)
        || Optional.of(document.passages().get(finding.passage()))
            .filter(passage -> passage.kind() == Passage.Kind.LIST_ITEM)
            .flatMap(Passage::leadIn)
            .map(leadIn -> document.passages().get(leadIn).span().end())
            .filter(end -> endsAt(end, words, document))
            .isPresent();
  }

  private static boolean endsAt(int end, String words, Document document) {
    return document.text().substring(0, end).stripTrailing().endsWith(words);
  }

  private void count() throws IOException {
    if (!unseen.isEmpty()) {
      throw untrue(unseen.values().iterator().next().get(0), "its file is not in the ledger");
    }
    themes.check();
    candidates.check();
    Themed themed = new Themed(report);
    new EvidenceCheck(report, themed, witnesses).check();
    new ClaimCheck(report, witnesses).check();
    new FigureCheck(report, themed, witnesses).check();
    new MechanismCheck(report, witnesses).check();
    new OverlapCheck(report, witnesses).check();
    new ScreeningCheck(report, witnesses, census).check(grounds.run());
    new MethodsCheck(report, witnesses, census, grounds.reviews()).check();
  }

  private static UntrueException untrue(Quote quote, String wrong) {
    CitedFinding finding = quote.finding();
    return new UntrueException(
        "of the quote "
            + finding.id()
            + " in "
            + finding.path()
            + " "
            + wrong
            + "; run again, or see attest verify");
  }
}
