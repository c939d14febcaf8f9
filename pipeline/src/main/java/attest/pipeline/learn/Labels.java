package attest.pipeline.learn;

import attest.corpus.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where labels are, and what they are labels of.
 *
 * @param paths files and folders of labels
 * @param texts the folder of the texts of found documents, of which there are labels alone
 * @param documents those that labelled sentences were taken from, so that they are seen where they
 *     stand; a sentence of none of these is seen by itself
 */
public record Labels(List<Path> paths, Optional<Path> texts, List<Document> documents) {
  /** Copies the lists. */
  public Labels {
    paths = List.copyOf(paths);
    documents = List.copyOf(documents);
  }

  /** Labels that need no other texts. */
  public static Labels in(List<Path> paths) {
    return new Labels(paths, Optional.empty(), List.of());
  }
}
