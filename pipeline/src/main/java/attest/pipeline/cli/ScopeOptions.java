package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.corpus.UsageException;
import attest.index.Theme;
import attest.index.Themes;
import attest.reports.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/**
 * The options that say what a report is about. Other than with {@link FilterOptions}, several
 * themes ask for what is in any of them: each has a part of its own.
 */
final class ScopeOptions {
  @Option(
      names = "--theme",
      paramLabel = "THEME",
      split = ",",
      description = "A theme (see attest themes); may be given more than once (default: all).")
  private List<String> themeNames = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "mechanism, challenge or strategy; may be given more than once (default: all).")
  private Set<FindingType> types = Set.of();

  @Option(
      names = "--query",
      paramLabel = "WORDS",
      description = "Findings with these words only, as attest search takes them.")
  private String words = "";

  @Option(names = "--since", paramLabel = "DATE", description = "Works of 2024, 2024-05 or later.")
  private Optional<PartialDate> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "Works of that day or earlier.")
  private Optional<PartialDate> until = Optional.empty();

  @Option(
      names = "--min-score",
      paramLabel = "N",
      description = "Findings at least as sure, from 0 to 1.")
  private double minScore;

  @Option(names = "--accepted-only", description = "Findings that a person accepted only.")
  private boolean acceptedOnly;

  /**
   * What these options ask for.
   *
   * @param candidates whether findings are taken that are less sure than a report wants
   * @throws UsageException if there can be no such findings
   */
  Scope scope(Themes vocabulary, boolean candidates) {
    if (!(minScore >= 0 && minScore <= 1)) {
      throw new UsageException("--min-score must be from 0 to 1, not " + minScore);
    }
    List<Theme> chosen =
        themeNames.isEmpty()
            ? vocabulary.all()
            : themeNames.stream().distinct().map(vocabulary::get).toList();
    return new Scope(
        chosen,
        themeNames.isEmpty(),
        types,
        words,
        since,
        until,
        minScore,
        acceptedOnly,
        candidates);
  }
}
