package attest.reports.web;

import attest.index.EvidenceIndex;
import attest.index.Themes;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.Reviews;
import attest.index.verdict.Reviewed;
import attest.index.verdict.VerdictLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An evidence base that goes on changing while it is read: whoever asks gets the edition that is
 * current, and keeps it until it is done with it. While a new generation cannot be read, because it
 * is damaged or still being copied, the one before it is the current one.
 *
 * <p>Safe for use by several threads.
 */
final class LiveBase implements AutoCloseable {
  private final EvidenceBase base;
  private final Themes themes;
  private final PrintWriter faults;
  private final ReentrantLock opening = new ReentrantLock();

  /** The current generation as it was mined; guarded by the lock. */
  private @Nullable EvidenceIndex mined;

  private volatile @Nullable Edition edition;
  private volatile @Nullable Unread unread;

  /**
   * A generation that could not be read.
   *
   * @param state of its files at that time: it is tried again when they have changed
   */
  private record Unread(Generation generation, List<String> state) {}

  /**
   * A base.
   *
   * @param faults where it is told that a generation cannot be read
   */
  LiveBase(EvidenceBase base, Themes themes, PrintWriter faults) {
    this.base = base;
    this.themes = themes;
    this.faults = faults;
  }

  EvidenceBase base() {
    return base;
  }

  /** The generation that was published after the one that is shown, and that cannot be read. */
  Optional<Generation> unread() {
    return Optional.ofNullable(unread).map(Unread::generation);
  }

  /**
   * The current edition; close it when done. While one thread opens a new one, others go on with
   * the old.
   *
   * @throws attest.corpus.UsageException if there is no base any more
   * @throws IOException if it cannot be read
   */
  Edition take() throws IOException {
    Edition last = edition;
    if (last == null) {
      opening.lock();
    } else if (last.key().equals(key(last)) || !opening.tryLock()) {
      return taken();
    }
    try {
      replace();
    } finally {
      opening.unlock();
    }
    return taken();
  }

  /**
   * The edition that has all that was written before this call.
   *
   * @throws IOException if it cannot be read
   */
  void refresh() throws IOException {
    opening.lock();
    try {
      replace();
    } finally {
      opening.unlock();
    }
  }

  private Edition taken() {
    while (true) {
      Edition now = edition;
      if (now == null) {
        throw new IllegalStateException("the server has ended");
      }
      if (now.take()) {
        return now;
      }
    }
  }

  /** What is to be shown after that edition. */
  private Edition.Key key(@Nullable Edition last) throws IOException {
    Generation current = base.current();
    Unread known = unread;
    boolean isUnread =
        known != null
            && known.generation().equals(current)
            && known.state().equals(state(current.folder()));
    Generation shown = last != null && isUnread ? last.generation() : current;
    return new Edition.Key(shown, stamp(base.verdicts()));
  }

  /** What changes with the files of a folder. */
  private static List<String> state(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> state = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        state.add(file + " " + stamp(file));
      }
      return state;
    }
  }

  /** What changes with a file that is written to: how long it is, and since when. */
  private static String stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() + " " + now.lastModifiedTime();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      // Whoever reads it says that it cannot be read, and what to do.
      return String.valueOf(e.getMessage());
    }
  }

  /** Opens what is current now: what was so before the lock was had may be older than the last. */
  private void replace() throws IOException {
    Edition last = edition;
    Edition.Key key = key(last);
    if (last == null || key.generation().equals(last.generation())) {
      replace(last, key);
      return;
    }
    List<String> state = state(key.generation().folder());
    try {
      replace(last, key);
      unread = null;
    } catch (IOException | RuntimeException e) {
      tell(key.generation(), last.generation(), e);
      unread = new Unread(key.generation(), state);
      // Not by what is there now: it may have changed meanwhile, and is tried by who comes next.
      replace(last, new Edition.Key(last.generation(), stamp(base.verdicts())));
    }
  }

  /** Says once of a generation that it is not shown. */
  private void tell(Generation next, Generation shown, Exception fault) {
    if (!unread().equals(Optional.of(next))) {
      faults.println(
          String.format(
              Locale.ROOT,
              "attest: generation %s cannot be read (%s); generation %s is shown until it can",
              next.name(),
              fault.getMessage(),
              shown.name()));
      faults.flush();
    }
  }

  private void replace(@Nullable Edition last, Edition.Key key) throws IOException {
    if (last != null && last.key().equals(key)) {
      return;
    }
    Edition same = last != null && last.generation().equals(key.generation()) ? last : null;
    EvidenceIndex kept = same != null ? mined : null;
    RunRecord run = same != null ? same.run() : RunRecord.read(key.generation().run());
    EvidenceIndex bare =
        kept != null ? kept : EvidenceIndex.open(key.generation(), themes, Reviews.NONE);
    try {
      edition = edition(key, run, bare);
    } catch (IOException | RuntimeException e) {
      if (kept == null) {
        bare.close();
      }
      throw e;
    }
    EvidenceIndex before = mined;
    mined = bare;
    if (kept == null) {
      close(before);
    }
    close(last);
  }

  private Edition edition(Edition.Key key, RunRecord run, EvidenceIndex bare) throws IOException {
    Reviewed reviewed = VerdictLog.of(base).read().on(bare);
    Edition next = new Edition(key, themes, run, bare, reviewed);
    try {
      next.warmUp();
    } catch (IOException | RuntimeException e) {
      next.close();
      throw e;
    }
    return next;
  }

  private static void close(@Nullable AutoCloseable opened) throws IOException {
    if (opened instanceof EvidenceIndex index) {
      index.close();
    } else if (opened instanceof Edition last) {
      last.close();
    }
  }

  /** Lets the last edition go. */
  @Override
  public void close() throws IOException {
    opening.lock();
    try {
      close(edition);
      close(mined);
      edition = null;
      mined = null;
    } finally {
      opening.unlock();
    }
  }
}
