package attest.pipeline.spark;

import attest.corpus.Once;
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
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * Finds and reads files, local ones and those of any file system that Hadoop's client knows. {@link
 * FileFinder} looks into folders and globs.
 *
 * <p>Safe for use by several threads.
 */
public final class FileAccess {
  private static final Pattern LIKE_URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*|file:/.*");

  /** A path with two dots in it: as far as the last of them, and on. */
  private static final Pattern UP =
      Pattern.compile("(?<folder>(?:.*/)?\\.\\.)(?<rest>(?:/.*)?)", Pattern.DOTALL);

  /** To read its files takes longer than to find a few files. */
  private static final Once<Configuration> DEFAULTS = new Once<>(FileAccess::loaded);

  private final Configuration configuration;

  /** Access as Hadoop's configuration on the class path says. */
  public FileAccess() {
    this(defaults());
  }

  FileAccess(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Hadoop's configuration on the class path, for its taker to change. */
  static Configuration defaults() {
    return new Configuration(DEFAULTS.get());
  }

  private static Configuration loaded() {
    Configuration configuration = new Configuration();
    // It reads its files when it is first asked for anything.
    configuration.size();
    return configuration;
  }

  /**
   * The files behind what a user gave: files, folders with all that is below them, and globs.
   *
   * <p>They come in the order given, those of a folder or glob sorted by name, each once. What only
   * links lead to comes at the end: a link is followed when all else was looked at, so a file that
   * is there without a link goes by its plain path, and folders that link to each other end. Names
   * that start with a dot, or with {@code ~$} as Word's locks do, are passed over inside folders. A
   * folder that may not be listed stands for itself, so that it is not lost in silence.
   *
   * @param passedOver is told of the names that are passed over
   * @throws UsageException if one of them is not there
   */
  public List<InputFile> find(List<String> given, Consumer<String> passedOver) {
    FoundFiles found = new FoundFiles(passedOver);
    for (String path : given) {
      try {
        if (path.isBlank()) {
          throw new UsageException("a path is empty");
        }
        new FileFinder(files(path), found).find(path);
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
    return found.all();
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
        // A file that is still written to may be longer by now than its size said.
        byte[] bytes = in.readNBytes((int) limits.fileBytes() + 1);
        DocumentReader.checkSize(bytes.length, limits);
        return bytes;
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

  /** A file as it is now; nothing, if it is gone or cannot be asked for. */
  public Optional<InputFile> file(String path) {
    try {
      return Optional.of(new FileFinder(files(path), new FoundFiles(hidden -> {})).file(path));
    } catch (IOException e) {
      return Optional.empty();
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

  /** Where a file of this machine is; nothing, if it is of another file system. */
  public static Optional<java.nio.file.Path> local(String path) {
    URI uri = path(path).toUri();
    return uri.getScheme() == null || uri.getScheme().equals("file")
        ? Optional.of(java.nio.file.Path.of(uri.getPath()))
        : Optional.empty();
  }

  static boolean isUri(String path) {
    return LIKE_URI.matcher(path).matches();
  }

  /** A name with a colon in it is no URI unless it starts like one. */
  static Path path(String path) {
    return isUri(path) ? new Path(path) : new Path(null, null, behindLinks(path));
  }

  /**
   * A path whose two dots lead to where the system says. Hadoop takes them away with the name
   * before them, which leads elsewhere where that name is a link.
   */
  private static String behindLinks(String path) {
    Matcher up = UP.matcher(path);
    if (!up.matches()) {
      return path;
    }
    java.nio.file.Path folder = java.nio.file.Path.of(up.group("folder"));
    java.nio.file.Path text = folder.toAbsolutePath().normalize();
    try {
      java.nio.file.Path real = folder.toRealPath();
      return Files.exists(text) && Files.isSameFile(real, text) ? path : real + up.group("rest");
    } catch (IOException e) {
      // What is not there is looked for, and missed, as it was given.
      return path;
    }
  }
}
