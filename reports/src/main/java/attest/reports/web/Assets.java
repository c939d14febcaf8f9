package attest.reports.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that pages need beside themselves: a fixed few, read from the class path at the start.
 *
 * <p>Immutable, and safe for use by several threads.
 */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "attest.css", "text/css; charset=utf-8",
          "attest.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml",
          "openapi.json", Answer.JSON);

  private final Map<String, byte[]> contents = new HashMap<>();

  Assets() {
    for (String name : TYPES.keySet()) {
      contents.put(name, read(name));
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of that name, if it is one of ours. */
  Optional<Answer> get(String name) {
    return Optional.ofNullable(contents.get(name))
        .map(bytes -> Answer.of(TYPES.getOrDefault(name, "text/plain"), bytes))
        .map(answer -> answer.with("Cache-Control", "no-cache"));
  }
}
