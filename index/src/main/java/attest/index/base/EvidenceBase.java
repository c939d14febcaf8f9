package attest.index.base;

import attest.corpus.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that holds evidence: a few generations, and one small file that names the published one.
 *
 * <pre>
 *   current                what is published: {@code attest 4 000003}
 *   generations/000003/    ledger.jsonl  ledger.seal  run.json  index/
 *   lock                   held by a run while it goes on
 *   verdicts.jsonl         what people say of findings; no run touches it
 * </pre>
 *
 * <p>Readers open the generation that is published and are not disturbed by a run. Safe for use by
 * several threads and processes.
 */
public final class EvidenceBase {
  /**
   * The form of what is on disk, the fields and words of the index included; a base of another form
   * is not read.
   */
  static final int FORMAT = 4;

  /**
   * How many generations stay if nobody says otherwise: the published one, and the one before for
   * whoever still reads it.
   */
  public static final int KEPT = 2;

  /** The name of the file that keeps what people say of findings. */
  public static final String VERDICTS = "verdicts.jsonl";

  private static final String NAME = "\\d{6}";

  /** What a base may hold that has no published generation. */
  private static final Set<String> OURS = Set.of("generations", "lock", VERDICTS);

  private final Path folder;

  private EvidenceBase(Path folder) {
    this.folder = folder;
  }

  /** The base in that folder, which need not be there yet. */
  public static EvidenceBase at(Path folder) {
    return new EvidenceBase(folder);
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** Where what people say of its findings is kept: {@link attest.index.verdict.VerdictLog}. */
  public Path verdicts() {
    return folder.resolve(VERDICTS);
  }

  /**
   * The published generation.
   *
   * @throws UsageException if there is none, or none that this version reads
   */
  public Generation current() {
    Path file = folder.resolve("current");
    if (!Files.exists(file)) {
      throw new UsageException(
          "no evidence base in " + folder + "; make one with: attest run PATH... --base " + folder);
    }
    Generation generation = generation(name(file));
    if (!Files.isReadable(generation.ledger()) || !Files.isDirectory(generation.index())) {
      throw new UsageException(
          "the evidence base in "
              + folder
              + " has lost its generation "
              + generation.name()
              + "; run again to make a new one");
    }
    return generation;
  }

  /**
   * The generations that were published and are still kept, oldest first; the last one is {@link
   * #current}.
   *
   * @throws UsageException if there is none, or none that this version reads
   * @throws IOException if the folder cannot be read
   */
  public List<Generation> generations() throws IOException {
    Generation current = current();
    return names().stream()
        .filter(name -> name.compareTo(current.name()) <= 0)
        .map(this::generation)
        .toList();
  }

  private Generation generation(String name) {
    return new Generation(name, folder.resolve("generations").resolve(name));
  }

  /** The names of all generations, those that were never published included, oldest first. */
  private List<String> names() throws IOException {
    try (Stream<Path> generations = Files.list(folder.resolve("generations"))) {
      return generations
          .map(generation -> String.valueOf(generation.getFileName()))
          .filter(name -> name.matches(NAME))
          .sorted()
          .toList();
    }
  }

  /**
   * Starts a new generation, and clears away what runs left behind that did not end.
   *
   * @throws UsageException if another run is at it, or the folder holds something else
   * @throws IOException if the folder cannot be written
   */
  public Draft begin() throws IOException {
    checkIsOurs();
    Files.createDirectories(folder.resolve("generations"));
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new UsageException(
            "another run is writing to " + folder + "; wait for it or give another --base");
      }
      String published = published();
      Folders.clear(
          folder.resolve("generations"),
          name ->
              name.endsWith(Draft.SUFFIX) || (name.matches(NAME) && name.compareTo(published) > 0));
      return new Draft(this, channel, next(published));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** A folder of somebody else's is not written into. */
  private void checkIsOurs() throws IOException {
    if (Files.exists(folder.resolve("current"))) {
      name(folder.resolve("current"));
    } else if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException(folder + " is a file; give an empty or new folder as --base");
    } else if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        List<String> others =
            files
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> !OURS.contains(name))
                .toList();
        if (!others.isEmpty()) {
          throw new UsageException(
              folder
                  + " holds other files, such as "
                  + others.get(0)
                  + "; give an empty or new folder as --base");
        }
      }
    }
  }

  private String name(Path current) {
    try {
      String[] words = Files.readString(current, StandardCharsets.UTF_8).strip().split(" ", -1);
      if (words.length != 3 || !words[0].equals("attest") || !words[2].matches(NAME)) {
        throw new UsageException(
            current
                + " does not name a generation; if this is an evidence base, remove that file and run"
                + " again");
      }
      if (!words[1].equals(String.valueOf(FORMAT))) {
        throw new UsageException(
            "the evidence base in "
                + folder
                + " has form "
                + words[1]
                + ", this version reads form "
                + FORMAT
                + "; run again into another --base (copy "
                + VERDICTS
                + " into it first to keep what you said of findings)");
      }
      return words[2];
    } catch (IOException e) {
      throw new UsageException(current + " cannot be read as text; is this an evidence base?", e);
    }
  }

  /** The name of the published generation; if there is none, one that is before all others. */
  private String published() {
    Path current = folder.resolve("current");
    return Files.exists(current) ? name(current) : "000000";
  }

  private static String next(String name) {
    return String.format(Locale.ROOT, "%06d", Integer.parseInt(name) + 1);
  }

  /** Deletes the oldest of the published generations, so that so many stay, and tells of each. */
  void prune(int kept, Consumer<String> dropped) throws IOException {
    List<String> published =
        names().stream().filter(name -> name.compareTo(published()) <= 0).toList();
    for (String old : published.subList(0, Math.max(0, published.size() - kept))) {
      // Half a generation must not look like one.
      Path folder = generation(old).folder();
      Path draft = Files.move(folder, folder.resolveSibling(old + Draft.SUFFIX));
      dropped.accept(old);
      Folders.delete(draft);
    }
  }
}
