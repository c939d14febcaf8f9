package attest.reports.gate;

import attest.corpus.Document;
import attest.index.ThemedWords;
import attest.index.Themes;
import attest.reports.Quote;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up again which themes each quote is in, by its words as the ledger and people have them.
 */
final class ThemeCheck implements Closeable {
  private final ThemedWords words;
  private final List<Quote> quotes = new ArrayList<>();

  ThemeCheck(Themes vocabulary) throws IOException {
    words = new ThemedWords(vocabulary);
  }

  void add(Quote quote, Document document, Witness witness) throws IOException {
    quotes.add(quote);
    words.add(document, witness.finding(), witness.review());
  }

  void check() throws IOException {
    List<List<String>> themes = words.themes();
    for (int i = 0; i < quotes.size(); i++) {
      UntrueException.unlessSame(
          "themes of Q" + quotes.get(i).number(), quotes.get(i).finding().themes(), themes.get(i));
    }
  }

  @Override
  public void close() throws IOException {
    words.close();
  }
}
