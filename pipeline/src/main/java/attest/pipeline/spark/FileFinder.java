package attest.pipeline.spark;

import attest.corpus.UsageException;
import attest.corpus.read.file.SourceFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Finds what is behind paths, folders and globs of one file system. */
final class FileFinder {
  private static final String HERE = ".";

  private final FileSystem files;
  private final FoundFiles found;

  /**
   * Looks into a file system.
   *
   * @param found where to put what is found
   */
  FileFinder(FileSystem files, FoundFiles found) {
    this.files = files;
    this.found = found;
  }

  /**
   * Adds what is behind a path, a folder or a glob.
   *
   * @throws UsageException if there is nothing
   * @throws IOException if the file system cannot be asked
   */
  void find(String given) throws IOException {
    Path path = FileAccess.path(given);
    if (files.exists(path)) {
      add(files.getFileStatus(path), plain(given));
      return;
    }
    if (given.contains("**")) {
      throw new UsageException(
          "** in " + given + " is not understood; name the folder, and all below it is read");
    }
    List<FileStatus> matches = isLocal() ? localGlob(path.toUri().getPath()) : glob(path);
    if (matches.isEmpty()) {
      throw new UsageException("no such file or folder: " + given);
    }
    for (FileStatus match : matches) {
      add(match, asGiven(given, match.getPath()));
    }
  }

  /**
   * A file as it is now.
   *
   * @throws FileNotFoundException if it is gone
   * @throws IOException if the file system cannot be asked
   */
  InputFile file(String path) throws IOException {
    FileStatus status = files.getFileStatus(FileAccess.path(path));
    return new InputFile(path, status.getLen(), changed(status));
  }

  private boolean isLocal() {
    return files instanceof RawLocalFileSystem;
  }

  private List<FileStatus> glob(Path path) throws IOException {
    FileStatus[] matches = files.globStatus(path);
    return matches == null ? List.of() : sorted(matches);
  }

  /** What a local glob matches. Hadoop's own globbing fails on names with a colon. */
  private List<FileStatus> localGlob(String glob) throws IOException {
    List<java.nio.file.Path> level = List.of(java.nio.file.Path.of("/"));
    for (java.nio.file.Path part : java.nio.file.Path.of(glob).toAbsolutePath()) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
      List<java.nio.file.Path> next = new ArrayList<>();
      for (java.nio.file.Path folder : level) {
        if (Files.exists(folder.resolve(part))) {
          next.add(folder.resolve(part));
        } else if (Files.isDirectory(folder)) {
          for (String name : names(folder)) {
            boolean hidden = name.startsWith(".") && !part.toString().startsWith(".");
            if (!hidden && matcher.matches(java.nio.file.Path.of(name))) {
              next.add(folder.resolve(name));
            }
          }
        }
      }
      level = next;
    }
    List<FileStatus> matches = new ArrayList<>();
    for (java.nio.file.Path match : level) {
      matches.add(status(new Path(null, null, match.toString())));
    }
    return matches;
  }

  /** What is known of a file; of a link that leads nowhere, nothing. */
  private FileStatus status(Path path) throws IOException {
    try {
      return files.getFileStatus(path);
    } catch (FileNotFoundException e) {
      return new FileStatus(0, false, 0, 0, 0, path);
    }
  }

  private long changed(FileStatus status) {
    if (isLocal()) {
      try {
        Object changed = Files.getAttribute(local(status), "unix:ctime");
        return ((FileTime) changed).toMillis();
      } catch (IOException | UnsupportedOperationException e) {
        return status.getModificationTime();
      }
    }
    return status.getModificationTime();
  }

  /** Adds a file or what is in a folder; if it is a link, when all that is none was added. */
  private void add(FileStatus status, String path) {
    if (isLocal() && Files.isSymbolicLink(local(status))) {
      found.later(() -> addNow(status, path));
    } else {
      addNow(status, path);
    }
  }

  private void addNow(FileStatus status, String path) {
    if (!status.isDirectory()) {
      found.add(place(status), new InputFile(path, status.getLen(), changed(status)));
      return;
    }
    List<FileStatus> children;
    try {
      children = children(status.getPath());
    } catch (IOException e) {
      found.add(place(status), new InputFile(path, 0, 0));
      return;
    }
    if (!found.enter(place(status))) {
      return;
    }
    for (FileStatus child : children) {
      String name = child.getPath().getName();
      String below =
          path.equals(HERE) ? name : path.endsWith("/") ? path + name : path + "/" + name;
      if (name.startsWith(".") || (name.startsWith(SourceFile.LOCK) && !child.isDirectory())) {
        found.passOver(below);
      } else {
        add(child, below);
      }
    }
  }

  /** Where a file or folder is, however the user wrote it and whatever links lead there. */
  private String place(FileStatus status) {
    if (!isLocal()) {
      return status.getPath().toString();
    }
    try {
      return local(status).toRealPath().toString();
    } catch (IOException e) {
      // A link that leads nowhere stands for itself.
      return local(status).toAbsolutePath().normalize().toString();
    }
  }

  private static java.nio.file.Path local(FileStatus status) {
    return java.nio.file.Path.of(status.getPath().toUri().getPath());
  }

  /** A path as it is told however it was given: {@code ./a//b/.} is {@code a/b}. */
  private static String plain(String given) {
    // Two dots stay: behind a link, they lead elsewhere than their text says.
    String path = FileAccess.isUri(given) ? given : java.nio.file.Path.of(given).toString();
    return path.replaceAll("(^|/)(\\./)+", "$1").replaceFirst("(?<=[^/])/+\\.?$", "");
  }

  /**
   * What is in a folder. A local folder is listed without Hadoop, which leaves out links that lead
   * nowhere: they are files that cannot be read, and must not be lost in silence.
   */
  private List<FileStatus> children(Path folder) throws IOException {
    if (!isLocal()) {
      return sorted(files.listStatus(folder));
    }
    List<FileStatus> children = new ArrayList<>();
    for (String name : names(java.nio.file.Path.of(folder.toUri().getPath()))) {
      children.add(status(new Path(null, null, folder.toUri().getPath() + "/" + name)));
    }
    return children;
  }

  private static List<String> names(java.nio.file.Path folder) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static List<FileStatus> sorted(FileStatus[] statuses) {
    List<FileStatus> sorted = new ArrayList<>(Arrays.asList(statuses));
    sorted.sort(Comparator.comparing(status -> status.getPath().toUri().getPath()));
    return sorted;
  }

  /** The name of what a glob matched, in the user's terms: relative if the glob was. */
  private static String asGiven(String glob, Path match) {
    if (FileAccess.isUri(glob)) {
      return match.toString();
    }
    if (glob.startsWith("/")) {
      return match.toUri().getPath();
    }
    return java.nio.file.Path.of("")
        .toAbsolutePath()
        .relativize(java.nio.file.Path.of(match.toUri().getPath()))
        .toString();
  }
}
