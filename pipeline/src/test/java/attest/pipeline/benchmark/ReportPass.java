package attest.pipeline.benchmark;

import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Source;
import attest.index.EvidenceIndexer;
import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.index.base.RunRecord;
import attest.pipeline.cli.Attest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long a report on a large base takes, in each form: 150,000 findings in 6,000 documents, made
 * by chance, of which 100,000 are sure enough for a report.
 */
public final class ReportPass {
  private static final int DOCUMENTS = 6_000;
  private static final int FINDINGS = 25;

  private ReportPass() {}

  /** Reports on the base in the folder that is named, which is made if it is not there. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    if (!Files.exists(folder.resolve("evidence"))) {
      make(folder.resolve("evidence"));
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    for (String form : List.of("html", "docx", "md", "csv", "json")) {
      Path file = folder.resolve("report." + form);
      long start = System.nanoTime();
      Attest.execute(
          out,
          out,
          "report",
          "--force",
          "--base",
          folder.resolve("evidence").toString(),
          "--out",
          file.toString());
      out.printf(
          Locale.ROOT,
          "%-5s %6.1f s %9.1f MB%n",
          form,
          (System.nanoTime() - start) / 1e9,
          Files.size(file) / 1e6);
    }
  }

  private static void make(Path folder) throws IOException {
    MadeEvidence made = new MadeEvidence();
    List<RunRecord.Input> inputs = new ArrayList<>();
    Map<String, Integer> kinds = new TreeMap<>();
    try (Draft draft = EvidenceBase.at(folder).begin()) {
      try (EvidenceIndexer indexer = new EvidenceIndexer(draft.contents());
          BufferedWriter ledger =
              Files.newBufferedWriter(draft.contents().ledger(), StandardCharsets.UTF_8)) {
        for (int document = 0; document < DOCUMENTS; document++) {
          Mined mined = made.document(document, FINDINGS);
          indexer.add(document, 0, mined);
          Source source = mined.document().source();
          kinds.merge(source.format() + ' ' + source.voice().label(), 1, Integer::sum);
          ledger.write(new Ledger().line(mined) + "\n");
          inputs.add(
              new RunRecord.Input(mined.path(), 1, 0, mined.path(), "", document, 1, 0, List.of()));
        }
        indexer.commit();
      }
      record(inputs, kinds).write(draft.contents().run());
      draft.publish(EvidenceBase.KEPT);
    }
  }

  private static RunRecord record(List<RunRecord.Input> inputs, Map<String, Integer> kinds) {
    return new RunRecord(
        "benchmark",
        Map.of(),
        "2026-01-01T00:00:00Z",
        "/",
        Map.of(),
        List.of(),
        inputs,
        Map.of(
            "files", DOCUMENTS,
            "given", DOCUMENTS,
            "mined", DOCUMENTS,
            "findings", DOCUMENTS * FINDINGS),
        kinds,
        List.of(),
        Map.of());
  }
}
