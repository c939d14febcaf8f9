package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.verdict.Anchor;
import attest.index.verdict.Judgement;
import attest.index.verdict.Reviewed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest review}: people judge findings, one after the other or by their ids. */
@Command(
    name = "review",
    description = {
      "Shows findings one by one, and keeps what you say of each.",
      "Verdicts are kept beside the base, and stand when it is run again. Answers are read from the",
      "standard input, a line each; an empty line goes on, and ? tells what else can be said."
    },
    synopsisSubcommandLabel = "[COMMAND]",
    mixinStandardHelpOptions = true,
    subcommands = {
      ReviewListCommand.class,
      ReviewOrphansCommand.class,
      ReviewMergeCommand.class,
      ReviewAgreementCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest review --theme trust --type challenge",
      "  attest review accept 0123456789abcdef --note 'Quote this one.'",
      "  attest review list --json | jq '.[].review.state'",
      "  printf 'a\\nr\\nl strategy\\n' | attest review --who ann"
    })
final class ReviewCommand implements Callable<Integer> {
  private static final String EXAMPLES = "%nExamples:%n";
  private static final String ID = "ID";
  private static final String IDS = "The ids of the findings.";
  private static final String NOTE = "A note on each of them.";

  @Option(names = "--json", description = "Print the findings as JSON, and ask nothing.")
  private boolean json;

  @Mixin private ReviewQueue queue = new ReviewQueue();
  @Mixin private DeskOptions options = new DeskOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Generation generation = options.base().current();
    Reviewed reviewed = options.reviewed(generation, spec.commandLine().getErr());
    List<CitedFinding> findings = queue.findings(generation, reviewed, options.who());
    if (json) {
      out.println(Json.of(findings));
      return Attest.DONE;
    }
    // Not closed: the stream is the process's.
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Desk desk = options.open()) {
      new ReviewSession(desk, reviewed.reviews(), findings, in, out).run();
    }
    return Attest.DONE;
  }

  @Command(
      description = "Says that findings are what they are taken for.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLES,
      footer = "  attest review accept 0123456789abcdef --note 'Quote this one.' --who ann")
  int accept(
      @Mixin DeskOptions desk,
      @Parameters(arity = "1..*", paramLabel = ID, description = IDS) List<String> ids,
      @Option(names = "--note", paramLabel = "TEXT", description = NOTE) Optional<String> note)
      throws IOException {
    return judge(desk, ids, note, new Judgement.Accept());
  }

  @Command(
      description = "Says that findings are none.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLES,
      footer = "  attest review reject 0123456789abcdef --note 'A question, not a claim.'")
  int reject(
      @Mixin DeskOptions desk,
      @Parameters(arity = "1..*", paramLabel = ID, description = IDS) List<String> ids,
      @Option(names = "--note", paramLabel = "TEXT", description = NOTE) Optional<String> note)
      throws IOException {
    return judge(desk, ids, note, new Judgement.Reject());
  }

  @Command(
      description = "Says that a finding is of another type.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLES,
      footer = "  attest review relabel 0123456789abcdef strategy")
  int relabel(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = ID, description = "The finding.") String id,
      @Parameters(paramLabel = "TYPE", description = "mechanism, challenge or strategy.")
          FindingType type,
      @Option(names = "--note", paramLabel = "TEXT", description = "A note.") Optional<String> note)
      throws IOException {
    return judge(desk, List.of(id), note, new Judgement.Relabel(type));
  }

  @Command(
      description = {
        "Says which words a finding should quote.",
        "They must stand in the document as they are given, where the finding stands."
      },
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLES,
      footer = "  attest review span 0123456789abcdef 'Share one calendar for the ferry.'")
  int span(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = ID, description = "The finding.") String id,
      @Parameters(paramLabel = "WORDS", description = "What it should quote.") String words)
      throws IOException {
    try (Desk at = desk.open()) {
      return judge(at, at.anchors(List.of(id)), List.of(at.correction(id, words)));
    }
  }

  @Command(
      description = "Adds a note to a finding.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLES,
      footer = "  attest review note 0123456789abcdef 'Ask the crews.'")
  int note(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = ID, description = "The finding.") String id,
      @Parameters(paramLabel = "TEXT", description = "The note.") String text)
      throws IOException {
    return judge(desk, List.of(id), Optional.empty(), noted(text));
  }

  @Command(
      description = "Marks findings, to find them again quickly.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLES,
      footer = {
        "  attest review star 0123456789abcdef",
        "  attest review star --off 0123456789abcdef"
      })
  int star(
      @Mixin DeskOptions desk,
      @Parameters(arity = "1..*", paramLabel = ID, description = IDS) List<String> ids,
      @Option(names = "--off", description = "Take the star away.") boolean off)
      throws IOException {
    Judgement judgement = off ? new Judgement.Unstar() : new Judgement.Star();
    return judge(desk, ids, Optional.empty(), judgement);
  }

  @Command(
      description = "Takes back all that you have said of findings, also of orphans.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLES,
      footer = "  attest review withdraw 0123456789abcdef")
  int withdraw(
      @Mixin DeskOptions desk,
      @Parameters(arity = "1..*", paramLabel = ID, description = IDS) List<String> ids)
      throws IOException {
    try (Desk at = desk.open()) {
      return judge(at, at.anchorsOfJudged(ids), List.of(new Judgement.Withdraw()));
    }
  }

  private int judge(DeskOptions desk, List<String> ids, Optional<String> note, Judgement judgement)
      throws IOException {
    List<Judgement> judgements = new ArrayList<>(List.of(judgement));
    note.ifPresent(text -> judgements.add(noted(text)));
    try (Desk at = desk.open()) {
      return judge(at, at.anchors(ids), judgements);
    }
  }

  private int judge(Desk desk, List<Anchor> anchors, List<Judgement> judgements)
      throws IOException {
    desk.judge(anchors, judgements);
    PrintWriter out = spec.commandLine().getOut();
    String said = String.join(", ", judgements.stream().map(Judgement::label).toList());
    anchors.forEach(anchor -> out.println(said + ' ' + anchor.id() + " “" + anchor.exact() + '”'));
    return Attest.DONE;
  }

  /** A note, whose own words say what is wrong with it. */
  static Judgement noted(String text) {
    try {
      return new Judgement.Note(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
