package attest.index;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

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
  private final PassingIndex index = new PassingIndex(analyzer);

  /**
   * Starts with none.
   *
   * @throws IOException if they cannot be indexed
   */
  public ThemedWords(Themes themes) throws IOException {
    this.themes = themes;
    this.asked = themes.fields();
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
   * Adds a finding with all its words and its type, or those that people say it should have.
   *
   * @param said of it in this document
   * @throws IOException if it cannot be indexed
   */
  public void add(Document document, Finding finding, Optional<Review> said) throws IOException {
    add(FindingWords.of(CitedFinding.of(document, finding).as(List.of(), said)));
  }

  private void add(List<Field> fields) throws IOException {
    index.add(fields.stream().filter(field -> asked.contains(field.name())).toList());
  }

  /**
   * The themes of all that was added, one list for each, in the order of the vocabulary.
   *
   * @throws IOException if they cannot be searched
   */
  public List<List<String>> themes() throws IOException {
    List<List<String>> found = new ArrayList<>();
    try (DirectoryReader reader = index.open()) {
      for (int i = 0; i < reader.maxDoc(); i++) {
        found.add(new ArrayList<>());
      }
      IndexSearcher searcher = new IndexSearcher(reader);
      for (Theme theme : themes.all()) {
        int most = Math.max(1, reader.maxDoc());
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
    analyzer.close();
    index.close();
  }
}
