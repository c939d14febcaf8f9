package attest.corpus.read.file;

import java.util.ArrayList;
import java.util.List;

/**
 * How the members of bundles are called: {@code bundle.zip!/path}. A folder's name may end in an
 * exclamation mark, too, so that a path alone does not tell whether there is a bundle in it.
 */
public final class MemberPath {
  private static final String SEPARATOR = "!/";

  private MemberPath() {}

  /** The path of a member of a bundle. */
  static String of(String bundle, String name) {
    return bundle + SEPARATOR + name;
  }

  /** The files that may be bundles which hold a path, the innermost first. */
  public static List<String> bundles(String path) {
    List<String> bundles = new ArrayList<>();
    for (int end = path.lastIndexOf(SEPARATOR);
        end >= 0;
        end = path.lastIndexOf(SEPARATOR, end - 1)) {
      bundles.add(path.substring(0, end));
    }
    return bundles;
  }

  /** The path with bundles as if they were folders. */
  public static String inFolders(String path) {
    return path.replace(SEPARATOR, "/");
  }
}
