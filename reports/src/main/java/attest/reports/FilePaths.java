package attest.reports;

import attest.index.base.RunRecord;
import java.util.List;

/**
 * The files of a run as people are told of them. Whom a report is handed to has no use for the
 * folders of the machine that it was made on: what was given by its whole path is told from the
 * folder that all such files are in.
 *
 * @param root that folder with its last slash; empty, if no file was given so
 */
public record FilePaths(String root) {
  /** The files of a run. */
  public static FilePaths of(RunRecord run) {
    List<String> whole =
        run.inputs().stream().map(RunRecord.Input::path).filter(FilePaths::isWhole).toList();
    String root = whole.stream().reduce(FilePaths::common).orElse("");
    return new FilePaths(root.substring(0, root.lastIndexOf('/') + 1));
  }

  private static boolean isWhole(String path) {
    return path.startsWith("/") || path.startsWith("file:/");
  }

  private static String common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.substring(0, same);
  }

  /** The name of a file that is told without its folders. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A path of the ledger, as people are told of it. */
  public String shown(String path) {
    return path.startsWith(root) ? path.substring(root.length()) : path;
  }
}
