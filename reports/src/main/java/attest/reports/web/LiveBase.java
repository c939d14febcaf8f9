package attest.reports.web;

import attest.index.EvidenceIndex;
import attest.index.Reviews;
import attest.index.Themes;
import attest.index.base.EvidenceBase;
import attest.index.base.RunRecord;
import attest.index.verdict.Reviewed;
import attest.index.verdict.VerdictLog;
import attest.reports.FilePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An evidence base that goes on changing while it is read: whoever asks gets the edition that is
 * current, and keeps it until it is done with it.
 *
 * <p>Safe for use by several threads.
 */
final class LiveBase implements AutoCloseable {
  private final EvidenceBase base;
  private final Themes themes;
  private final ReentrantLock opening = new ReentrantLock();

  /** The current generation as it was mined; guarded by the lock. */
  private @Nullable EvidenceIndex mined;

  /** The files of that generation; guarded by the lock. */
  private FilePaths files = new FilePaths("");

  private volatile @Nullable Edition edition;

  LiveBase(EvidenceBase base, Themes themes) {
    this.base = base;
    this.themes = themes;
  }

  EvidenceBase base() {
    return base;
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
    } else if (last.key().equals(key()) || !opening.tryLock()) {
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

  private Edition.Key key() throws IOException {
    return new Edition.Key(base.current(), stamp(base.verdicts()));
  }

  /** What changes with a log that is only ever added to: how long it is, and since when. */
  private static String stamp(Path log) throws IOException {
    try {
      BasicFileAttributes file = Files.readAttributes(log, BasicFileAttributes.class);
      return file.size() + " " + file.lastModifiedTime();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** Opens what is current now: what was so before the lock was had may be older than the last. */
  private void replace() throws IOException {
    Edition.Key key = key();
    Edition last = edition;
    if (last != null && last.key().equals(key)) {
      return;
    }
    boolean isSame = last != null && last.key().generation().equals(key.generation());
    EvidenceIndex kept = isSame ? mined : null;
    FilePaths named = kept != null ? files : FilePaths.of(RunRecord.read(key.generation().run()));
    EvidenceIndex bare =
        kept != null ? kept : EvidenceIndex.open(key.generation(), themes, Reviews.NONE);
    try {
      edition = edition(key, named, bare);
    } catch (IOException | RuntimeException e) {
      if (kept == null) {
        bare.close();
      }
      throw e;
    }
    EvidenceIndex before = mined;
    mined = bare;
    files = named;
    if (kept == null) {
      close(before);
    }
    close(last);
  }

  private Edition edition(Edition.Key key, FilePaths named, EvidenceIndex bare) throws IOException {
    Reviewed reviewed = VerdictLog.of(base).read().on(bare);
    Edition next = new Edition(key, themes, named, bare, reviewed);
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
