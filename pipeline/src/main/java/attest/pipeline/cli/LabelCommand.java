package attest.pipeline.cli;

import attest.corpus.Document;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.UsageException;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.Amounts;
import attest.pipeline.extract.Encoder;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.Models;
import attest.pipeline.learn.LabelSheet;
import attest.pipeline.learn.Pool;
import attest.pipeline.learn.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest label}: which sentences would teach the model most? */
@Command(
    name = "label",
    description = {
      "Writes a sheet of the sentences whose labelling would teach the model most.",
      "They are spread over sources. Write m, c, s, two of them, or none into the column labels, in",
      "any spreadsheet program, and save it as CSV in UTF-8; attest train and attest evaluate take it",
      "back. Rows that are left empty are left out."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest label --out mine.csv",
      "  attest label --out measure.csv --random",
      "  attest label --out more.csv --count 50 --model my.model --labelled mine.csv",
      "  attest train --labels mine.csv --base evidence --labels corpus/training --out my.model",
      "",
      "Exit codes: 0 written, 1 failed, 2 usage."
    })
final class LabelCommand implements Callable<Integer> {
  /** So many documents are looked at by all cores at once. */
  private static final int BATCH = 64;

  @Mixin private BaseOption base = new BaseOption();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the sheet.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Write over a sheet that is there already.")
  private boolean force;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "So many sentences (default: ${DEFAULT-VALUE}).")
  private int count = 200;

  @Option(
      names = "--show-guess",
      description = "Show what the model takes them for; hidden, it sways nobody.")
  private boolean showGuess;

  @Option(
      names = "--random",
      description =
          "Draw all of them by chance, each sentence alike: to measure with, as those that teach "
              + "most are harder than others.")
  private boolean random;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Of what is drawn by chance: a fifth of them, or all with --random "
              + "(default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--labelled",
      paramLabel = "PATH",
      description = "Labels that you have: their sentences are not asked for again.")
  private List<Path> labelled = List.of();

  @Mixin private CuesOption cues = new CuesOption();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private EncoderOption encoder = new EncoderOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (count < 1) {
      throw new UsageException("--count " + count + " must be 1 or more");
    }
    Output.check(out, force);
    Output.spare(out, labelled);
    Optional<Encoder> with = encoder.encoder();
    LabelModel asked = model.judge(with);
    Generation generation = base.base().current();
    generation.checkIntact();
    Pool pool = new Pool(Models.load(with), cues.rules(), asked, count, seed);
    pool.leaveOut(labelled);
    fill(pool, generation);
    List<Question> questions = random ? pool.sample() : pool.questions();
    if (questions.isEmpty()) {
      throw new UsageException("there is no sentence to label in " + base.folder());
    }
    String sheet = LabelSheet.of(questions, showGuess ? Optional.of(asked) : Optional.empty());
    Output.write(Optional.of(out), spec.commandLine().getOut(), writer -> writer.write(sheet));
    spec.commandLine()
        .getOut()
        .println(
            "Wrote "
                + Amounts.count(questions.size(), "sentence")
                + " to "
                + out
                + "; fill the column labels, then: "
                + next());
    return Attest.DONE;
  }

  private String next() {
    String labels = " --labels " + out + " --base " + base.folder();
    return random
        ? "attest evaluate" + labels
        : "attest train" + labels + " --labels corpus/training --out my.model";
  }

  private void fill(Pool pool, Generation generation) throws IOException {
    int files = RunRecord.read(generation.run()).count("given");
    Progress progress = Progress.of(spec.commandLine().getErr(), "Reading", files);
    List<Document> batch = new ArrayList<>();
    try {
      new Ledger()
          .read(
              generation.ledger(),
              outcome -> {
                if (outcome instanceof Mined mined) {
                  batch.add(mined.document());
                }
                if (batch.size() >= BATCH) {
                  pool.add(batch);
                  batch.clear();
                }
                progress.advance(1);
              });
      pool.add(batch);
    } finally {
      progress.finish();
    }
  }
}
