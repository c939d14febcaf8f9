package attest.corpus.read;

import java.util.Locale;
import java.util.Set;

/** Knows the headings of lists of works cited, which are others' titles and no text of the work. */
final class ReferenceList {
  private static final Set<String> NAMES =
      Set.of(
          "references",
          "reference list",
          "list of references",
          "references cited",
          "bibliography",
          "works cited",
          "literature cited",
          "literature");

  private ReferenceList() {}

  /** Whether a heading announces such a list. */
  static boolean isAnnouncedBy(String heading) {
    String name =
        heading.toLowerCase(Locale.ROOT).replaceFirst("^[\\divx.]+\\s+", "").replaceFirst(":$", "");
    return NAMES.contains(name.strip());
  }
}
