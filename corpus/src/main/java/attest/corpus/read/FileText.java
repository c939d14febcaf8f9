package attest.corpus.read;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A file's text.
 *
 * @param path the file, as it was given
 * @param text its characters, without a byte-order mark, lines ended by {@code \n} alone
 * @param sha256 of its bytes, in hexadecimal
 */
record FileText(String path, String text, String sha256) {
  /** The most characters that a line may have; a longer one was not written by a person. */
  static final int MAX_LINE = 1 << 20;

  /**
   * Decodes a file: UTF-8, or UTF-16 where a byte-order mark says so.
   *
   * @throws RejectedException if it is binary, in another encoding, or has an endless line
   */
  static FileText decode(String path, byte[] bytes) throws RejectedException {
    Charset charset = charset(bytes);
    if (charset.equals(StandardCharsets.UTF_8)) {
      checkNotBinary(bytes);
    }
    String text = strict(charset, bytes);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    checkLines(text);
    return new FileText(path, text, sha256(bytes));
  }

  /** The lines, without their ends. */
  List<String> lines() {
    return List.of(text.split("\n", -1));
  }

  /** The file's name without folders and extension. */
  String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static void checkNotBinary(byte[] bytes) throws RejectedException {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new RejectedException(Rejection.NOT_TEXT, "a zero byte at offset " + i);
      }
    }
  }

  private static String strict(Charset charset, byte[] bytes) throws RejectedException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new RejectedException(
          Rejection.ENCODING,
          String.format(
              Locale.ROOT,
              "byte 0x%02X at offset %d is not %s",
              bytes[in.position()],
              in.position(),
              charset.name()));
    }
    return out.flip().toString();
  }

  private static void checkLines(String text) throws RejectedException {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > MAX_LINE) {
        throw new RejectedException(
            Rejection.TOO_LARGE,
            "a line of " + (end - start) + " characters; at most " + MAX_LINE + " are read");
      }
      start = end + 1;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
