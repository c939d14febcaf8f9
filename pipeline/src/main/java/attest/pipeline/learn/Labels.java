package attest.pipeline.learn;

import attest.corpus.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where labels are, and what they are labels of.
 *
 * @param paths files and folders of labels
 * @param texts the folder of the texts of found documents, of which there are labels alone
 * @param documents those that labelled sentences were taken from, so that they are seen where they
 *     stand; a sentence of none of these is seen by itself
 */
public record Labels(List<Path> paths, Optional<Path> texts, Optional<Documents> documents) {
  /** Documents that are read when they are asked for, so that they are never all held at once. */
  @FunctionalInterface
  public interface Documents {
    /**
     * Hands over each of them, one after the other.
     *
     * @throws IOException if they cannot be read
     */
    void read(Consumer<Document> reader) throws IOException;
  }

  /** Copies the list. */
  public Labels {
    paths = List.copyOf(paths);
  }

  /** Labels that need no other texts. */
  public static Labels in(List<Path> paths) {
    return new Labels(paths, Optional.empty(), Optional.empty());
  }
}
