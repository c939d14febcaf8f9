package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The kinds of bundle that are opened, with Commons Compress. */
enum BundleFormat {
  /** A zip file, REFI-QDA's {@code .qdpx} among them. */
  ZIP {
    @Override
    void unpack(byte[] bytes, UnpackingBudget budget, Opener opener)
        throws IOException, RejectedException {
      try (ZipFile zip = zip(bytes, budget)) {
        List<ZipArchiveEntry> entries = read(() -> Collections.list(zip.getEntries()));
        if (entries.isEmpty() && bytes.length > EMPTY_ZIP) {
          throw new RejectedException(
              Rejection.DAMAGED, "a zip file whose list of members is broken");
        }
        for (ZipArchiveEntry entry : entries) {
          if (!entry.isDirectory() && isDocument(entry.getName())) {
            opener.take(entry.getName(), isNeeded -> member(zip, entry, budget, isNeeded));
          }
        }
      }
    }
  },
  /** A tar file. */
  TAR {
    @Override
    void unpack(byte[] bytes, UnpackingBudget budget, Opener opener)
        throws IOException, RejectedException {
      members(new ByteArrayInputStream(bytes), 0, budget, opener);
    }
  },
  /** A tar file behind gzip. */
  TAR_GZ {
    @Override
    void unpack(byte[] bytes, UnpackingBudget budget, Opener opener)
        throws IOException, RejectedException {
      GzipCompressorInputStream.Builder opening =
          GzipCompressorInputStream.builder()
              .setInputStream(new ByteArrayInputStream(bytes))
              .setDecompressConcatenated(true);
      try (InputStream tar = new BufferedInputStream(read(opening::get))) {
        tar.mark(TAR_HEADER);
        if (!isTar(read(() -> tar.readNBytes(TAR_HEADER)))) {
          throw new RejectedException(
              Rejection.UNSUPPORTED_FORMAT, "a gzip file that holds no tar file");
        }
        tar.reset();
        members(tar, bytes.length, budget, opener);
      }
    }
  };

  /** A zip file without members is its end record alone. */
  private static final int EMPTY_ZIP = 22;

  private static final int TAR_HEADER = 512;
  private static final int TAR_MAGIC_OFFSET = 257;
  private static final byte[] TAR_MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);

  /** A member that is not unpacked yet. */
  @FunctionalInterface
  interface Member {
    /** All of it, if by its first bytes it is needed. */
    Optional<byte[]> bytes(Predicate<byte[]> isNeeded) throws IOException, RejectedException;
  }

  /** Takes the members of a bundle, one after the other. */
  @FunctionalInterface
  interface Opener {
    void take(String name, Member member) throws IOException, RejectedException;
  }

  /**
   * Hands over the members, in the order of the bundle.
   *
   * @throws IOException if the bundle is broken
   * @throws RejectedException if it holds too much
   */
  abstract void unpack(byte[] bytes, UnpackingBudget budget, Opener opener)
      throws IOException, RejectedException;

  /** The kind of bundle that a file is, if it is one and no packed document. */
  static Optional<BundleFormat> of(SourceFile file) {
    return startingWith(file.bytes())
        .filter(format -> format != ZIP || !PackedFormats.isDocument(file));
  }

  /** The kind of bundle that a file may be by its first bytes; packed documents start so, too. */
  static Optional<BundleFormat> startingWith(byte[] bytes) {
    if (PackedFormats.starts(bytes, "PK\003\004") || PackedFormats.starts(bytes, "PK\005\006")) {
      return Optional.of(ZIP);
    }
    if (isTar(bytes)) {
      return Optional.of(TAR);
    }
    if (PackedFormats.starts(bytes, "\u001F\u008B")) {
      return Optional.of(TAR_GZ);
    }
    return Optional.empty();
  }

  private static boolean isTar(byte[] bytes) {
    if (bytes.length < TAR_MAGIC_OFFSET + TAR_MAGIC.length) {
      return false;
    }
    for (int i = 0; i < TAR_MAGIC.length; i++) {
      if (bytes[TAR_MAGIC_OFFSET + i] != TAR_MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  private static ZipFile zip(byte[] bytes, UnpackingBudget budget)
      throws IOException, RejectedException {
    try {
      return ZipFiles.open(bytes, budget);
    } catch (RuntimeException e) {
      throw new IOException("a bundle that cannot be read", e);
    }
  }

  private static Optional<byte[]> member(
      ZipFile zip, ZipArchiveEntry entry, UnpackingBudget budget, Predicate<byte[]> isNeeded)
      throws IOException, RejectedException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new RejectedException(Rejection.ENCRYPTED, "a member behind a password");
    }
    if (!zip.canReadEntryData(entry)) {
      throw new RejectedException(
          Rejection.UNSUPPORTED_FORMAT, "a member packed in a way that is not known");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return budget.unpack(in, entry.getCompressedSize(), isNeeded);
    }
  }

  /**
   * The members of a tar file.
   *
   * @param packed how many bytes all of it takes; 0 if it is not packed
   */
  private static void members(InputStream in, long packed, UnpackingBudget budget, Opener opener)
      throws IOException, RejectedException {
    HeaderStream headers = new HeaderStream(in);
    TarArchiveInputStream tar = new TarArchiveInputStream(headers, StandardCharsets.UTF_8.name());
    for (Optional<TarArchiveEntry> next = headers.bounded(() -> next(tar));
        next.isPresent();
        next = headers.bounded(() -> next(tar))) {
      TarArchiveEntry entry = next.get();
      budget.list(1);
      // Links lead out of the bundle, and devices are no documents.
      if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
        if (isDocument(entry.getName())) {
          opener.take(entry.getName(), isNeeded -> budget.unpack(tar, packed, isNeeded));
        }
      }
      skip(tar, budget);
    }
  }

  private static void skip(InputStream member, UnpackingBudget budget)
      throws IOException, RejectedException {
    try {
      budget.skip(member, 0);
    } catch (RuntimeException e) {
      throw new IOException("a member that cannot be read", e);
    }
  }

  /** A tar file whose headers have an end: the library keeps all that they hold in memory. */
  private static final class HeaderStream extends FilterInputStream {
    /** Bytes; names of files have a few thousand at most. */
    private static final int LONGEST = 1 << 20;

    private boolean inHeader;
    private int read;

    HeaderStream(InputStream tar) {
      super(tar);
    }

    /** Reads the headers of one member. */
    <T> T bounded(Reading<T> reading) throws IOException {
      inHeader = true;
      read = 0;
      T header = reading.get();
      inHeader = false;
      return header;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      read += inHeader ? Math.max(0, n) : 0;
      if (read > LONGEST) {
        throw new IOException("a header without end");
      }
      return n;
    }
  }

  private static Optional<TarArchiveEntry> next(TarArchiveInputStream tar) throws IOException {
    return read(() -> Optional.ofNullable(tar.getNextEntry()));
  }

  /** What the library reads of a bundle. */
  private interface Reading<T> {
    T get() throws IOException;
  }

  /** Reads, and takes whatever the library throws for a sign that the bundle is broken. */
  private static <T> T read(Reading<T> reading) throws IOException {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      throw new IOException("a bundle that cannot be read", e);
    }
  }

  /** Not what programs keep for themselves: dot-files, and the project file of a qdpx. */
  private static boolean isDocument(String name) {
    for (String part : name.split("/", -1)) {
      boolean hidden = part.startsWith(".") && !part.equals(".") && !part.equals("..");
      if (hidden || part.equals("__MACOSX")) {
        return false;
      }
    }
    return !name.equals("project.qde");
  }
}
