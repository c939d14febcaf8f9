package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.index.SearchRequest;
import attest.index.SearchRequestBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which findings a command is about. */
final class FilterOptions {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "mechanism, challenge or strategy; may be given more than once.")
  private Set<FindingType> types = Set.of();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "A theme (see attest themes); with more than one, findings in all of them.")
  private List<String> themeNames = List.of();

  @Option(names = "--source", paramLabel = "GLOB", description = "Files, by name or path.")
  private Optional<String> source = Optional.empty();

  @Option(names = "--since", paramLabel = "DATE", description = "Works of 2024, 2024-05 or later.")
  private Optional<PartialDate> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "Works of that day or earlier.")
  private Optional<PartialDate> until = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = Clock.class,
      description = "Said in the recording at 00:10:00 or later.")
  private Optional<Double> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = Clock.class,
      description = "Said at that moment or earlier.")
  private Optional<Double> to = Optional.empty();

  /** A request for the findings that these options and those words ask for. */
  SearchRequestBuilder request(String words) {
    return SearchRequest.builder()
        .words(words)
        .types(types)
        .themes(themeNames)
        .source(source)
        .since(since)
        .until(until)
        .from(from)
        .to(to);
  }
}
