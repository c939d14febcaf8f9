package attest.corpus.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A mail that was copied as text, with lines that its program put around what people wrote. */
final class CopiedMail {
  private static final Pattern HEADER =
      Pattern.compile("(?:From|To|Cc|Sent|Date|Subject|Reply-To): \\S.*");

  /** Within so many lines the headers stand, and so many of them make a mail. */
  private static final int TOP_LINES = 8;

  private static final int ENOUGH = 3;

  /** {@code On Monday, Ada <ada@example.org> wrote:}, which a program may have wrapped. */
  private static final Pattern WROTE =
      Pattern.compile("On .{6,120}\\d{2}.{1,120} wrote:", Pattern.DOTALL);

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

  private CopiedMail(List<String> lines) {
    this.lines = lines;
  }

  /**
   * As many lines, those that nobody wrote empty, if they are a mail; those that another wrote, and
   * that are quoted with signs, are set in.
   */
  static List<String> withoutFurniture(List<String> lines) {
    CopiedMail mail = new CopiedMail(lines);
    return mail.is() ? mail.text() : lines;
  }

  private boolean is() {
    return lines.stream()
                .filter(line -> !line.isBlank())
                .limit(TOP_LINES)
                .filter(line -> HEADER.matcher(line).matches())
                .count()
            >= ENOUGH
        || indexOfWrote() < lines.size();
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
      for (int i = wrote(at); i > 1; i--) {
        text.add("");
      }
      boolean furniture = left || wrote(at) > 0;
      text.add(furniture ? "" : QUOTED.matcher(line).replaceFirst("  "));
    }
    return text;
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
