package attest.index.search;

import attest.corpus.MediaTime;
import attest.corpus.Source;
import attest.corpus.Span;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Words in their context: every place of the documents' texts where they stand.
 *
 * @param occurrences how many places there are
 * @param documents how many documents they are in
 * @param lines those of the page that was asked for
 */
public record Concordance(int occurrences, int documents, List<Line> lines) {
  /** Copies the list. */
  public Concordance {
    lines = List.copyOf(lines);
  }

  /** Which lines come first; those that are equal stand in the order of paths and texts. */
  public enum Sort {
    /** By the words before, the nearest first. */
    LEFT,
    /** By the words after, the nearest first. */
    RIGHT,
    /** By path and place in the text. */
    PLACE
  }

  /**
   * One place.
   *
   * @param source the document's
   * @param span of the keyword in its canonical text
   * @param line of the file that its passage starts on, counted from 1, where the file is text
   * @param page that it stands on, counted from 1, where the file has pages
   * @param time when it is said in the recording, if that is known
   * @param link to the source, and to its second where it is a recording
   * @param before the text before it, in one line
   * @param keyword as it stands there
   * @param after the text after it, in one line
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Line(
      Source source,
      Span span,
      Optional<Integer> line,
      Optional<Integer> page,
      Optional<MediaTime> time,
      Optional<String> link,
      String before,
      String keyword,
      String after) {}
}
