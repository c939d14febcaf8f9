package attest.corpus;

import java.util.Optional;

/**
 * Videos of YouTube as witnesses: the origin of all that is of one is {@code youtube:} and its id.
 */
public final class YouTube {
  private static final String PREFIX = "youtube:";

  private YouTube() {}

  /** The origin of what is of the video with that id. */
  public static String origin(String video) {
    return PREFIX + video;
  }

  /** The id of the video that an origin names, if it names one. */
  public static Optional<String> video(String origin) {
    return origin.startsWith(PREFIX)
        ? Optional.of(origin.substring(PREFIX.length()))
        : Optional.empty();
  }
}
