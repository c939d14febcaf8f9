package attest.pipeline.cli;

import attest.index.search.SearchRequest;
import attest.index.search.SearchRequestBuilder;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which findings a command is about. */
final class FilterOptions {
  @Mixin private TopicOptions topic = new TopicOptions();

  @Option(names = "--source", paramLabel = "GLOB", description = "Files, by name or path.")
  private Optional<String> source = Optional.empty();

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
        .types(topic.types())
        .themes(topic.themes())
        .source(source)
        .since(topic.since())
        .until(topic.until())
        .from(from)
        .to(to);
  }
}
