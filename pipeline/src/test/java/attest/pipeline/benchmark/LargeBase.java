package attest.pipeline.benchmark;

import attest.corpus.Direction;
import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.corpus.Passage;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.Voice;
import attest.index.Draft;
import attest.index.EvidenceBase;
import attest.index.EvidenceIndexer;
import attest.index.RunRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Makes an evidence base of as many findings as are wanted, out of sentences that are put together
 * by chance (the same each time), to see what becomes of reports and searches when a base is large.
 */
public final class LargeBase {
  private static final int SENTENCES = 50;

  private static final List<String> ENDS =
      List.of(
          "trust between the partners",
          "a shared vision",
          "open data",
          "the leadership of the town",
          "regular meetings",
          "a clear contract",
          "fair funding",
          "the work of volunteers",
          "a common language",
          "the exchange of knowledge",
          "power of decision",
          "good software");

  private static final List<String> PLACES =
      List.of("harbour", "valley", "school", "hospital", "library", "orchard", "mill", "ferry");

  private final Random chance = new Random(1);
  private int findings;

  private LargeBase() {}

  /**
   * Makes the base in the folder that is named first, with as many findings as are named second.
   */
  public static void main(String[] args) throws IOException {
    new LargeBase().make(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  private void make(Path folder, int most) throws IOException {
    List<RunRecord.Input> inputs = new ArrayList<>();
    try (Draft draft = EvidenceBase.at(folder).begin()) {
      try (EvidenceIndexer indexer = new EvidenceIndexer(draft.contents());
          BufferedWriter ledger =
              Files.newBufferedWriter(draft.contents().ledger(), StandardCharsets.UTF_8)) {
        while (findings < most) {
          Mined mined = document(inputs.size());
          indexer.add(inputs.size(), 0, mined);
          ledger.write(new Ledger().line(mined) + "\n");
          inputs.add(new RunRecord.Input(mined.path(), 1, mined.path()));
        }
        indexer.commit();
      }
      record(inputs).write(draft.contents().run());
      draft.publish();
    }
    System.out.println(findings + " findings in " + inputs.size() + " documents");
  }

  private RunRecord record(List<RunRecord.Input> inputs) {
    return new RunRecord(
        "benchmark",
        Map.of(),
        "2026-01-01T00:00:00Z",
        "/",
        Map.of(),
        List.of(),
        inputs,
        Map.of(
            "files", inputs.size(),
            "given", inputs.size(),
            "mined", inputs.size(),
            "findings", findings,
            "origins", inputs.size()),
        Map.of("markdown author", inputs.size()),
        List.of(),
        Map.of());
  }

  private Mined document(int number) {
    StringBuilder text = new StringBuilder();
    List<Finding> found = new ArrayList<>();
    String origin = "https://example.org/" + number / 2;
    for (int i = 0; i < SENTENCES; i++) {
      found.add(finding(origin, text, i));
    }
    findings += found.size();
    Source source =
        new Source(
            "made/" + number + ".md",
            "Made " + number,
            "markdown",
            origin,
            Voice.AUTHOR,
            List.of("A. Writer"),
            Optional.empty(),
            Optional.of(new PartialDate(String.valueOf(1990 + number % 35))),
            Optional.of(origin),
            Optional.empty(),
            Optional.of("en"),
            false);
    Passage passage =
        new Passage(
            Passage.Kind.PARAGRAPH,
            new Span(0, text.length()),
            Optional.of(1),
            Optional.empty(),
            0,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Mined(
        new Document(source, text.toString(), List.of(passage), List.of(), List.of()), found);
  }

  private Finding finding(String origin, StringBuilder text, int occurrence) {
    FindingType type = List.of(FindingType.values()).get(chance.nextInt(3));
    String cause = any(ENDS);
    String effect = any(ENDS);
    String start = "In the " + any(PLACES) + " of " + chance.nextInt(5000) + " boats, ";
    String quote = start + cause + " leads to " + effect + " every " + any(PLACES) + " day.";
    int from = text.length();
    text.append(quote).append(' ');
    int causeAt = start.length();
    int effectAt = causeAt + cause.length() + " leads to ".length();
    Roles roles =
        new Roles(
            new Span(causeAt, causeAt + cause.length()),
            new Span(effectAt, effectAt + effect.length()),
            Direction.RAISES);
    Reading reading =
        new Reading(false, false, false, Optional.empty(), Optional.of(roles), Optional.empty());
    return new Finding(
        Finding.idOf(origin, type, quote, occurrence),
        type,
        new Span(from, from + quote.length()),
        quote,
        0,
        Optional.empty(),
        0.4 + chance.nextInt(60) / 100.0,
        List.of(),
        type == FindingType.MECHANISM ? Optional.of(reading) : Optional.empty());
  }

  private String any(List<String> words) {
    return words.get(chance.nextInt(words.size()));
  }
}
