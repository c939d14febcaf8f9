package attest.pipeline.cli;

import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.learn.Evaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest evaluate}: how good is a model on labels? */
@Command(
    name = "evaluate",
    description = {
      "Tests a model on labels: precision, recall, F1, MCC and average precision with intervals,",
      "whether its scores mean what they say, and its worst errors."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest evaluate --labels held-out.jsonl",
      "  attest evaluate --labels held-out.jsonl --model my.model",
      "  attest evaluate --labels held-out.jsonl --model my.model --compare other.model"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--labels",
      required = true,
      paramLabel = "PATH",
      description = "A file or folder of labels, as for attest train.")
  private List<Path> labels = List.of();

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "The texts of found documents, of which found.tsv has the labels alone.")
  private Optional<Path> texts = Optional.empty();

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Another model: which is better, and by more than chance?")
  private Optional<Path> other = Optional.empty();

  @Mixin private ModelOption model = new ModelOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    LabelModel tested = model.model();
    Optional<LabelModel> compared = other.map(ModelFile::at);
    Evaluation evaluation = Evaluation.on(labels, texts);
    evaluation.report(tested).forEach(out::println);
    compared.ifPresent(second -> out.println(evaluation.compare(tested, second)));
    return Attest.DONE;
  }
}
