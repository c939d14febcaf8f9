package attest.pipeline.cli;

import attest.pipeline.extract.Encoder;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.extract.Models;
import attest.pipeline.learn.Assessment;
import attest.pipeline.learn.Comparison;
import attest.pipeline.learn.Estimate;
import attest.pipeline.learn.Lesson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest train}: from labels to a model. */
@Command(
    name = "train",
    description = {
      "Trains a model on labelled sentences and documents, and says how good it is.",
      "That is tested on those that are held out, and compared with the model in use.",
      "Labels are a sheet from attest label (.csv, or .tsv with tabs; a row is left out as long as its",
      "column labels is empty), lines {\"text\":…, \"labels\":[…]} in a .jsonl file,",
      "documents as corpus/training/README.md tells, or the verdicts.jsonl of an evidence base: what",
      "people accepted and rejected in attest review.",
      "",
      "A line or row may also have heading; types, those that it was labelled for (all, if left out);",
      "group, the document's origin, by which sentences are held out together; and source, its path,",
      "as the sheet of attest label has them: by either, sentences are found in --base.",
      "",
      "It takes 40 sentences at least; for each type that they were labelled for, those that are of it",
      "and those that are not, of six origins, since whole origins are held out in turn.",
      "",
      "Where the model in use was trained on all of these origins, nothing is left to compare the new",
      "one on: it is written with a note that says so, but over no model without --force."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest train --labels corpus/training --out my.model",
      "  attest train --labels mine.csv --base evidence --labels corpus/training --out my.model",
      "  attest train --labels evidence/verdicts.jsonl --labels corpus/training --out my.model",
      "  attest train --labels mine.jsonl --base-model field.model --out my.model --force",
      "",
      "Exit codes: 0 written, 1 not written, since it is worse than the model in use, may be no",
      "better than chance, or would take a model's place uncompared, 2 usage."
    })
final class TrainCommand implements Callable<Integer> {
  @Mixin private LabelsOption labels = new LabelsOption();
  @Mixin private EncoderOption encoder = new EncoderOption();

  @Option(
      names = "--base-model",
      paramLabel = "FILE",
      description =
          "The model to be better than, and to keep of what is not taught "
              + "(default: the one built in).")
  private Optional<Path> base = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "Where to write the model. A model that is there makes room for one that was compared "
              + "with the model in use, any other file only with --force, and the labels never.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Write it however good it is, and over any file.")
  private boolean force;

  @Option(
      names = "--json",
      description = "Print as JSON how good it is, and whether it was written, or why not.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * What is printed as JSON.
   *
   * @param trainedOn what the model says that it was trained on
   * @param assessment how good it is on what was held out, where its thresholds were chosen, too
   * @param aboveChance by how much its mean average precision is above that of scores by lot
   * @param comparison with the model in use; nothing, where they cannot be compared
   * @param caution why its scores are not to be trusted on other texts, if they are not
   * @param objection what speaks against it, if anything does
   * @param written whether it was written: nothing speaks against it, or it was forced
   * @param model the file that was asked for
   */
  private record Result(
      String trainedOn,
      Assessment assessment,
      Estimate aboveChance,
      Optional<Comparison> comparison,
      Optional<String> caution,
      Optional<String> objection,
      boolean written,
      String model) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    // A model can be trained again; what else is there, such as a sheet of labels, cannot.
    Output.check(out, force || ModelFile.isModel(out));
    labels.spare(out);
    Optional<Encoder> with = encoder.encoder();
    LabelModel inUse = base.map(ModelFile::at).orElseGet(() -> ModelFile.builtIn(with));
    Lesson lesson = Lesson.on(labels.labels(), Models.load(with), inUse, err::println);
    Optional<String> objection = lesson.objection(ModelFile.isModel(out));
    boolean written = objection.isEmpty() || force;
    if (!json) {
      lesson.report().forEach(print::println);
    }
    if (written) {
      Output.write(out, stream -> stream.write(ModelFile.bytes(lesson.model())));
    }
    if (json) {
      print.println(Json.of(result(lesson, objection, written)));
    } else if (written) {
      print.println("Wrote " + out + "; next: attest run PATH… --model " + out);
    }
    if (!written) {
      err.println(
          "attest: " + objection.orElseThrow() + "; nothing was written (--force writes it)");
    }
    return written ? Attest.DONE : Attest.FAILURE;
  }

  private Result result(Lesson lesson, Optional<String> objection, boolean written) {
    return new Result(
        lesson.model().note(),
        lesson.heldOut(),
        lesson.aboveChance(),
        lesson.comparison(),
        lesson.caution(),
        objection,
        written,
        out.toString());
  }
}
