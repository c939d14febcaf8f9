package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.IoReason;
import attest.corpus.PartialDate;
import attest.corpus.UsageException;
import attest.index.finding.ReviewFilter;
import attest.index.search.Concordance;
import attest.index.search.GroupedResult;
import attest.index.search.SearchRequest;
import attest.reports.export.ExportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code attest}. */
@Command(
    name = "attest",
    description = {
      "Mines what people said and wrote about working together, and keeps each finding as a",
      "quotation that leads back to its source and its second."
    },
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest run corpus/sample               read, mine, index, publish into ./evidence",
      "  attest search trust --type mechanism   what makes for trust",
      "  attest report --theme trust --out trust.html",
      "  attest help COMMAND                    all about one command",
      "",
      "Exit codes: 0 done, 1 failure, 2 usage, 3 a strict run with rejections."
    })
public final class Attest {
  /** Done. */
  public static final int DONE = 0;

  /** The machine failed, or a check did. */
  public static final int FAILURE = 1;

  /** The user asked for something that cannot be done. */
  public static final int USAGE = 2;

  /** A strict run rejected a file. */
  public static final int REJECTIONS = 3;

  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          SearchCommand.class,
          ShowCommand.class,
          ConcordanceCommand.class,
          ClaimsCommand.class,
          ThemesCommand.class,
          ReportCommand.class,
          ExportCommand.class,
          ServeCommand.class,
          StatusCommand.class,
          ReviewCommand.class,
          DiffCommand.class,
          ExplainCommand.class,
          LabelCommand.class,
          TrainCommand.class,
          EvaluateCommand.class,
          CheckCommand.class,
          VerifyCommand.class,
          HelpCommand.class,
          AutoComplete.GenerateCompletion.class);

  /** Those that tell of all others. */
  private static final Set<Class<?>> TELLING =
      Set.of(HelpCommand.class, AutoComplete.GenerateCompletion.class);

  private Attest() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    StandardOutput standard = new StandardOutput();
    PrintWriter out = new PrintWriter(standard, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = execute(out, err, args);
    standard
        .failure()
        .ifPresent(e -> err.println("attest: cannot write the output: " + IoReason.of(e)));
    System.exit(standard.failure().isPresent() ? FAILURE : code);
  }

  /**
   * Runs a command.
   *
   * @return its exit code
   */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commands = new CommandLine(new Attest());
    asked(args).forEach(commands::addSubcommand);
    commands.setOut(out).setErr(err);
    commands.setExpandAtFiles(false);
    commands.registerConverter(FindingType.class, text -> converted(FindingType::of, text));
    commands.registerConverter(ExportFormat.class, text -> converted(ExportFormat::of, text));
    commands.registerConverter(PartialDate.class, text -> converted(PartialDate::new, text));
    commands.registerConverter(int.class, text -> number(Integer::valueOf, text));
    commands.registerConverter(Integer.class, text -> number(Integer::valueOf, text));
    commands.registerConverter(long.class, text -> number(Long::valueOf, text));
    registerNames(commands, SearchRequest.Order.class);
    registerNames(commands, ReviewFilter.class);
    registerNames(commands, GroupedResult.By.class);
    registerNames(commands, Histogram.Over.class);
    registerNames(commands, Concordance.Sort.class);
    registerNames(commands, ReportOutput.Format.class);
    commands.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
    commands.setParameterExceptionHandler(Attest::misused);
    commands.setExecutionExceptionHandler(Attest::failed);
    commands.setExecutionStrategy(parsed -> run(commands, parsed));
    int code;
    try {
      code = commands.execute(args);
    } catch (OutOfMemoryError e) {
      err.println("attest: there is too little memory; give more: ATTEST_JAVA_OPTS=-Xmx8g");
      code = FAILURE;
    }
    out.flush();
    err.flush();
    return code;
  }

  /** Runs what is asked for; only help, which is our own, has the colours of picocli. */
  private static int run(CommandLine commands, ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    commands.setOut(new VisiblePrinter(commands.getOut()));
    commands.setErr(new VisiblePrinter(commands.getErr()));
    return new CommandLine.RunLast().execute(parsed);
  }

  /**
   * The command that is asked for, or all where they must know of each other: picocli takes a
   * quarter of a second to read what all of them take.
   */
  private static List<Class<?>> asked(String[] args) {
    return COMMANDS.stream()
        .filter(command -> !TELLING.contains(command))
        .filter(command -> args.length > 0 && name(command).equals(args[0]))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  /** What all commands are called. */
  static List<String> names() {
    return COMMANDS.stream().map(Attest::name).toList();
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** A value of ours, whose own words say what is wrong with a text. */
  private static <T> T converted(Function<String, T> of, String text) {
    try {
      return of.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static <T> T number(Function<String, T> of, String text) {
    try {
      return of.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no whole number, or too large a one");
    }
  }

  /** Constants by their names in small letters, as help has them. */
  private static <E extends Enum<E>> void registerNames(CommandLine commands, Class<E> type) {
    Map<String, E> named = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      named.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    commands.registerConverter(
        type,
        text ->
            Optional.ofNullable(named.get(text.toLowerCase(Locale.ROOT)))
                .orElseThrow(
                    () ->
                        new TypeConversionException(
                            "'" + text + "' is none of " + String.join(", ", named.keySet()))));
  }

  private static int misused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("attest: " + fault(e) + suggestion(e));
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static String fault(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      CommandSpec command = e.getCommandLine().getCommandSpec();
      String word = " '" + unmatched.getUnmatched().get(0) + "'";
      if (unmatched.isUnknownOption()) {
        // What follows it may be its value, of which nothing is to be said.
        return command.qualifiedName() + " has no option" + word;
      }
      return command.subcommands().isEmpty()
          ? command.qualifiedName() + " takes no" + word
          : "there is no command" + word;
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static String suggestion(ParameterException e) {
    List<String> near =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static int failed(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    command.getOut().flush();
    if (e instanceof UsageException) {
      err.println("attest: " + e.getMessage());
      return USAGE;
    }
    Optional<IOException> machine = ofMachine(e);
    if (machine.isPresent()) {
      err.println("attest: " + IoReason.of(machine.get()));
      return FAILURE;
    }
    err.println("attest: a fault of ours; please report it with what follows");
    e.printStackTrace(err);
    return FAILURE;
  }

  private static Optional<IOException> ofMachine(Throwable e) {
    if (e instanceof IOException io) {
      return Optional.of(io);
    }
    return e instanceof UncheckedIOException io
        ? Optional.ofNullable(io.getCause())
        : Optional.empty();
  }
}
