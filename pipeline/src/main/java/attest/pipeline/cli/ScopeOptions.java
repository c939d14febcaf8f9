package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.Theme;
import attest.index.Themes;
import attest.reports.Scope;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that say what a report is about. Other than with {@link FilterOptions}, several
 * themes ask for what is in any of them: each has a part of its own.
 */
final class ScopeOptions {
  @Mixin private TopicOptions topic = new TopicOptions();

  @Option(
      names = "--query",
      paramLabel = "WORDS",
      description = "Findings with these words only, as attest search takes them.")
  private String words = "";

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
    List<String> themes = topic.themes();
    List<Theme> chosen =
        themes.isEmpty()
            ? vocabulary.all()
            : themes.stream().distinct().map(vocabulary::get).toList();
    return new Scope(
        chosen,
        themes.isEmpty(),
        topic.types(),
        words,
        topic.since(),
        topic.until(),
        minScore,
        acceptedOnly,
        candidates);
  }
}
