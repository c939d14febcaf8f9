package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.pipeline.extract.Encoder;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.extract.Models;
import attest.pipeline.learn.Assessment;
import attest.pipeline.learn.Comparison;
import attest.pipeline.learn.Evaluation;
import attest.pipeline.learn.Mistake;
import attest.pipeline.learn.ModelReport;
import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code attest evaluate}: how good is a model on labels? */
@Command(
    name = "evaluate",
    description = {
      "Tests a model on labels, and says which of two models is better.",
      "It tells precision, recall, F1, MCC and average precision with intervals, what is taken for",
      "what, whether the scores mean what they say, and the worst mistakes.",
      "What the model was trained on is left out. Labels are as for attest train; without --base,",
      "sentences are judged without their surroundings, and most models then look worse than in a run."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest evaluate --labels measure.csv --base evidence",
      "  attest evaluate --labels held-out.jsonl --model my.model --examples 20",
      "  attest evaluate --labels held-out.jsonl --compare my.model",
      "  attest evaluate --labels held-out.jsonl --model my.model --compare other.model",
      "",
      "Exit codes: 0 tested, 1 failed, 2 usage."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private LabelsOption labels = new LabelsOption();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private EncoderOption encoder = new EncoderOption();

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description =
          "Another model: is it better than that of --model, or the one built in, and by more than "
              + "chance?")
  private Optional<Path> other = Optional.empty();

  @Option(
      names = "--examples",
      paramLabel = "N",
      description = "So many of the worst mistakes for each type (default: ${DEFAULT-VALUE}).")
  private int examples = 5;

  @Option(names = "--json", description = "Print it all as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What is printed as JSON. */
  private record Result(
      Assessment assessment, List<Mistake> mistakes, List<Comparison> comparisons) {}

  @Override
  public Integer call() throws IOException {
    if (examples < 0) {
      throw new UsageException("--examples must not be below 0, as " + examples + " is");
    }
    PrintWriter out = spec.commandLine().getOut();
    Optional<Encoder> joined = encoder.encoder();
    LabelModel tested = model.model(joined);
    Optional<LabelModel> second = other.map(ModelFile::at);
    List<LabelModel> all = new ArrayList<>(List.of(tested));
    second.ifPresent(all::add);
    Evaluation evaluation =
        Evaluation.on(
            labels.labels(), Models.load(joined), all, spec.commandLine().getErr()::println);
    Assessment assessment = evaluation.assess(tested);
    List<Mistake> mistakes = evaluation.mistakes(tested, examples);
    List<Comparison> comparisons =
        second
            .map(
                with ->
                    evaluation.compare(
                        model.name(), tested, String.valueOf(other.orElseThrow()), with))
            .orElse(List.of());
    if (json) {
      out.println(Json.of(new Result(assessment, mistakes, comparisons)));
      return Attest.DONE;
    }
    ModelReport.of(assessment).forEach(out::println);
    ModelReport.details(assessment).forEach(out::println);
    ModelReport.mistakes(mistakes).forEach(out::println);
    comparisons.forEach(comparison -> comparison.lines().forEach(out::println));
    return Attest.DONE;
  }
}
