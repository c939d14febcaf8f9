package attest.pipeline.cli;

import attest.corpus.Sha256;
import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import attest.index.base.EvidenceBase;
import attest.index.base.RunRecord;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Encoder;
import attest.pipeline.run.MiningRun;
import attest.pipeline.run.Program;
import attest.pipeline.run.RunOptions;
import attest.pipeline.spark.FileAccess;
import attest.pipeline.spark.MiningJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest run}: from files to a published evidence base. */
@Command(
    name = "run",
    description = {
      "Reads and mines files, indexes what was found, and publishes it.",
      "",
      "A run into a base that is there takes over what has not changed: it mines files that are new",
      "or have changed, and those that may have been rejected for the machine's sake, and drops those",
      "that are gone. What comes out is what a full run would give. attest diff says what is new.",
      "",
      "Formats, told by content: captions (WebVTT, SubRip, SBV, YouTube's XML and JSON, JSON of "
          + "segments), transcripts as text or as sheets (CSV, TSV), PDF, Word (.docx), OpenDocument, EPUB, RTF, HTML, "
          + "JATS, Markdown, plain text; and bundles of them (.zip, .tar, .tar.gz, .qdpx)."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest run corpus/sample",
      "  attest run corpus/sample --full --keep 5",
      "  attest run 'notes/2024-*.md' articles --base evidence-2024 --strict",
      "  ATTEST_JAVA_OPTS=-Xmx8g attest run hdfs://namenode/talks --master spark://host:7077",
      "",
      "Exit codes: 0 published, 1 failed, 2 usage, 3 published, but --strict and a file was rejected."
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, folders (with all that is below them) and globs; local ones, or of any "
              + "file system that Hadoop's client knows.")
  private List<String> paths = List.of();

  @Mixin private BaseOption base = new BaseOption();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master (default: ${DEFAULT-VALUE}, all cores of this machine).")
  private String master = "local[*]";

  @ArgGroup(heading = "%nLimits, so that no file takes a run with it:%n", exclusive = false)
  private LimitOptions limits = new LimitOptions();

  @Mixin private CuesOption cues = new CuesOption();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private EncoderOption encoder = new EncoderOption();

  @Option(
      names = "--full",
      description = "Read and mine all files again, whether they have changed or not.")
  private boolean full;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "How many generations stay, the new one included, for attest diff and for whoever still "
              + "reads them (default: ${DEFAULT-VALUE}).")
  private int keep = EvidenceBase.KEPT;

  @Option(names = "--strict", description = "End with exit code 3 if a file was rejected.")
  private boolean strict;

  @Option(
      names = "--json",
      description = "Print the record of the run (run.json) instead of a summary.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (keep < 1) {
      throw new UsageException("--keep must be 1 or more: the published generation stays");
    }
    // A faulty rule or model file is said before anything is read.
    Optional<YamlFile> ownCues = cues.file();
    ownCues.ifPresent(CueRules::with);
    Optional<Encoder> with = encoder.encoder();
    Optional<String> measured =
        model.path().isPresent() || with.isPresent()
            ? Optional.of(model.judge(with).measured())
            : Optional.empty();
    byte[] ownModel = model.bytes();
    RunOptions options =
        new RunOptions(
            Program.hash(),
            master,
            ownCues,
            model.path().map(file -> new RunOptions.Own(file, Sha256.of(ownModel), measured)),
            with.map(
                own -> new RunOptions.Own(encoder.files().get(0), own.hash(), Optional.empty())),
            limits.limits(),
            full,
            keep);
    MiningRun.Ended run;
    try (MiningJob job =
        new MiningJob(
            master,
            ownCues.map(YamlFile::text).orElse(""),
            ownModel,
            encoder.files(),
            limits.limits())) {
      run =
          new MiningRun(base.base(), options, job, new FileAccess(), new RunWatcher(err))
              .run(paths);
    }
    if (json) {
      out.println(Json.of(run.record()));
    } else {
      RunText.lines(run.generation(), run.record()).forEach(out::println);
      out.println(ending(run));
    }
    return strict && run.record().count("rejected") > 0 ? Attest.REJECTIONS : Attest.DONE;
  }

  private String ending(MiningRun.Ended run) {
    return run.isNew()
        ? "Published in "
            + base.folder()
            + " as generation "
            + run.generation().name()
            + next(run.record())
        : "Nothing has changed since "
            + run.record().started()
            + ": generation "
            + run.generation().name()
            + " stays published in "
            + base.folder();
  }

  /** What to do then; where nothing was found, why that may be. */
  private static String next(RunRecord run) {
    if (run.count("findings") > 0) {
      return run.count("sure") > 0
          ? "; next: attest search, attest themes, attest report"
          : "; nothing is sure enough for a report: attest search --all shows what was found";
    }
    return run.count("mined") == 0
        ? ". Nothing was found, since all files were rejected: see why above"
        : ". Nothing was found: "
            + (run.count("mined") == 1 ? "the one document that was" : "the documents that were")
            + " mined may not be on working together";
  }
}
