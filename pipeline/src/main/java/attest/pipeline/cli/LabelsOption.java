package attest.pipeline.cli;

import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.UsageException;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.pipeline.learn.Labels;
import java.io.IOException;
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

  @Option(
      names = "--base",
      paramLabel = "DIR",
      description =
          "The evidence base that labelled sentences are from: those of the same words and "
              + "group (the document's origin) or source (its path) are then seen where they stand, as in a run, with "
              + "headings and neighbours.")
  private Optional<Path> base = Optional.empty();

  /**
   * The labels.
   *
   * @throws UsageException if the folder of texts or the base is not there
   * @throws IOException if the base is not as the run left it
   */
  Labels labels() throws IOException {
    if (texts.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
      throw new UsageException("there is no folder " + texts.get());
    }
    Optional<Generation> from = base.map(folder -> EvidenceBase.at(folder).current());
    if (from.isPresent()) {
      from.get().checkIntact();
    }
    return new Labels(labels, texts, from.map(LabelsOption::documents));
  }

  /**
   * Refuses to write over the labels.
   *
   * @throws UsageException if the file holds some
   */
  void spare(Path out) throws IOException {
    Output.spare(out, labels);
  }

  private static Labels.Documents documents(Generation generation) {
    return reader ->
        new Ledger()
            .read(
                generation.ledger(),
                outcome -> {
                  if (outcome instanceof Mined mined) {
                    reader.accept(mined.document());
                  }
                });
  }
}
