package attest.reports;

import attest.corpus.Source;
import attest.corpus.Voice;
import attest.corpus.YouTube;
import attest.index.finding.CitedFinding;
import java.util.List;
import java.util.Optional;

/**
 * What a document tells of its work, and how much: of several documents of one work, alike in
 * reports and in bibliographies, the one that tells most gives the title. What has none is called
 * alike wherever people read of it.
 */
public final class Telling {
  /** A title is worth more than all else together, which any other file of the work may add. */
  private static final int TITLE = 6;

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

  /** The title of a document; of one without its form in brackets, and what it is known by. */
  public static String name(Source source) {
    return name(source.title(), source.path(), source.voice(), source.origin());
  }

  /** What the document of a finding is called. */
  static String name(CitedFinding finding) {
    return name(finding.title(), finding.path(), finding.voice(), finding.origin());
  }

  /** The title; of a work without one its form in brackets, and what it is known by. */
  static String name(String title, String path, Voice voice, String origin) {
    return isUntitled(title, path)
        ? "[Untitled " + Wording.form(voice) + "], " + known(origin, path)
        : title;
  }

  private static String known(String origin, String path) {
    return YouTube.video(origin).map(id -> "YouTube " + id).orElseGet(() -> FilePaths.name(path));
  }

  /** Whether a title is only the name of the file. */
  static boolean isUntitled(String title, String path) {
    String name = FilePaths.name(path);
    return name.equals(title) || name.startsWith(title + ".");
  }
}
