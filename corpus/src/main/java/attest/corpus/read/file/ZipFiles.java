package attest.corpus.read.file;

import attest.corpus.RejectedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Opens zip files with Commons Compress, which lists all entries at once: whatever the list says of
 * its length, its headers are counted first (APPNOTE.TXT 6.3.10, 4.3).
 */
public final class ZipFiles {
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_BYTES = 46;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int END64 = 0x06064b50;
  private static final int END64_BYTES = 56;

  private ZipFiles() {}

  /**
   * Opens a zip file.
   *
   * @throws IOException if it is broken
   * @throws RejectedException if it has more entries than may be listed
   */
  public static ZipFile open(byte[] bytes, UnpackingBudget budget)
      throws IOException, RejectedException {
    budget.list(entries(bytes, budget.mostEntries()));
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  /** How many entries a zip file has; of more than so many, one more. */
  static int entries(byte[] bytes, long most) {
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int entries = 0;
    long at = list(zip);
    while (entries <= most && stands(HEADER, HEADER_BYTES, at, zip)) {
      int header = (int) at;
      int name = Short.toUnsignedInt(zip.getShort(header + 28));
      int extra = Short.toUnsignedInt(zip.getShort(header + 30));
      int comment = Short.toUnsignedInt(zip.getShort(header + 32));
      at += HEADER_BYTES + name + extra + comment;
      entries++;
    }
    return entries;
  }

  /** Where the list starts; outside of the file, if there is none. */
  private static long list(ByteBuffer zip) {
    int end = end(zip);
    if (end < 0) {
      return end;
    }
    if (stands(LOCATOR, LOCATOR_BYTES, end - LOCATOR_BYTES, zip)) {
      long end64 = zip.getLong(end - LOCATOR_BYTES + 8);
      return stands(END64, END64_BYTES, end64, zip) ? zip.getLong((int) end64 + 48) : -1;
    }
    long size = Integer.toUnsignedLong(zip.getInt(end + 12));
    long start = Integer.toUnsignedLong(zip.getInt(end + 16));
    // What another program put before the zip file is not counted in its offsets.
    return start + Math.max(0, end - size - start);
  }

  /** Where the record of the end starts, behind which a comment may be. */
  private static int end(ByteBuffer zip) {
    int last = zip.capacity() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    return -1;
  }

  private static boolean stands(int signature, int length, long at, ByteBuffer zip) {
    return at >= 0 && at <= zip.capacity() - length && zip.getInt((int) at) == signature;
  }
}
