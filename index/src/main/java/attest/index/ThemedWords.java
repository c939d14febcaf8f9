package attest.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
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
 */
public final class ThemedWords {
  private ThemedWords() {}

  /**
   * The themes of each text, in the order of the vocabulary.
   *
   * @return as many lists as there are texts
   * @throws IOException if they cannot be indexed
   */
  public static List<List<String>> of(Themes themes, List<String> texts) throws IOException {
    List<List<String>> found = new ArrayList<>();
    texts.forEach(text -> found.add(new ArrayList<>()));
    try (Analyzer analyzer = Fields.analyzer();
        ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig keepingTheOrder =
          new IndexWriterConfig(analyzer).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, keepingTheOrder)) {
        for (String text : texts) {
          Document document = new Document();
          document.add(new TextField(Fields.QUOTE, text, Store.NO));
          document.add(new TextField(Fields.EXACT, text, Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (Theme theme : themes.all()) {
          int most = Math.max(1, texts.size());
          for (ScoreDoc hit :
              searcher.search(themes.query(theme.name()), most, Sort.INDEXORDER).scoreDocs) {
            found.get(hit.doc).add(theme.name());
          }
        }
      }
    }
    return found;
  }
}
