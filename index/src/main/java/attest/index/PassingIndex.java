package attest.index;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Entries that are indexed in memory for the moment, in the order in which they are added.
 *
 * <p>For use by one thread.
 */
final class PassingIndex implements Closeable {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;

  PassingIndex(Analyzer analyzer) throws IOException {
    IndexWriterConfig keepingTheOrder =
        new IndexWriterConfig(analyzer).setMergePolicy(NoMergePolicy.INSTANCE);
    writer = new IndexWriter(directory, keepingTheOrder);
  }

  void add(Iterable<? extends IndexableField> entry) throws IOException {
    writer.addDocument(entry);
  }

  /** All that was added so far. It holds nothing but memory, and outlives what it is read from. */
  DirectoryReader open() throws IOException {
    writer.commit();
    return DirectoryReader.open(directory);
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.close();
    }
  }
}
