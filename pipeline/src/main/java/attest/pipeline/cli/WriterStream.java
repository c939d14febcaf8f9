package attest.pipeline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Hands bytes of UTF-8 to a writer as text. Not safe for use by several threads. */
final class WriterStream extends OutputStream {
  private static final int SIZE = 8192;

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
  private final CharBuffer chars = CharBuffer.allocate(SIZE);
  private final Writer writer;

  WriterStream(Writer writer) {
    this.writer = writer;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] given, int offset, int length) throws IOException {
    for (int done = 0; done < length; ) {
      int now = Math.min(bytes.remaining(), length - done);
      bytes.put(given, offset + done, now);
      done += now;
      decode();
    }
  }

  /** What is left of a character whose other bytes are still to come stays. */
  private void decode() throws IOException {
    bytes.flip();
    CoderResult read = decoder.decode(bytes, chars, false);
    if (read.isError()) {
      read.throwException();
    }
    bytes.compact();
    writer.write(chars.array(), 0, chars.position());
    chars.clear();
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }
}
