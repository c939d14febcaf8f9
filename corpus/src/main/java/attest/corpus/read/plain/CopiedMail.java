package attest.corpus.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail that was copied as text, with lines that its program put around what people wrote. */
final class CopiedMail {
  private static final Pattern HEADER =
      Pattern.compile("(?:From|To|Cc|Sent|Date|Subject|Reply-To|Importance|Attachments): \\S.*");

  /** Within so many lines the headers stand, and so many of them make a mail. */
  private static final int TOP_LINES = 8;

  private static final int ENOUGH = 3;

  /** {@code On Monday, Ada <ada@example.org> wrote:}, which a program may have wrapped. */
  private static final Pattern WROTE =
      Pattern.compile("On .{6,120}\\d{2}.{1,120} wrote:", Pattern.DOTALL);

  /** Outlook's headers of the mail that is answered; others put a line above theirs. */
  private static final Pattern SENT = Pattern.compile("Sent: \\S.*");

  private static final Pattern SUBJECT = Pattern.compile("Subject: \\S.*");

  private static final Pattern ANSWER =
      Pattern.compile("Subject: (?:re|fwd?|aw|wg)(?:\\[\\d+])?: ?.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOVE_OLDER =
      Pattern.compile(
          "_{10,}|-{3,} ?(?:Original|Forwarded) [Mm]essage ?-{3,}|Begin forwarded message:");

  /** Headers of a mail to many may be wrapped to so many lines. */
  private static final int HEADER_LINES = 20;

  private static final Pattern QUOTED = Pattern.compile("^\\s{0,3}>[>\\s]*");

  private static final Pattern SIGNATURE = Pattern.compile("--\\s?");

  /** How what no recipient wants to know starts. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:confidentiality notice|disclaimer)\\b|(?:(?:the|any) (?:information|contents?)"
              + " (?:contained )?(?:in|of) )?this (?:e-?mail|message|communication)\\b"
              + ".{0,120}\\b(?:confidential|privileged|intended (?:only|solely|for))\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final int NOTICE_LINES = 3;

  private final List<String> lines;

  /** The line on which the headers of an older mail start, which all below is part of. */
  private final int older;

  private CopiedMail(List<String> lines) {
    this.lines = lines;
    this.older = indexOfOlder();
  }

  /**
   * As many lines, those that nobody wrote empty, if they are a mail; those that another wrote, and
   * that are quoted with signs or stand below his headers, are set in.
   */
  static List<String> withoutFurniture(List<String> lines) {
    CopiedMail mail = new CopiedMail(lines);
    return mail.is() ? mail.text() : lines;
  }

  private boolean is() {
    return hasHeaders() || older < lines.size() || indexOfWrote() < lines.size();
  }

  private boolean hasHeaders() {
    return top().filter(line -> HEADER.matcher(line).matches()).count() >= ENOUGH;
  }

  private Stream<String> top() {
    return lines.stream().filter(line -> !line.isBlank()).limit(TOP_LINES);
  }

  private int indexOfOlder() {
    boolean answers =
        top().limit(1).noneMatch(line -> HEADER.matcher(line).matches())
            || top().anyMatch(line -> ANSWER.matcher(line).matches());
    int index = 0;
    while (index < lines.size() && !isOlder(index, answers)) {
      index++;
    }
    return index;
  }

  /** Mails that were copied one below the other answer none: the first is not the newest. */
  private boolean isOlder(int line, boolean answers) {
    int headers = headers(line);
    int above = line - 1;
    while (headers > 0 && above >= 0 && lines.get(above).isBlank()) {
      above--;
    }
    return headers > 0
        && above >= 0
        && (isAboveOlder(lines.get(above))
            || (answers
                && lines.subList(line, line + headers).stream()
                    .anyMatch(header -> SENT.matcher(header).matches())));
  }

  private static boolean isAboveOlder(String line) {
    return ABOVE_OLDER.matcher(line.strip()).matches();
  }

  /** How many lines from that one on are the headers of a mail; mostly none. */
  private int headers(int line) {
    if (!lines.get(line).startsWith("From: ")) {
      return 0;
    }
    int end = line;
    boolean subject = false;
    int count = 0;
    while (end < Math.min(lines.size(), line + HEADER_LINES) && !lines.get(end).isBlank()) {
      boolean header = HEADER.matcher(lines.get(end)).matches();
      if (subject && !header) {
        break;
      }
      count += header ? 1 : 0;
      subject |= SUBJECT.matcher(lines.get(end)).matches();
      end++;
    }
    return subject && count > ENOUGH ? end - line : 0;
  }

  private int indexOfWrote() {
    int index = 0;
    while (index < lines.size() && wrote(index) == 0) {
      index++;
    }
    return index;
  }

  private List<String> text() {
    List<String> text = new ArrayList<>();
    boolean left = false;
    while (text.size() < lines.size()) {
      int at = text.size();
      String line = lines.get(at);
      boolean opens = at == 0 || lines.get(at - 1).isBlank();
      left =
          !line.isBlank() && (left || SIGNATURE.matcher(line).matches() || (opens && isNotice(at)));
      int around = around(at);
      for (int i = around; i > 1; i--) {
        text.add("");
      }
      boolean furniture = left || around > 0;
      text.add(furniture ? "" : quoted(line, at > older));
    }
    return text;
  }

  /** How many lines from that one on are around what is quoted; mostly none. */
  private int around(int line) {
    int headers = line >= older ? headers(line) : 0;
    boolean above = older < lines.size() && isAboveOlder(lines.get(line));
    return headers > 0 ? headers : above ? 1 : wrote(line);
  }

  private static String quoted(String line, boolean older) {
    Matcher signs = QUOTED.matcher(line);
    return signs.find() ? "  " + line.substring(signs.end()) : older ? "  " + line : line;
  }

  /** How many lines from that one on tell who wrote what is quoted below; mostly none. */
  private int wrote(int line) {
    if (!lines.get(line).startsWith("On ")) {
      return 0;
    }
    for (int count = 1; count <= 2 && line + count <= lines.size(); count++) {
      String words = String.join("\n", lines.subList(line, line + count)).strip();
      if (WROTE.matcher(words).matches()
          && (words.indexOf('@') > 0 || isQuotedFrom(line + count))) {
        return count;
      }
    }
    return 0;
  }

  private boolean isQuotedFrom(int line) {
    return lines.subList(line, lines.size()).stream()
        .filter(next -> !next.isBlank())
        .findFirst()
        .filter(next -> QUOTED.matcher(next).find())
        .isPresent();
  }

  private boolean isNotice(int line) {
    List<String> first = lines.subList(line, Math.min(lines.size(), line + NOTICE_LINES));
    return NOTICE.matcher(String.join(" ", first).strip()).lookingAt();
  }
}
