package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that all commands have that are about some of the findings. */
final class TopicOptions {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "mechanism, challenge or strategy; may be given more than once (default: all).")
  private Set<FindingType> types = Set.of();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      split = ",",
      description =
          "A theme (see attest themes); may be given more than once: a report is about what is in "
              + "any of them, all else about what is in each (default: all).")
  private List<String> themes = List.of();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Works of 2024, 2024-05 or later; those without a date are left out.")
  private Optional<PartialDate> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "Works of that day or earlier.")
  private Optional<PartialDate> until = Optional.empty();

  Set<FindingType> types() {
    return types;
  }

  /** The names of themes, as they were given. */
  List<String> themes() {
    return themes;
  }

  Optional<PartialDate> since() {
    return since;
  }

  Optional<PartialDate> until() {
    return until;
  }
}
