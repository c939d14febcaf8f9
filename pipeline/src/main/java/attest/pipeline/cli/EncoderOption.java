package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.pipeline.extract.Encoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that join a user's sentence encoder to what models see. */
final class EncoderOption {
  @Option(
      names = "--encoder",
      paramLabel = "FILE",
      description =
          "A sentence encoder in ONNX, whose vectors join what the model sees. A model that was "
              + "trained with one needs the same one again; one for e5-small-v2 is built in (see "
              + "the README).")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--vocab",
      paramLabel = "FILE",
      description = "The encoder's word pieces: one a line, or its tokenizer.json.")
  private Optional<Path> vocabulary = Optional.empty();

  /**
   * The encoder.
   *
   * @throws UsageException if one of its files is missing or is none
   */
  Optional<Encoder> encoder() {
    if (model.isPresent() != vocabulary.isPresent()) {
      throw new UsageException("--encoder and --vocab go together");
    }
    return model.flatMap(file -> vocabulary.map(pieces -> Encoder.load(file, pieces)));
  }

  /** The encoder's files, the model's first; none, if there is no encoder. */
  List<Path> files() {
    return Stream.of(model, vocabulary).flatMap(Optional::stream).toList();
  }
}
