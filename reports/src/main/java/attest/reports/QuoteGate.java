package attest.reports;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.index.CitedFinding;
import attest.index.Counts;
import attest.index.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Lets a report pass only if all that it quotes and counts is so: it goes through the ledger of the
 * run, which holds the text of every source, and compares. The report was made from the index, so
 * the two come to the same by different ways or not at all.
 */
public final class QuoteGate {
  private static final String STOPPED = "the report was stopped, since it would not be true: ";

  private final Report report;
  private final Map<String, List<Quote>> unseen = new HashMap<>();

  /** Where each quote really comes from, by its number. */
  private final Map<Integer, Witness> witnesses = new HashMap<>();

  private record Witness(String path, String origin) {}

  private QuoteGate(Report report) {
    this.report = report;
    for (Quote quote : report.quotes()) {
      unseen.computeIfAbsent(quote.finding().path(), path -> new ArrayList<>()).add(quote);
    }
  }

  /**
   * Checks a report.
   *
   * @param ledger of the generation that the report tells of
   * @param progress is told how many files more were gone through
   * @throws IOException at the first thing that is not so, saying which
   */
  public static void check(Report report, Path ledger, IntConsumer progress) throws IOException {
    QuoteGate gate = new QuoteGate(report);
    List<IOException> faults = new ArrayList<>();
    new Ledger()
        .read(
            ledger,
            outcome -> {
              if (faults.isEmpty()) {
                gate.quotes(outcome, faults);
                progress.accept(1);
              }
            });
    if (!faults.isEmpty()) {
      throw faults.get(0);
    }
    if (!gate.unseen.isEmpty()) {
      throw fault(gate.unseen.values().iterator().next().get(0), "its file is not in the ledger");
    }
    gate.counts();
  }

  private void quotes(Outcome outcome, List<IOException> faults) {
    List<Quote> quotes = unseen.remove(outcome.path());
    if (quotes == null) {
      return;
    }
    if (!(outcome instanceof Mined mined)) {
      faults.add(fault(quotes.get(0), "its file was rejected"));
      return;
    }
    Map<String, Finding> found = new HashMap<>();
    mined.findings().forEach(finding -> found.put(finding.id(), finding));
    for (Quote quote : quotes) {
      String wrong = wrong(quote.finding(), mined.document(), found);
      if (!wrong.isEmpty()) {
        faults.add(fault(quote, wrong));
        return;
      }
      witnesses.put(quote.number(), new Witness(mined.path(), mined.document().source().origin()));
    }
  }

  /** What is not so about a quote; nothing, if all is. */
  private static String wrong(CitedFinding quoted, Document document, Map<String, Finding> found) {
    String text = document.text();
    if (quoted.start() < 0
        || quoted.end() > text.length()
        || !text.substring(quoted.start(), quoted.end()).equals(quoted.quote())) {
      return "the text from " + quoted.start() + " to " + quoted.end() + " is another";
    }
    Finding finding = found.get(quoted.id());
    boolean corrected = quoted.review().flatMap(Review::correction).isPresent();
    if (finding == null || (finding.span().start() != quoted.start() && !corrected)) {
      return "the run found nothing there";
    }
    if (!finding.time().map(MediaTime::startSeconds).equals(quoted.startSeconds())) {
      return "its moment is another";
    }
    if (!document.source().link(finding.time()).equals(quoted.link())) {
      return "its link leads elsewhere";
    }
    return document.source().origin().equals(quoted.origin())
            && document.source().title().equals(quoted.title())
            && document.source().authors().equals(quoted.authors())
            && document.source().date().map(date -> date.iso()).equals(quoted.date())
        ? ""
        : "its source is told of in another way";
  }

  private void counts() throws IOException {
    Set<Integer> all = witnesses.keySet();
    recount("all quotes", report.counts(), all);
    for (ThemeSection theme : report.themes()) {
      recount(theme.title(), theme.counts(), of(theme.name(), Set.of(FindingType.values())));
      for (ThemeSection.Part part : theme.parts()) {
        String place = theme.title() + ", " + part.type().plural();
        recount(place, part.counts(), of(theme.name(), Set.of(part.type())));
      }
    }
    for (RankedClaim claim : report.claims()) {
      recount("claim " + claim.number(), claim.counts(), claim.quotes());
    }
    Screening screening = report.screening();
    Counts counts = report.counts();
    if (screening.quotes() != counts.quotes()
        || screening.included() != counts.documents()
        || screening.origins() != counts.origins()
        || report.sources().stream().mapToInt(QuotedSource::quotes).sum() != counts.quotes()) {
      throw new IOException(STOPPED + "the flow diagram counts otherwise than the ledger");
    }
  }

  private Set<Integer> of(String theme, Set<FindingType> types) {
    Set<Integer> numbers = new HashSet<>();
    for (Quote quote : report.quotes()) {
      if (quote.finding().themes().contains(theme) && types.contains(quote.finding().type())) {
        numbers.add(quote.number());
      }
    }
    return numbers;
  }

  private void recount(String what, Counts told, Collection<Integer> numbers) throws IOException {
    Set<String> paths = new HashSet<>();
    Set<String> origins = new HashSet<>();
    for (int number : numbers) {
      Witness witness = witnesses.getOrDefault(number, new Witness("", ""));
      paths.add(witness.path());
      origins.add(witness.origin());
    }
    Counts counted = new Counts(numbers.size(), paths.size(), origins.size());
    if (!counted.equals(told)) {
      throw new IOException(
          STOPPED + what + ": told are " + said(told) + ", the ledger has " + said(counted));
    }
  }

  private static String said(Counts counts) {
    return Wording.count(counts.quotes(), "quote")
        + " in "
        + Wording.count(counts.documents(), "document")
        + " of "
        + Wording.count(counts.origins(), "origin");
  }

  private static IOException fault(Quote quote, String wrong) {
    CitedFinding finding = quote.finding();
    return new IOException(
        STOPPED
            + "of the quote "
            + finding.id()
            + " in "
            + finding.path()
            + " "
            + wrong
            + "; run again, or see attest verify");
  }
}
