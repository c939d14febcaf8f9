package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * How a file's bytes are read as text.
 *
 * @param charset the encoding
 * @param basis how it was found
 */
public record Encoding(Charset charset, Basis basis) {
  /** How an encoding was found, the surest first. */
  enum Basis {
    /** A byte-order mark. */
    MARK,
    /** UTF-8 that is valid throughout, which no other encoding is by chance. */
    VALID,
    /** UTF-8 in some lines and not in others; the encoding is that of the others. */
    BY_LINE,
    /** UTF-8 by its mark or its look, with a few bytes that are none. */
    NEARLY_VALID,
    /** What the file itself says: an XML declaration, a {@code meta} element of HTML. */
    DECLARED,
    /** How often which bytes stand beside which. */
    STATISTICS
  }

  /** How much of a file is looked at for a declaration, as browsers do. */
  private static final int DECLARATION_BYTES = 1024;

  /** How much of a file the statistics look at. */
  private static final int SAMPLE_BYTES = 64 << 10;

  /** Less than that tells alphabets badly apart. */
  private static final int LEAST_SAMPLE_BYTES = 1000;

  /** Of 100; below that, the statistics know nothing. */
  private static final int LEAST_CONFIDENCE = 10;

  /** The Encoding Standard of WHATWG reads the first as the second, which has more characters. */
  private static final Set<String> WESTERN = Set.of("ISO-8859-1", "windows-1252");

  private static final Charset WINDOWS_WESTERN = Charset.forName("windows-1252");

  private static final Charset MAC_WESTERN = Charset.forName("x-MacRoman");

  /** An apostrophe, quotation marks and a dash of old Macs, as Windows would read them. */
  private static final Pattern MAC_MARKS =
      Pattern.compile("\\p{Ll}Õ\\p{Ll}|\\sÒ\\p{L}|\\p{L}[.,!?]?Ó(?:\\s|$)|\\p{Ll}\\sÑ\\s\\p{L}");

  /** No word of any language has that many of these where few have one. */
  private static final int ENOUGH_MAC_MARKS = 2;

  /** Of 100: how much less sure the western encoding may be and still be taken. */
  private static final int WESTERN_BONUS = 20;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)"
              + "|<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /**
   * The encoding of a file.
   *
   * @throws RejectedException if it is binary, or in no encoding that can be told
   */
  public static Encoding of(byte[] bytes) throws RejectedException {
    Optional<Charset> mark = mark(bytes);
    if (mark.isPresent()) {
      boolean stray =
          mark.get().equals(StandardCharsets.UTF_8) && !isValid(StandardCharsets.UTF_8, bytes);
      return stray
          ? byLine(bytes).orElse(new Encoding(mark.get(), Basis.NEARLY_VALID))
          : new Encoding(mark.get(), Basis.MARK);
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return new Encoding(wide.get(), Basis.STATISTICS);
    }
    checkNotBinary(bytes);
    if (isValid(StandardCharsets.UTF_8, bytes)) {
      return new Encoding(StandardCharsets.UTF_8, Basis.VALID);
    }
    Optional<Encoding> byLine = byLine(bytes);
    if (byLine.isPresent()) {
      return byLine.get();
    }
    if (MixedLines.isNearlyUtf8(new String(bytes, StandardCharsets.UTF_8))) {
      return new Encoding(StandardCharsets.UTF_8, Basis.NEARLY_VALID);
    }
    return declared(bytes, bytes)
        .map(charset -> new Encoding(charset, Basis.DECLARED))
        .or(() -> guessed(bytes).map(charset -> new Encoding(charset, Basis.STATISTICS)))
        .orElseThrow(
            () ->
                new RejectedException(
                    Rejection.ENCODING, "neither UTF-8 nor any other encoding that can be told"));
  }

  /**
   * The text of those bytes.
   *
   * @throws RejectedException if they break off in the middle of the encoding that their mark
   *     promises
   */
  public String decode(byte[] bytes) throws RejectedException {
    if (basis == Basis.BY_LINE) {
      return new MixedLines(bytes).decode(charset);
    }
    if (basis != Basis.MARK) {
      // The others may hold stray bytes, which become U+FFFD and cost a word each.
      return new String(bytes, charset);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = strict(charset).decode(in, out, true);
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

  /** What was assumed, for people, where the file did not say it. */
  public Optional<String> remark() {
    return switch (basis) {
      case MARK, VALID -> Optional.empty();
      case BY_LINE ->
          Optional.of("read as UTF-8, and as " + charset.name() + " in the lines that are none");
      case NEARLY_VALID -> Optional.of("read as UTF-8, which a few of its bytes are not");
      case DECLARED -> Optional.of("read as " + charset.name() + ", as the file says");
      case STATISTICS ->
          Optional.of("read as " + charset.name() + ", judged by its bytes: the file does not say");
    };
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: of the first characters, nearly all have a zero byte on one side. */
  private static Optional<Charset> wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, DECLARATION_BYTES) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (bytes.length % 2 != 0 || pairs < 2 || high + low < pairs * 0.7) {
      return Optional.empty();
    }
    if (high == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return low == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static void checkNotBinary(byte[] bytes) throws RejectedException {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new RejectedException(Rejection.NOT_TEXT, "a zero byte at offset " + i);
      }
    }
  }

  private static Optional<Encoding> byLine(byte[] bytes) {
    MixedLines lines = new MixedLines(bytes);
    if (!lines.areMostlyUtf8() && !lines.arePlainlyBoth()) {
      return Optional.empty();
    }
    byte[] others = lines.others();
    Charset other = declared(bytes, others).or(() -> guessed(others)).orElse(WINDOWS_WESTERN);
    return Optional.of(new Encoding(other, Basis.BY_LINE))
        .filter(encoding -> lines.areMostlyUtf8() || encoding.isWestern());
  }

  private boolean isWestern() {
    return charset.equals(WINDOWS_WESTERN) || charset.equals(StandardCharsets.ISO_8859_1);
  }

  /** What a file declares, if the bytes to be read so allow it. */
  private static Optional<Charset> declared(byte[] bytes, byte[] read) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    while (declaration.find()) {
      // A file that is not what it says is left to the statistics.
      Optional<Charset> charset =
          charset(declaration.group(1) != null ? declaration.group(1) : declaration.group(2))
              .map(named -> asBrowsersDo(named, read))
              .filter(named -> !isWide(named) && isValid(named, read));
      if (charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  /** Hardly anything that is said to be ISO-8859-1 is: its quotation marks are those of Windows. */
  private static Charset asBrowsersDo(Charset named, byte[] read) {
    return named.equals(StandardCharsets.ISO_8859_1) && isValid(WINDOWS_WESTERN, read)
        ? WINDOWS_WESTERN
        : named;
  }

  /** A declaration that could be read as ASCII cannot be in these. */
  private static boolean isWide(Charset charset) {
    return charset.name().contains("UTF-16") || charset.name().contains("UTF-32");
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> guessed(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample(bytes));
    List<CharsetMatch> matches =
        Stream.of(detector.detectAll())
            .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
            .filter(match -> Charset.isSupported(match.getName()))
            .toList();
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    // Few bytes beyond ASCII tell Latin alphabets badly apart; the western one is the commonest.
    int enough = matches.get(0).getConfidence() - WESTERN_BONUS;
    boolean western =
        matches.stream()
            .anyMatch(
                match -> match.getConfidence() >= enough && WESTERN.contains(match.getName()));
    return Optional.of(western ? westernOf(bytes) : Charset.forName(matches.get(0).getName()));
  }

  private static Charset westernOf(byte[] bytes) {
    long marks =
        MAC_MARKS
            .matcher(new String(bytes, WINDOWS_WESTERN))
            .results()
            .limit(ENOUGH_MAC_MARKS)
            .count();
    return marks < ENOUGH_MAC_MARKS ? WINDOWS_WESTERN : MAC_WESTERN;
  }

  /** What starts where ASCII ends, since ASCII is the same in all of them. */
  private static byte[] sample(byte[] bytes) {
    int start = 0;
    while (start < bytes.length && bytes[start] >= 0) {
      start++;
    }
    int from = Math.max(0, Math.min(start, bytes.length - LEAST_SAMPLE_BYTES));
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE_BYTES));
  }

  private static boolean isValid(Charset charset, byte[] bytes) {
    return !strict(charset)
        .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), true)
        .isError();
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
