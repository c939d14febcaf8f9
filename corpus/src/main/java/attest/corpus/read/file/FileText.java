package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.util.List;

/**
 * A file's text.
 *
 * @param text its characters, without a byte-order mark, lines ended by {@code \n} alone
 * @param encoding how its bytes were read
 */
public record FileText(String text, Encoding encoding) {
  /** The most characters that a line of Markdown or plain text may have. */
  public static final int MAX_LINE = 1 << 20;

  /**
   * Decodes a file.
   *
   * @throws RejectedException if it is binary, or in an encoding that is not understood
   */
  public static FileText decode(byte[] bytes) throws RejectedException {
    Encoding encoding = Encoding.of(bytes);
    String text = encoding.decode(bytes);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return new FileText(text.replace("\r\n", "\n").replace('\r', '\n'), encoding);
  }

  /** The lines, without their ends. */
  public List<String> lines() {
    return List.of(text.split("\n", -1));
  }

  /** The start of the text without white space in front, to tell its format by. */
  public String head(int characters) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return text.substring(start, Math.min(text.length(), start + characters));
  }

  /**
   * Checks that people wrote the lines, since what is cut into passages by lines needs some.
   *
   * @throws RejectedException if one of them has no end
   */
  public void checkLines() throws RejectedException {
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
}
