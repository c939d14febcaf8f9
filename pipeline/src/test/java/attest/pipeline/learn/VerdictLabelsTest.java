package attest.pipeline.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.RejectedException;
import attest.corpus.Span;
import attest.corpus.UsageException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.index.EvidenceIndex;
import attest.index.EvidenceIndexer;
import attest.index.Themes;
import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.index.finding.CitedFinding;
import attest.index.finding.Reviews;
import attest.index.verdict.Anchor;
import attest.index.verdict.Judgement;
import attest.index.verdict.Verdict;
import attest.index.verdict.VerdictLog;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.extract.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people said of the findings of a base, as a model learns it. */
class VerdictLabelsTest {
  private static final List<String> SENTENCES =
      List.of(
          "The two towns should share one fire engine.",
          "Sharing it led to fewer quarrels over the bill.",
          "Nobody knew who had the keys.",
          "Tea was served in the hall.");
  private static final List<FindingType> FOUND_AS =
      List.of(
          FindingType.STRATEGY, FindingType.STRATEGY, FindingType.CHALLENGE, FindingType.CHALLENGE);

  @TempDir private Path folder = Path.of("");

  private EvidenceBase base() {
    return EvidenceBase.at(folder);
  }

  private static Document document() throws RejectedException {
    String text = "# Two towns\n\n" + String.join("\n\n", SENTENCES) + "\n";
    return new DocumentReader(Limits.DEFAULT).read("towns.md", text.getBytes(UTF_8));
  }

  private void mine() throws IOException, RejectedException {
    Document document = document();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < SENTENCES.size(); i++) {
      String quote = SENTENCES.get(i);
      int start = document.text().indexOf(quote);
      findings.add(
          new Finding(
              Finding.idOf(document.source().origin(), FOUND_AS.get(i), quote),
              FOUND_AS.get(i),
              new Span(start, start + quote.length()),
              quote,
              i + 1,
              Optional.empty(),
              0.9,
              List.of()));
    }
    Mined mined = new Mined(document, findings);
    try (Draft draft = base().begin()) {
      Files.writeString(draft.contents().ledger(), new Ledger().line(mined) + "\n", UTF_8);
      try (EvidenceIndexer indexer = new EvidenceIndexer(draft.contents())) {
        indexer.add(0, 0, mined);
        indexer.commit();
      }
      draft.publish(EvidenceBase.KEPT);
    }
  }

  private void say(int sentence, String who, Judgement judgement) throws IOException {
    try (EvidenceIndex index =
        EvidenceIndex.open(base().current(), Themes.builtIn(), Reviews.NONE)) {
      CitedFinding finding = index.near("", "towns.md").get(sentence);
      Anchor anchor = Anchor.of(finding, index.text("towns.md").orElseThrow());
      VerdictLog.of(base()).append(List.of(new Verdict(Instant.now(), who, judgement, anchor)));
    }
  }

  private List<LabelledDocument> labels() throws IOException {
    return TrainingSet.of(
            Labels.in(List.of(base().verdicts())), CueRules.builtIn(), Models.load(), line -> {})
        .documents();
  }

  @Test
  void whatIsAcceptedIsOfItsTypeAndWhatIsRejectedIsNot() throws IOException, RejectedException {
    mine();
    say(0, "ann", new Judgement.Accept());
    say(1, "ann", new Judgement.Relabel(FindingType.MECHANISM));
    say(2, "ann", new Judgement.Reject());
    say(3, "ann", new Judgement.Accept());
    say(3, "bob", new Judgement.Reject());
    List<LabelledDocument> documents = labels();
    assertEquals(1, documents.size());
    LabelledDocument document = documents.get(0);
    String text = document.document().text();
    List<LabelledDocument.Unit> units =
        document.units().stream().filter(unit -> SENTENCES.contains(unit.span().of(text))).toList();
    assertEquals(4, units.size());
    assertUnit(Set.of(FindingType.STRATEGY), Set.of(FindingType.STRATEGY), units.get(0));
    assertUnit(
        Set.of(FindingType.MECHANISM),
        Set.of(FindingType.MECHANISM, FindingType.STRATEGY),
        units.get(1));
    assertUnit(Set.of(), Set.of(FindingType.CHALLENGE), units.get(2));
    assertUnit(Set.of(), Set.of(), units.get(3));
  }

  @Test
  void whatNobodyHasJudgedIsStillAskedFor() throws IOException, RejectedException {
    mine();
    say(1, "ann", new Judgement.Accept());
    Pool pool = new Pool(Models.load(), CueRules.builtIn(), ModelFile.builtIn(), 100, 1);
    pool.leaveOut(List.of(base().verdicts()));
    pool.add(List.of(document()));
    assertEquals(
        List.of(SENTENCES.get(0), SENTENCES.get(2), SENTENCES.get(3)),
        pool.sample().stream().map(Question::text).toList());
  }

  private static void assertUnit(
      Set<FindingType> labels, Set<FindingType> known, LabelledDocument.Unit unit) {
    assertEquals(labels, unit.labels());
    assertEquals(known, unit.known());
  }

  @Test
  void aLogWithoutItsBaseIsSaid() throws IOException {
    Files.writeString(base().verdicts(), "", UTF_8);
    String message = String.valueOf(assertThrows(UsageException.class, this::labels).getMessage());
    assertTrue(message.contains("no evidence base in"), message);
  }
}
