package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a file or a bibliography marks of a work, and only references to it need.
 *
 * @param familyNames the parts of authors' names by which they are sorted, as far as they are
 *     marked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Particulars(List<String> familyNames) {
  /** Nothing is marked. */
  public static final Particulars NONE = new Particulars(List.of());

  /** Copies the list. */
  public Particulars {
    familyNames = List.copyOf(familyNames);
  }
}
