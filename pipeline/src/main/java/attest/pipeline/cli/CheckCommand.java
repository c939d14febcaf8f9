package attest.pipeline.cli;

import attest.index.Themes;
import attest.index.finding.Amounts;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Models;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attest check}: do the rules and themes keep what they promise? */
@Command(
    name = "check",
    description = "Runs every cue rule and theme over what it must find and must miss.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest check",
      "  attest check --cues my-cues.yaml --themes my-themes.yaml",
      "",
      "Exit codes: 0 all is well, 1 one is wrong, 2 usage, such as a file that cannot be read."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private CuesOption cues = new CuesOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CueRules rules = cues.rules();
    Themes vocabulary = themes.themes();
    List<String> faults = new ArrayList<>(rules.check(Models.load()));
    faults.addAll(vocabulary.check());
    faults.forEach(out::println);
    out.println(
        Amounts.count(rules.size(), "cue rule")
            + " and "
            + Amounts.count(vocabulary.all().size(), "theme")
            + ", "
            + Amounts.count(rules.proofs() + vocabulary.proofs(), "example")
            + ": "
            + (faults.isEmpty() ? "all is well" : faults.size() + " wrong"));
    return faults.isEmpty() ? Attest.DONE : Attest.FAILURE;
  }
}
