package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.pipeline.extract.Encoder;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that takes a user's model. */
final class ModelOption {
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model of your own (see attest train), in the place of the one built in.")
  private Optional<Path> path = Optional.empty();

  Optional<Path> path() {
    return path;
  }

  /** What people call it. */
  String name() {
    return path.map(Path::toString).orElse("the built-in model");
  }

  /** The user's model, or else the one built in for that encoder. */
  LabelModel model(Optional<Encoder> encoder) {
    return path.map(ModelFile::at).orElseGet(() -> ModelFile.builtIn(encoder));
  }

  /**
   * The same, to judge with.
   *
   * @throws UsageException if it was not trained with that encoder, or with one and there is none
   */
  LabelModel judge(Optional<Encoder> encoder) {
    LabelModel model = model(encoder);
    model.check(encoder);
    if (encoder.isPresent() && !model.needsEncoder()) {
      throw new UsageException(
          "the model was trained without an encoder; leave --encoder out, or train one with it "
              + "(attest train --encoder)");
    }
    return model;
  }

  /** What the file of the user's model holds; nothing, if the model is built in. */
  byte[] bytes() throws IOException {
    return path.isPresent() ? Files.readAllBytes(path.get()) : new byte[0];
  }
}
