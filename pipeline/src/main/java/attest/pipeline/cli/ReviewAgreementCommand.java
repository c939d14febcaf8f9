package attest.pipeline.cli;

import attest.index.verdict.Agreement;
import attest.index.verdict.Kappa;
import attest.index.verdict.Reviewed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest review agreement}: how far people agree. */
@Command(
    name = "agreement",
    description = {
      "Says how far each two people agree on each type, beyond chance: Cohen's kappa.",
      "Counted are the findings on which both decided, and which are taken for the type by the",
      "machine or by one of them. kappa = (observed - expected) / (1 - expected), Cohen 1960."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  attest review agreement", "  attest review agreement --json"})
final class ReviewAgreementCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print the counts and values as JSON.")
  private boolean json;

  @Mixin private BaseOption base = new BaseOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Reviewed reviewed = base.reviewed(base.base().current(), spec.commandLine().getErr());
    List<Agreement> agreements = Agreement.on(reviewed.judged());
    if (json) {
      out.println(Json.of(agreements));
      return Attest.DONE;
    }
    if (agreements.isEmpty()) {
      out.println("No two people have decided on the same finding yet");
    }
    agreements.forEach(agreement -> out.println(line(agreement)));
    return Attest.DONE;
  }

  private static String line(Agreement agreement) {
    Kappa on = agreement.on();
    return String.format(
        Locale.ROOT,
        "%-10s kappa %s  %s and %s: of %d, both %d, only %s %d, only %s %d, neither %d",
        agreement.type().label(),
        on.value().map(kappa -> String.format(Locale.ROOT, "%5.2f", kappa)).orElse("    -"),
        agreement.first(),
        agreement.second(),
        on.judged(),
        on.both(),
        agreement.first(),
        on.firstOnly(),
        agreement.second(),
        on.secondOnly(),
        on.neither());
  }
}
