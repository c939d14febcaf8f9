package attest.pipeline.spark;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Sha256;
import attest.corpus.UsageException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * Finds and reads files, local ones and those of any file system that Hadoop's client knows.
 *
 * <p>Safe for use by several threads.
 */
public final class FileAccess {
  private static final Pattern LIKE_URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*|file:/.*");

  private final Configuration configuration;

  /** Access as Hadoop's configuration on the class path says. */
  public FileAccess() {
    this(new Configuration());
  }

  FileAccess(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * The files behind what a user gave: files, folders with all that is below them, and globs.
   *
   * <p>They come in the order given, those of a folder or glob sorted by name, each once. Names
   * that start with a dot are passed over inside folders, and so are links to folders, which may go
   * round in circles. A folder that may not be listed stands for itself, so that it is not lost in
   * silence.
   *
   * @throws UsageException if one of them is not there
   */
  public List<InputFile> find(List<String> given) {
    Map<String, InputFile> found = new LinkedHashMap<>();
    for (String path : given) {
      try {
        find(path, found);
      } catch (UsageException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        // Hadoop says by any exception that it does not know a file system or cannot reach it.
        throw new UsageException(
            "cannot look into '"
                + path
                + "': "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                + "; does it exist, and is the jar of its file system in ATTEST_CLASSPATH?",
            e);
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * All bytes of a file.
   *
   * @throws RejectedException if it is too large to be read, or cannot be
   */
  public byte[] read(String path, Limits limits) throws RejectedException {
    try {
      FileSystem files = files(path);
      FileStatus status = files.getFileStatus(path(path));
      if (status.isDirectory()) {
        throw new RejectedException(Rejection.UNREADABLE, "a folder that may not be listed");
      }
      if (files instanceof RawLocalFileSystem && !isRegular(status)) {
        throw new RejectedException(Rejection.UNREADABLE, "a pipe or device, no file");
      }
      DocumentReader.checkSize(status.getLen(), limits);
      try (InputStream in = files.open(path(path))) {
        return in.readAllBytes();
      }
    } catch (FileNotFoundException e) {
      throw new RejectedException(Rejection.UNREADABLE, reason(e, "it is gone"));
    } catch (IOException e) {
      throw new RejectedException(Rejection.UNREADABLE, reason(e, "it cannot be read"));
    }
  }

  /**
   * The hash of a file's bytes, in hexadecimal; of none, if it is too large to be read, or cannot
   * be.
   */
  public String sha256(String path, Limits limits) {
    try {
      return Sha256.of(read(path, limits));
    } catch (RejectedException e) {
      return Sha256.of(new byte[0]);
    }
  }

  /** Whether there is a file at that path. */
  public boolean isFile(String path) {
    try {
      FileSystem files = files(path);
      return files.exists(path(path)) && files.getFileStatus(path(path)).isFile();
    } catch (IOException e) {
      return false;
    }
  }

  /** Opening a pipe waits for somebody to write into it. */
  private static boolean isRegular(FileStatus status) {
    return Files.isRegularFile(java.nio.file.Path.of(status.getPath().toUri().getPath()));
  }

  private static String reason(IOException e, String otherwise) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Permission denied") ? "permission denied" : otherwise;
  }

  private void find(String given, Map<String, InputFile> found) throws IOException {
    if (given.isBlank()) {
      throw new UsageException("a path is empty");
    }
    FileSystem files = files(given);
    Path path = path(given);
    if (files.exists(path)) {
      add(files, files.getFileStatus(path), given.replaceFirst("(?<=[^/])/+$", ""), found);
      return;
    }
    List<FileStatus> matches =
        files instanceof RawLocalFileSystem
            ? localGlob(files, path.toUri().getPath())
            : glob(files, path);
    if (matches.isEmpty()) {
      throw new UsageException("no such file or folder: " + given);
    }
    for (FileStatus match : matches) {
      add(files, match, asGiven(given, match.getPath()), found);
    }
  }

  private static List<FileStatus> glob(FileSystem files, Path path) throws IOException {
    FileStatus[] matches = files.globStatus(path);
    return matches == null ? List.of() : sorted(matches);
  }

  /** What a local glob matches. Hadoop's own globbing fails on names with a colon. */
  private static List<FileStatus> localGlob(FileSystem files, String glob) throws IOException {
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
      matches.add(status(files, new Path(null, null, match.toString())));
    }
    return matches;
  }

  /** What is known of a file; of a link that leads nowhere, nothing. */
  private static FileStatus status(FileSystem files, Path path) throws IOException {
    try {
      return files.getFileStatus(path);
    } catch (FileNotFoundException e) {
      return new FileStatus(0, false, 0, 0, 0, path);
    }
  }

  private static long changed(FileSystem files, FileStatus status) {
    if (files instanceof RawLocalFileSystem) {
      try {
        Object changed =
            Files.getAttribute(
                java.nio.file.Path.of(status.getPath().toUri().getPath()), "unix:ctime");
        return ((FileTime) changed).toMillis();
      } catch (IOException | UnsupportedOperationException e) {
        return status.getModificationTime();
      }
    }
    return status.getModificationTime();
  }

  private void add(FileSystem files, FileStatus status, String path, Map<String, InputFile> found) {
    if (!status.isDirectory()) {
      found.putIfAbsent(place(path), new InputFile(path, status.getLen(), changed(files, status)));
      return;
    }
    List<FileStatus> children;
    try {
      children = children(files, status.getPath());
    } catch (IOException e) {
      found.putIfAbsent(place(path), new InputFile(path, 0, 0));
      return;
    }
    for (FileStatus child : children) {
      String name = child.getPath().getName();
      if (!name.startsWith(".") && !isLinkedFolder(child)) {
        add(files, child, path.endsWith("/") ? path + name : path + "/" + name, found);
      }
    }
  }

  /**
   * What is in a folder. A local folder is listed without Hadoop, which leaves out links that lead
   * nowhere: they are files that cannot be read, and must not be lost in silence.
   */
  private static List<FileStatus> children(FileSystem files, Path folder) throws IOException {
    if (!(files instanceof RawLocalFileSystem)) {
      return sorted(files.listStatus(folder));
    }
    List<FileStatus> children = new ArrayList<>();
    for (String name : names(java.nio.file.Path.of(folder.toUri().getPath()))) {
      children.add(status(files, new Path(null, null, folder.toUri().getPath() + "/" + name)));
    }
    return children;
  }

  private static List<String> names(java.nio.file.Path folder) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static boolean isLinkedFolder(FileStatus status) {
    URI uri = status.getPath().toUri();
    return status.isDirectory()
        && (uri.getScheme() == null || uri.getScheme().equals("file"))
        && Files.isSymbolicLink(java.nio.file.Path.of(uri.getPath()));
  }

  private static List<FileStatus> sorted(FileStatus[] statuses) {
    List<FileStatus> sorted = new ArrayList<>(Arrays.asList(statuses));
    sorted.sort(Comparator.comparing(status -> status.getPath().toUri().getPath()));
    return sorted;
  }

  /** The name of what a glob matched, in the user's terms: relative if the glob was. */
  private static String asGiven(String glob, Path match) {
    if (isUri(glob)) {
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

  /**
   * Local files are read as they are, without the checksum files that Hadoop may keep for its own.
   */
  private FileSystem files(String path) throws IOException {
    String scheme = path(path).toUri().getScheme();
    return scheme == null || scheme.equals("file")
        ? FileSystem.getLocal(configuration).getRaw()
        : path(path).getFileSystem(configuration);
  }

  /**
   * A path as a run was given it, from wherever one is now.
   *
   * @param directory the folder that the run was started in
   */
  public static String located(String directory, String path) {
    return isUri(path) || path.startsWith("/") ? path : directory + "/" + path;
  }

  /** Where a file is, however the user wrote it. */
  private static String place(String path) {
    return isUri(path) ? path : java.nio.file.Path.of(path).toAbsolutePath().normalize().toString();
  }

  private static boolean isUri(String path) {
    return LIKE_URI.matcher(path).matches();
  }

  /** A name with a colon in it is no URI unless it starts like one. */
  private static Path path(String path) {
    return isUri(path) ? new Path(path) : new Path(null, null, path);
  }
}
