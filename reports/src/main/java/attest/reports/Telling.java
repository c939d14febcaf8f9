package attest.reports;

import attest.corpus.Source;
import attest.index.CitedFinding;
import java.util.List;
import java.util.Optional;

/**
 * How much a document tells of its work: of several documents of one work, alike in reports and in
 * bibliographies, the one that tells most gives the title.
 */
public final class Telling {
  /** A title is worth more than anything else. */
  private static final int TITLE = 2;

  private Telling() {}

  /** How much a document does not tell. */
  public static int lacks(Source source) {
    return lacks(
        isUntitled(source.title(), source.path()),
        source.authors(),
        List.of(source.container(), source.date(), source.doi(), WebLink.of(source)));
  }

  /** How much the document of a finding does not tell. */
  static int lacks(CitedFinding finding) {
    return lacks(
        isUntitled(finding.title(), finding.path()),
        finding.authors(),
        List.of(finding.container(), finding.date(), finding.doi(), WebLink.of(finding)));
  }

  private static int lacks(boolean untitled, List<String> authors, List<Optional<?>> others) {
    return (untitled ? TITLE : 0)
        + (authors.isEmpty() ? 1 : 0)
        + (int) others.stream().filter(Optional::isEmpty).count();
  }

  /** Whether a title is only the name of the file. */
  static boolean isUntitled(String title, String path) {
    String name = FilePaths.name(path);
    return name.equals(title) || name.startsWith(title + ".");
  }
}
