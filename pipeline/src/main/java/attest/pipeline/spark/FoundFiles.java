package attest.pipeline.spark;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is found behind all that a user gave: each file once and each folder once, by the first way
 * that led there.
 */
final class FoundFiles {
  private final Map<String, InputFile> files = new LinkedHashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Queue<Runnable> links = new ArrayDeque<>();
  private final Consumer<String> passedOver;

  /**
   * Nothing so far.
   *
   * @param passedOver is told of each hidden file or folder, and of what Word keeps beside a
   *     document while it is open
   */
  FoundFiles(Consumer<String> passedOver) {
    this.passedOver = passedOver;
  }

  /** Adds the file at a place, if none is known there. */
  void add(String place, InputFile file) {
    files.putIfAbsent(place, file);
  }

  /** Whether nobody has looked into the folder at that place yet. */
  boolean enter(String place) {
    return folders.add(place);
  }

  /** Follows a link when all else was looked at: a file goes by the path that has no link in it. */
  void later(Runnable follow) {
    links.add(follow);
  }

  /** Passes over a hidden file. */
  void passOver(String path) {
    passedOver.accept(path);
  }

  /** All files, those behind links at the end. */
  List<InputFile> all() {
    while (!links.isEmpty()) {
      links.remove().run();
    }
    return List.copyOf(files.values());
  }
}
