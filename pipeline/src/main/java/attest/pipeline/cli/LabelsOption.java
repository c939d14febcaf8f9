package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.pipeline.learn.Labels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where labels are, and the texts of those that are kept apart from them. */
final class LabelsOption {
  @Option(
      names = "--labels",
      required = true,
      paramLabel = "PATH",
      description = "A file or folder of labels; may be given more than once.")
  private List<Path> labels = List.of();

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "The texts of found documents, of which found.tsv has the labels alone.")
  private Optional<Path> texts = Optional.empty();

  /**
   * The labels.
   *
   * @throws UsageException if the folder of texts is not there
   */
  Labels labels() {
    if (texts.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
      throw new UsageException("there is no folder " + texts.get());
    }
    return new Labels(labels, texts, List.of());
  }
}
