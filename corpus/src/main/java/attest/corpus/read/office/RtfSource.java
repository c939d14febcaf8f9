package attest.corpus.read.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The source of an RTF file without what is no part of its text: notes, comments, heads and feet of
 * pages. Tika's parser would run them into the sentence that they hang on. Numbers of items become
 * bullets, since what people type as a number is text. RTF 1.9.1.
 */
final class RtfSource {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "footnote annotation atnid atnauthor atndate atnref header headerl headerr headerf footer"
              .concat(" footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc")
              .split(" "));

  private static final Set<String> NUMBERS = Set.of("pntext", "listtext");

  /** The character U+2022, and what a reader without Unicode shows in its place. */
  private static final byte[] BULLET = "{\\u8226 * }".getBytes(StandardCharsets.US_ASCII);

  private final byte[] rtf;
  private final ByteArrayOutputStream out;

  private RtfSource(byte[] rtf) {
    this.rtf = rtf;
    this.out = new ByteArrayOutputStream(rtf.length);
  }

  /** The source of the text alone. */
  static byte[] textOf(byte[] rtf) {
    RtfSource source = new RtfSource(rtf);
    int at = 0;
    while (at < rtf.length) {
      at = source.step(at);
    }
    return source.out.toByteArray();
  }

  /** Copies a byte, or leaves out the group that starts there; tells where to go on. */
  private int step(int at) {
    if (rtf[at] == '{') {
      String word = destination(at + 1);
      if (LEFT_OUT.contains(word)) {
        return groupEnd(at);
      }
      if (NUMBERS.contains(word)) {
        out.writeBytes(BULLET);
        return groupEnd(at);
      }
    }
    int end = Math.min(rtf.length, at + (rtf[at] == '\\' ? 2 : 1));
    out.write(rtf, at, end - at);
    return end;
  }

  /** The control word that a group starts with, an ignorable one included. */
  private String destination(int start) {
    int at = start;
    while (at < rtf.length && (rtf[at] == ' ' || rtf[at] == '\n' || rtf[at] == '\r')) {
      at++;
    }
    if (at + 1 < rtf.length && rtf[at] == '\\' && rtf[at + 1] == '*') {
      at += 2;
    }
    StringBuilder word = new StringBuilder();
    for (at++; at < rtf.length && rtf[at] >= 'a' && rtf[at] <= 'z'; at++) {
      word.append((char) rtf[at]);
    }
    return word.toString();
  }

  /** The index behind a group; the end of the file if it has none. */
  private int groupEnd(int start) {
    int depth = 0;
    for (int at = start; at < rtf.length; at++) {
      if (rtf[at] == '\\') {
        at++;
      } else if (rtf[at] == '{') {
        depth++;
      } else if (rtf[at] == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return rtf.length;
  }
}
