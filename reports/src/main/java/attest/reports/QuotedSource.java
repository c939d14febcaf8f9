package attest.reports;

import attest.corpus.Voice;
import attest.index.CitedFinding;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A file that is quoted.
 *
 * @param number counted from 1, in the order of the files
 * @param undated authors, title and container of the work
 * @param date of the work, as far as it is known
 * @param voice whose words it holds
 * @param link to the work, where it is known
 * @param path the file
 * @param file the same, as people are told of it
 * @param origin the witness behind it
 * @param sameAs the number of the first source of the same origin; its own, if it is the first
 * @param quotes how many there are of it
 */
public record QuotedSource(
    int number,
    String undated,
    Optional<String> date,
    Voice voice,
    Optional<String> link,
    String path,
    String file,
    String origin,
    int sameAs,
    int quotes) {
  static QuotedSource of(int number, CitedFinding sample, FilePaths files, int sameAs, int quotes) {
    return new QuotedSource(
        number,
        Citation.of(sample).undated(),
        Citation.of(sample).date(),
        sample.voice(),
        WebLink.of(sample).map(url -> url.replaceFirst("&t=\\d+s$", "")),
        sample.path(),
        files.shown(sample.path()),
        sample.origin(),
        sameAs,
        quotes);
  }

  /** Authors, title, container and date. */
  @JsonProperty
  public String work() {
    return undated + date.map(day -> " (" + day + ")").orElse("");
  }

  /** Whether another source of the same origin stands before it. */
  public boolean repeats() {
    return sameAs != number;
  }
}
