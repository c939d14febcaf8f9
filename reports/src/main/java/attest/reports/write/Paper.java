package attest.reports.write;

import attest.reports.figure.Figure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a report is written on, block by block; each form has its own. */
interface Paper {
  /** The title, and a line below it. */
  void title(String title, String subtitle);

  /** A heading of level 1 or below; an anchor that is not empty can be led to. */
  void heading(int level, String words, String anchor);

  /** A line above what it names, which is no heading; it can be led to as well. */
  void label(String words, String anchor);

  /** Running text. */
  void paragraph(String words);

  /** A remark. */
  void note(String words);

  /** Running text that says in its first words what it is about. */
  void described(String about, String words);

  /** A list. */
  void items(List<String> items);

  /** A quotation and where it comes from. */
  void quote(Quotation quotation);

  /** A quotation that stands in full elsewhere. */
  void again(Recall recall);

  /** A numbered source, its address, and what is to be known of it. */
  void source(int number, String reference, Optional<String> link, String about);

  /** A table. */
  void table(String caption, Table table);

  /**
   * A figure, or at least what is said of it.
   *
   * @throws IOException if it cannot be drawn
   */
  void figure(Figure figure, String caption) throws IOException;

  /** Whether figures can be seen; if not, tables tell what they show. */
  boolean showsFigures();

  /** How many quotes its bank can hold, so that it can still be opened. */
  int mostInBank();
}
