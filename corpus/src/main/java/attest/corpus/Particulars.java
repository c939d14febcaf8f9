package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What a file or a bibliography marks of a work, and only references to it need.
 *
 * @param familyNames the parts of authors' names by which they are sorted, as far as they are
 *     marked
 * @param volume of the container
 * @param issue of that volume
 * @param pages in the container: {@code 213–227}, or one
 * @param article its number, where there are no pages: {@code e0193972}
 * @param publisher of a book or a report
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Particulars(
    List<String> familyNames,
    Optional<String> volume,
    Optional<String> issue,
    Optional<String> pages,
    Optional<String> article,
    Optional<String> publisher) {
  /** Nothing is marked. */
  public static final Particulars NONE = new Particulars(List.of());

  /** Copies the list. */
  public Particulars {
    familyNames = List.copyOf(familyNames);
  }

  /** Nothing is marked but those names. */
  public Particulars(List<String> familyNames) {
    this(
        familyNames,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** With what others tell besides. */
  public Particulars or(Particulars others) {
    return new Particulars(
        familyNames.isEmpty() ? others.familyNames : familyNames,
        volume.or(others::volume),
        issue.or(others::issue),
        pages.or(others::pages),
        article.or(others::article),
        publisher.or(others::publisher));
  }

  /** Whether the work came out in a volume or an issue, as articles do. */
  public boolean areOfArticle() {
    return volume.isPresent() || issue.isPresent();
  }

  /** Whether the work is some pages of what somebody published, as chapters are. */
  public boolean areOfChapter() {
    return !areOfArticle() && pages.isPresent() && publisher.isPresent();
  }
}
