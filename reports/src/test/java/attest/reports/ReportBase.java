package attest.reports;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Passage;
import attest.corpus.Rejected;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.Voice;
import attest.corpus.YamlFile;
import attest.index.EvidenceIndex;
import attest.index.EvidenceIndexer;
import attest.index.Theme;
import attest.index.Themes;
import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.CitedFinding;
import attest.index.finding.ReviewFilter;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An evidence base of a few documents of one paragraph each, and reports on it. */
public final class ReportBase {
  public static final Themes THEMES =
      Themes.of(
          new YamlFile(
              "themes.yaml",
              """
              - name: trust
                title: Trust
                about: Trust between partners.
                query: trust
                finds: [They trust each other.]
                misses: [They met.]
              - name: money
                title: Money & means
                about: Who pays.
                query: money
                finds: [Money came.]
                misses: [They met.]
              """));

  private final Generation generation;
  private final RunRecord run;
  private final Themes themes;

  private ReportBase(Generation generation, RunRecord run, Themes themes) {
    this.generation = generation;
    this.run = run;
    this.themes = themes;
  }

  /** The same base, of whose findings other themes ask. */
  public ReportBase by(Themes other) {
    return new ReportBase(generation, run, other);
  }

  public static ReportBase of(Path folder, Outcome... all) throws IOException {
    EvidenceBase base = EvidenceBase.at(Files.createTempDirectory(folder, "base"));
    List<RunRecord.Input> inputs = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    Map<String, Integer> kinds = new TreeMap<>();
    int findings = 0;
    try (Draft draft = base.begin()) {
      StringBuilder ledger = new StringBuilder();
      try (EvidenceIndexer indexer = new EvidenceIndexer(draft.contents())) {
        for (int i = 0; i < all.length; i++) {
          ledger.append(new Ledger().line(all[i])).append('\n');
          String bytes = all[i].path();
          if (all[i] instanceof Mined mined) {
            indexer.add(i, 0, mined);
            bytes = mined.document().text();
            findings += mined.findings().size();
            Source source = mined.document().source();
            kinds.merge(source.format() + ' ' + source.voice().label(), 1, Integer::sum);
          } else if (all[i] instanceof Rejected file) {
            rejected.add(file);
          }
          inputs.add(new RunRecord.Input(all[i].path(), 1, 0, bytes, "", i, 0, 0, List.of()));
        }
        indexer.commit();
      }
      Files.writeString(draft.contents().ledger(), ledger, StandardCharsets.UTF_8);
      draft.publish(EvidenceBase.KEPT);
    }
    int mined = all.length - rejected.size();
    Map<String, Integer> counts =
        Map.of("files", all.length, "given", all.length, "mined", mined, "findings", findings);
    RunRecord run =
        new RunRecord(
            "1.0",
            Map.of("lucene", "9"),
            "2026-01-02T03:04:05Z",
            "/",
            Map.of(),
            List.of(),
            inputs,
            counts,
            kinds,
            rejected,
            Map.of());
    return new ReportBase(base.current(), run, THEMES);
  }

  /** A base that is there already, and what the themes of this one find in it. */
  public static ReportBase at(EvidenceBase base) throws IOException {
    Generation generation = base.current();
    return new ReportBase(generation, RunRecord.read(generation.run()), THEMES);
  }

  /** The same base, of whose files one has nearly the text of another. */
  public ReportBase withSameText(String path, String first) {
    RunRecord.Mine mine =
        new RunRecord.Mine(
            Optional.empty(),
            "markdown author",
            first,
            Optional.empty(),
            Optional.of(first),
            Optional.empty(),
            List.of(),
            0,
            Map.of(),
            0,
            Optional.empty(),
            List.of());
    return new ReportBase(
        generation,
        new RunRecord(
            run.attest(),
            run.libraries(),
            run.started(),
            run.directory(),
            run.options(),
            run.bibliographies(),
            run.inputs().stream()
                .map(file -> file.path().equals(path) ? file.with(List.of(mine)) : file)
                .toList(),
            run.counts(),
            run.documents(),
            run.rejected(),
            run.seconds()),
        themes);
  }

  public Generation generation() {
    return generation;
  }

  public Path ledger() {
    return generation.ledger();
  }

  public RunRecord run() {
    return run;
  }

  public Report report(QuoteRule rule) throws IOException {
    return report(all(), rule);
  }

  private Scope all() {
    return new Scope(
        themes.all(), true, Set.of(), "", Optional.empty(), Optional.empty(), 0, false, false);
  }

  public Report report(Scope scope, QuoteRule rule) throws IOException {
    return report(scope, rule, Reviews.NONE);
  }

  public Report report(QuoteRule rule, Reviews reviews) throws IOException {
    return report(all(), rule, reviews);
  }

  private Report report(Scope scope, QuoteRule rule, Reviews reviews) throws IOException {
    List<CitedFinding> findings = new ArrayList<>();
    try (EvidenceIndex all = EvidenceIndex.open(generation, themes, reviews);
        EvidenceIndex index = all.sure()) {
      index.forEach(findings::add);
      return new Editor("Title", scope, rule, themes, run, Optional.empty())
          .edit(findings.size(), rejected(index), findings, index);
    }
  }

  private static int rejected(EvidenceIndex index) throws IOException {
    try (EvidenceIndex everything = index.everything()) {
      return everything.count(
          SearchRequest.builder().reviews(Set.of(ReviewFilter.REJECTED)).build());
    }
  }

  public static List<Theme> themes() {
    return THEMES.all();
  }

  /** A document each of whose sentences is a strategy. */
  public static Mined mined(String path, String origin, double score, String url, String... texts) {
    String text = String.join(" ", texts);
    List<Finding> findings = new ArrayList<>();
    int start = 0;
    for (String quote : texts) {
      Span span = new Span(start, start + quote.length());
      findings.add(finding(origin, quote, span, score));
      start += quote.length() + 1;
    }
    Source source =
        new Source(
            path,
            "Work " + path,
            "markdown",
            origin,
            Voice.AUTHOR,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(url),
            Optional.empty(),
            Optional.empty(),
            false);
    Passage passage =
        new Passage(
            Passage.Kind.PARAGRAPH,
            new Span(0, text.length()),
            Optional.of(3),
            Optional.empty(),
            0,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Mined(new Document(source, text, List.of(passage), List.of(), List.of()), findings);
  }

  private static Finding finding(String origin, String quote, Span span, double score) {
    Optional<MediaTime> time =
        origin.startsWith("youtube:")
            ? Optional.of(new MediaTime(83, Optional.empty(), TimeBasis.MARKER))
            : Optional.empty();
    return new Finding(
        Finding.idOf(origin, FindingType.STRATEGY, quote),
        FindingType.STRATEGY,
        span,
        quote,
        0,
        time,
        score,
        List.of());
  }
}
