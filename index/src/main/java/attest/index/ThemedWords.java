package attest.index;

import attest.corpus.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Which themes find some words, such as those that name a cause: the words are indexed for the
 * moment, and each theme's query is run over them once, whatever their number.
 *
 * <p>For use by one thread.
 */
public final class ThemedWords implements Closeable {
  private final Themes themes;
  private final Set<String> asked;
  private final Analyzer analyzer = Fields.analyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private int entries;

  /**
   * Starts with none.
   *
   * @throws IOException if they cannot be indexed
   */
  public ThemedWords(Themes themes) throws IOException {
    this.themes = themes;
    this.asked = themes.fields();
    IndexWriterConfig keepingTheOrder =
        new IndexWriterConfig(analyzer).setMergePolicy(NoMergePolicy.INSTANCE);
    writer = new IndexWriter(directory, keepingTheOrder);
  }

  /**
   * The themes of each text, in the order of the vocabulary.
   *
   * @return as many lists as there are texts
   * @throws IOException if they cannot be indexed
   */
  public static List<List<String>> of(Themes themes, List<String> texts) throws IOException {
    try (ThemedWords words = new ThemedWords(themes)) {
      for (String text : texts) {
        words.add(
            List.of(
                new TextField(Fields.QUOTE, text, Store.NO),
                new TextField(Fields.EXACT, text, Store.NO)));
      }
      return words.themes();
    }
  }

  /**
   * Adds a finding as it was mined, with all its words.
   *
   * @throws IOException if it cannot be indexed
   */
  public void add(attest.corpus.Document document, Finding finding) throws IOException {
    add(FindingWords.of(CitedFinding.of(document, finding)));
  }

  private void add(List<Field> fields) throws IOException {
    Document entry = new Document();
    fields.stream().filter(field -> asked.contains(field.name())).forEach(entry::add);
    writer.addDocument(entry);
    entries++;
  }

  /**
   * The themes of all that was added, one list for each, in the order of the vocabulary.
   *
   * @throws IOException if they cannot be searched
   */
  public List<List<String>> themes() throws IOException {
    writer.commit();
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      found.add(new ArrayList<>());
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (Theme theme : themes.all()) {
        int most = Math.max(1, entries);
        for (ScoreDoc hit :
            searcher.search(themes.query(theme.name()), most, Sort.INDEXORDER).scoreDocs) {
          found.get(hit.doc).add(theme.name());
        }
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    try (analyzer;
        directory) {
      writer.close();
    }
  }
}
