package attest.pipeline.run;

import attest.corpus.read.file.Limits;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What limits are called, by those who set them and in the record of a run. */
public final class LimitNames {
  /** The largest file, in MiB. */
  public static final String FILE = "max-file-mb";

  /** The most that a bundle may unfold into, in MiB. */
  public static final String UNPACKED = "max-unpacked-mb";

  /** How many times its packed size a member may have. */
  public static final String RATIO = "max-ratio";

  /** How many bundles may lie in one another. */
  public static final String DEPTH = "max-depth";

  /** The most members of a bundle. */
  public static final String MEMBERS = "max-members";

  /** The longest text. */
  public static final String CHARACTERS = "max-characters";

  /** The time for a document. */
  public static final String SECONDS = "seconds-per-document";

  /** The bytes of what large limits are counted in. */
  public static final long MEGABYTE = 1L << 20;

  private LimitNames() {}

  /** All names. */
  public static Set<String> all() {
    return values(Limits.DEFAULT).keySet();
  }

  /** Those limits that are not the default, by name. */
  static Map<String, String> named(Limits limits) {
    Map<String, String> named = new TreeMap<>(values(limits));
    named.entrySet().removeAll(values(Limits.DEFAULT).entrySet());
    return named;
  }

  private static Map<String, String> values(Limits limits) {
    return Map.of(
        FILE, String.valueOf(limits.fileBytes() / MEGABYTE),
        UNPACKED, String.valueOf(limits.unpackedBytes() / MEGABYTE),
        RATIO, String.valueOf(limits.ratio()),
        DEPTH, String.valueOf(limits.depth()),
        MEMBERS, String.valueOf(limits.members()),
        CHARACTERS, String.valueOf(limits.characters()),
        SECONDS, String.valueOf(limits.seconds()));
  }
}
