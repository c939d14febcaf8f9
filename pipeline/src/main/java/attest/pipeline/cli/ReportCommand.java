package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.Themes;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.Amounts;
import attest.index.finding.CitedFinding;
import attest.index.finding.ReviewFilter;
import attest.index.search.SearchRequest;
import attest.pipeline.verify.ChangedSources;
import attest.reports.Editor;
import attest.reports.QuoteRule;
import attest.reports.QuotedSource;
import attest.reports.Report;
import attest.reports.Scope;
import attest.reports.gate.Grounds;
import attest.reports.gate.QuoteGate;
import attest.reports.write.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest report}: the evidence, told. */
@Command(
    name = "report",
    description = {
      "Writes an evidence summary that can be handed in.",
      "Key messages, quotes by theme and type, claims and how well they are borne out, gap map,",
      "timeline, mechanism map, GRADE-CERQual summary, PRISMA flow, overlap of sources, quote"
          + " bank,",
      "methods. Every quote and count is checked against the text that the run read before a"
          + " word is",
      "written, and a line says which of the quoted files have changed since."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nAn institution's own style (--template DIR):%n",
    footer = {
      "  report.css     rules that come after those built in; nothing from the web",
      "  preface.html   follows the title: words, lists, tables, links, pictures as data:",
      "  report.docx    a Word document whose styles, page, header and footer are taken",
      "",
      "Examples:",
      "  attest report --out summary.html",
      "  attest report --theme trust --theme power --out trust-and-power.docx",
      "  attest report --query 'funding AND trust' --since 2020 --accepted-only --out funding.html",
      "  attest report --type challenge --format csv > challenges.csv",
      "",
      "Exit codes: 0 done, 1 a quote or count is not as the run read it, or a failure, 2 usage."
    })
final class ReportCommand implements Callable<Integer> {
  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Of the report (default: Evidence on working together, and what is asked for).")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--quotes",
      paramLabel = "N",
      description = "Quotes for each theme and type at most (default: ${DEFAULT-VALUE}).")
  private int quotes = 5;

  @Option(
      names = "--per-origin",
      paramLabel = "N",
      description = "Quotes of one origin among them at most (default: ${DEFAULT-VALUE}).")
  private int perOrigin = 2;

  @Option(
      names = "--template",
      paramLabel = "DIR",
      description = "A folder with an institution's own style (see below).")
  private Optional<Path> template = Optional.empty();

  @Mixin private ScopeOptions asked = new ScopeOptions();
  @Mixin private ReportOutput output = new ReportOutput();
  @Mixin private CandidatesOption candidates = new CandidatesOption();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    check();
    output.check(template);
    House house = template.isPresent() ? House.of(template.get()) : House.NONE;
    Themes vocabulary = themes.themes();
    Scope scope = asked.scope(vocabulary, candidates.all());
    Generation generation = base.base().current();
    RunRecord run = RunRecord.read(generation.run());
    PrintWriter err = spec.commandLine().getErr();
    try (Stages stages = Stages.of(err);
        EvidenceIndex index = candidates.open(base, generation, vocabulary)) {
      Editor editor =
          new Editor(
              title.orElse(scope.title()),
              scope,
              new QuoteRule(quotes, perOrigin),
              vocabulary,
              run,
              Measures.of(run));
      List<CitedFinding> findings = findings(index, asked(scope), err);
      stages.begin("Choosing quotes among " + Amounts.count(findings.size(), "finding"));
      Report report = editor.edit(index.count(standing("")), rejected(index), findings, index);
      stages.begin("Checking " + Amounts.count(report.quotes().size(), "finding"));
      Grounds grounds =
          new Grounds(run, generation.ledger(), vocabulary, index.reviews(), candidates.all());
      Progress progress = Progress.of(err, "Checking", run.count("given"));
      try {
        QuoteGate.check(report, grounds, progress::advance);
      } finally {
        progress.finish();
      }
      ChangedSources.of(run, cited(report), LimitOptions.of(run))
          .said(report.made())
          .ifPresent(err::println);
      if (output.isFile()) {
        stages.begin("Writing " + Amounts.count(report.counts().quotes(), "quote"));
      }
      output.write(report, house, VisiblePrinter.bare(spec.commandLine().getOut()));
    }
    return Attest.DONE;
  }

  private static Set<String> cited(Report report) {
    return report.sources().stream()
        .flatMap(source -> source.files().stream())
        .map(QuotedSource.File::path)
        .collect(Collectors.toSet());
  }

  private void check() {
    if (quotes < 1 || perOrigin < 1) {
      throw new UsageException("--quotes and --per-origin must be at least 1");
    }
    if (title.filter(String::isBlank).isPresent()) {
      throw new UsageException("--title must have a word");
    }
  }

  /** What words find, but for what a person rejected: that is in no report, candidates or not. */
  private static SearchRequest standing(String words) {
    return SearchRequest.builder()
        .words(words)
        .reviews(EnumSet.of(ReviewFilter.ACCEPTED, ReviewFilter.DISPUTED, ReviewFilter.UNREVIEWED))
        .build();
  }

  private static SearchRequest asked(Scope scope) {
    return standing(scope.words()).toBuilder().since(scope.since()).until(scope.until()).build();
  }

  private static int rejected(EvidenceIndex index) throws IOException {
    try (EvidenceIndex everything = index.everything()) {
      return everything.count(
          SearchRequest.builder().reviews(EnumSet.of(ReviewFilter.REJECTED)).build());
    }
  }

  private static List<CitedFinding> findings(
      EvidenceIndex index, SearchRequest asked, PrintWriter err) throws IOException {
    Optional<String> unmet = index.find(asked).unmet();
    if (unmet.isPresent()) {
      throw new UsageException(unmet.get());
    }
    int all = index.count(asked);
    List<CitedFinding> findings = new ArrayList<>(all);
    Progress progress = Progress.of(err, "Reading", all, "findings");
    try {
      index.forEach(
          asked,
          finding -> {
            findings.add(finding);
            progress.advance(1);
          });
    } finally {
      progress.finish();
    }
    return findings;
  }
}
