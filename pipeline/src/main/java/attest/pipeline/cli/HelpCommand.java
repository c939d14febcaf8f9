package attest.pipeline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code attest help}: what {@code --help} says. */
@Command(
    name = "help",
    description = "Says what a command does and takes, as its --help does.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  attest help", "  attest help search", "  attest help review merge"})
final class HelpCommand implements Callable<Integer> {
  /** What shells complete. */
  private static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Names() {
      super(Attest.names());
    }
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      completionCandidates = Names.class,
      description = "Which; nothing: all of them.")
  private List<String> names = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine().getParent();
    for (String name : names) {
      CommandLine within = command.getSubcommands().get(name);
      if (within == null) {
        throw new UnmatchedArgumentException(command, List.of(name));
      }
      command = within;
    }
    command.usage(VisiblePrinter.bare(spec.commandLine().getOut()));
    return Attest.DONE;
  }
}
