package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.pipeline.extract.Encoder;
import attest.pipeline.extract.Explanation;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.Models;
import attest.pipeline.learn.ModelReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest explain}: why a sentence is labelled as it is. */
@Command(
    name = "explain",
    description = {
      "Shows how any sentence would be labelled, and what speaks for and against; of what would be a "
          + "finding or a candidate also whether it is denied or hedged, whose view it is, and what "
          + "is cause and effect of a mechanism.",
      "",
      "It is judged by itself, as if a text with the title \"collaboration\" held nothing else. Within a "
          + "document its neighbours and what the whole is about count, too: attest show ID says why a "
          + "finding is one."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest explain \"Regular meetings helped the partners to build trust, so that they shared their data.\"",
      "  attest explain \"Poor communication between the partners.\" \\",
      "    --heading \"Challenges of collaboration\" --json",
      "",
      "Exit codes: 0 explained, 1 failed, 2 usage."
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "SENTENCE",
      description = "The sentence, in one or several words.")
  private List<String> words = List.of();

  @Option(
      names = "--heading",
      paramLabel = "HEADING",
      description = "The heading over it; it is then taken for an item of a list.")
  private Optional<String> heading = Optional.empty();

  @Option(names = "--json", description = "Print the decision as JSON.")
  private boolean json;

  @Mixin private CuesOption cues = new CuesOption();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private EncoderOption encoder = new EncoderOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Encoder> with = encoder.encoder();
    LabelModel asked = model.judge(with);
    Explanation explanation =
        Explanation.of(String.join(" ", words), heading, Models.load(with), cues.rules(), asked);
    if (json) {
      out.println(Json.of(explanation));
      return Attest.DONE;
    }
    for (FindingType type : FindingType.values()) {
      Explanation.Verdict verdict = explanation.verdict(type);
      out.println(
          String.format(
              Locale.ROOT, "%-10s %.3f  %s", type.label(), verdict.score(), verdict.standing()));
      verdict
          .reading()
          .map(reading -> ReadingText.lines(reading, explanation.sentence()))
          .ifPresent(lines -> lines.forEach(line -> out.println("  " + line)));
      verdict.reasons().forEach(reason -> out.println(ModelReport.reason(reason)));
    }
    out.println(
        heading.filter(above -> !above.isBlank()).isEmpty()
            ? "Judged by itself: no heading or neighbour was seen. Give its heading with --heading;"
                + " attest show ID says why a finding is one where it stands"
            : "Judged under that heading alone: no neighbour was seen. attest show ID says why a"
                + " finding is one where it stands");
    return Attest.DONE;
  }
}
