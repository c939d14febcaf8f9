package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.index.base.Generation;
import attest.index.base.LedgerFiles;
import attest.index.base.RunRecord;
import attest.index.finding.Amounts;
import attest.index.finding.SourceKinds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run came to, for people: printed at its end and by {@code attest status}. */
final class RunText {
  /** Files named under each reason, pairs of the same text, and remarks. */
  private static final int MOST_FILES = 10;

  private RunText() {}

  /**
   * The lines.
   *
   * @throws IOException if the ledger cannot be read, which has what was odd in the files
   */
  static List<String> lines(Generation generation, RunRecord run) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s given%s = %,d mined + %,d rejected",
            Amounts.count(run.count("files"), "file"),
            run.count("given") == run.count("files")
                ? ""
                : ", bundles opened: " + Amounts.count(run.count("given"), "document"),
            run.count("mined"),
            run.count("rejected")));
    if (run.count("unchanged") > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s unchanged, taken over from the run before",
              Amounts.count(run.count("unchanged"), "file")));
    }
    new TreeMap<>(run.documents())
        .forEach(
            (kind, number) ->
                lines.add(
                    String.format(Locale.ROOT, "  %,6d %s", number, SourceKinds.inWords(kind))));
    if (!run.bibliographies().isEmpty()) {
      lines.add("Works as told by " + String.join(", ", run.bibliographies()));
    }
    Optional.ofNullable(run.options().get("model"))
        .ifPresent(model -> lines.add("Judged by the model " + model));
    lines.add(
        String.format(
            Locale.ROOT,
            "%s from %s",
            Amounts.count(run.count("findings"), "finding"),
            Amounts.count(run.count("origins"), "independent origin")));
    for (FindingType type : FindingType.values()) {
      lines.add(String.format(Locale.ROOT, "  %,6d %s", run.count(type.label()), type.plural()));
    }
    addSure(run, lines);
    addSameTexts(run, lines);
    addRejections(run, lines);
    addRemarks(generation, run, lines);
    return lines;
  }

  /**
   * What the other commands begin with, unlike the numbers above; earlier runs did not count it.
   */
  private static void addSure(RunRecord run, List<String> lines) {
    int all = run.count("findings");
    int sure = run.count("sure");
    if (all > 0 && run.counts().containsKey("sure")) {
      lines.add(
          "Sure enough for a report: "
              + (sure == all
                  ? "all of them"
                  : String.format(
                      Locale.ROOT,
                      "%,d of the %,d, from %s; attest search --all shows the rest, too",
                      sure,
                      all,
                      Amounts.count(run.count("sureOrigins"), "independent origin"))));
    }
  }

  private static void addSameTexts(RunRecord run, List<String> lines) {
    addDocuments(
        "the same text as another",
        run.sameTexts().entrySet().stream()
            .map(same -> same.getKey() + " as " + same.getValue())
            .toList(),
        lines);
    addDocuments(
        "many long quotes word for word in common with another",
        run.sharedQuotes().entrySet().stream()
            .map(
                same ->
                    String.format(
                        Locale.ROOT,
                        "%s and %s share %,d of %,d",
                        same.getKey(),
                        same.getValue().path(),
                        same.getValue().shared(),
                        same.getValue().of()))
            .toList(),
        lines);
  }

  /** Says which documents count with others for what they have in common, a line each. */
  private static void addDocuments(String having, List<String> documents, List<String> lines) {
    int number = documents.size();
    if (number == 0) {
      return;
    }
    lines.add(
        Amounts.count(number, "document")
            + (number == 1 ? " has " : " have ")
            + having
            + (number == 1
                ? " and counts as one origin with it:"
                : " and count as one origin with it:"));
    documents.stream().limit(MOST_FILES).forEach(pair -> lines.add("         " + pair));
    if (number > MOST_FILES) {
      lines.add(
          String.format(
              Locale.ROOT,
              "         … %,d more; all of them are in run.json",
              number - MOST_FILES));
    }
  }

  private static void addRemarks(Generation generation, RunRecord run, List<String> lines)
      throws IOException {
    int number = run.count("remarks");
    if (number == 0) {
      return;
    }
    lines.add(Amounts.count(number, "remark") + " on odd files:");
    try (LedgerFiles ledger = new LedgerFiles(generation, run)) {
      remarks(ledger, run).forEach(remark -> lines.add("         " + remark));
    }
    if (number > MOST_FILES) {
      lines.add("         … all of them are in ledger.jsonl, as \"remarks\"");
    }
  }

  /** The first remarks, of no more files than have them. */
  private static List<String> remarks(LedgerFiles ledger, RunRecord run) throws IOException {
    List<String> remarks = new ArrayList<>();
    for (RunRecord.Input file : run.inputs()) {
      if (remarks.size() < MOST_FILES
          && file.mined().stream().anyMatch(mine -> mine.remarks() > 0)) {
        for (Outcome outcome : ledger.outcomes(file.path())) {
          if (outcome instanceof Mined mined) {
            mined.document().remarks().forEach(one -> remarks.add(mined.path() + ": " + one));
          }
        }
      }
    }
    return remarks.subList(0, Math.min(MOST_FILES, remarks.size()));
  }

  private static void addRejections(RunRecord run, List<String> lines) {
    Map<Rejection, List<Rejected>> byReason = run.rejectedByReason();
    if (!byReason.isEmpty()) {
      lines.add("Rejected:");
    }
    byReason.forEach(
        (reason, files) -> {
          lines.add(
              String.format(
                  Locale.ROOT, "  %,6d %s: %s", files.size(), reason.label(), reason.hint()));
          files.stream()
              .limit(MOST_FILES)
              .forEach(file -> lines.add("         " + file.path() + ": " + file.detail()));
          if (files.size() > MOST_FILES) {
            lines.add("         … all of them are in run.json");
          }
        });
  }
}
