package attest.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.IndexSearcher;

/** Says of a query that is not understood where it goes wrong, and what to do about it. */
final class QueryFaults {
  /** What people call the field that there is none of, as files are asked for otherwise. */
  private static final List<String> FILES = List.of("source", "file");

  /** What to do about patterns of files; the parser takes the slashes in them for other things. */
  private static final String FILES_BESIDE =
      "files are asked for beside the words, as the source: council-*.md or town/*";

  private static final String AS_NEAR = "write words near one another as \"trust data\"~5";

  /** How other programs ask for words near one another. */
  private static final Pattern NEAR = Pattern.compile("\\b(?:NEAR|WITHIN|ADJ|W|N)/\\d+");

  /** A pattern of files, which the parser does not read to its end where it holds a slash. */
  private static final Pattern PATTERN_OF_FILES =
      Pattern.compile("\\b(?:path|source|file):\\S*[*?/]");

  private static final Pattern COLUMN = Pattern.compile("line \\d+, column (\\d+)");

  /** An operator at the end of a query, or of a bracket, or one at the start that joins. */
  private static final Pattern DANGLING =
      Pattern.compile("\\b(AND|OR|NOT)\\s*(?:\\)|$)|(?:^|\\()\\s*(AND|OR)\\b");

  private final String line;

  /** The faults of a query in one line. */
  QueryFaults(String line) {
    this.line = line;
  }

  /** Whether a query asks for words near one another as other programs do. */
  static boolean isNearOfOthers(String line) {
    return NEAR.matcher(line).find();
  }

  /** A fault, with the place of the part that is at fault. */
  ParseException at(String part, String fault) {
    int place = Math.max(0, line.indexOf(part));
    return new ParseException("goes wrong at character " + (place + 1) + ": " + fault);
  }

  /** A field that is asked for words that are in no index. */
  ParseException noWordOf(String field) {
    return at(
        field + ":",
        "'"
            + field
            + ":' asks for no word that can be looked for; write others, or put common ones in"
            + " quotation marks");
  }

  /** A field that there is none of. */
  ParseException noField(String field) {
    if (FILES.contains(field)) {
      return files(field);
    }
    return at(
        field + ":",
        "there is no field '"
            + field
            + "', only "
            + String.join(", ", Fields.NAMED)
            + ", type, reading, origin and path; a colon in a word needs quotation marks");
  }

  /** A pattern of files among the words. */
  ParseException files(String field) {
    return at(field + ":", FILES_BESIDE);
  }

  /** What other programs take for an operator. */
  ParseException near() {
    return at("NEAR", AS_NEAR);
  }

  /** What the parser says of a query, in words for those who wrote it. */
  String of(ParseException e, IntUnaryOperator unescaped) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof IndexSearcher.TooManyClauses) {
      return "has too many words";
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    Matcher column = COLUMN.matcher(message);
    if (!column.find()) {
      return message;
    }
    // Lucene counts from 0 what it did not expect, and from 1 what it cannot read.
    int place =
        unescaped.applyAsInt(
            Integer.parseInt(column.group(1)) + (cause instanceof TokenMgrError ? 0 : 1));
    return unclosed().orElseGet(() -> "goes wrong at character " + place + "; " + remedy());
  }

  /** What to do about a query that cannot be read. */
  private String remedy() {
    Matcher dangling = DANGLING.matcher(line);
    if (dangling.find()) {
      String operator = dangling.group(1) != null ? dangling.group(1) : dangling.group(2);
      return operator + " lacks a word; write one, or leave " + operator + " out";
    }
    if (PATTERN_OF_FILES.matcher(line).find()) {
      return FILES_BESIDE;
    }
    return isNearOfOthers(line) ? AS_NEAR : "put words with special characters in quotation marks";
  }

  /** What stands open to the end of a query, if something does. */
  private Optional<String> unclosed() {
    Deque<Integer> brackets = new ArrayDeque<>();
    int quotation = -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quotation = quotation < 0 ? i : -1;
      } else if (c == '(' && quotation < 0) {
        brackets.push(i);
      } else if (c == ')' && quotation < 0) {
        brackets.poll();
      }
    }
    if (quotation >= 0) {
      return Optional.of(
          "has a quotation mark at character " + (quotation + 1) + " that is not closed");
    }
    return Optional.ofNullable(brackets.peek())
        .map(open -> "has a bracket at character " + (open + 1) + " that is not closed");
  }
}
