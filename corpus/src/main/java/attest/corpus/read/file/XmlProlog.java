package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first element of a file of XML or HTML: declarations, comments,
 * instructions and a document type (XML 1.0, section 2.8). Nothing that it points to is ever
 * fetched.
 *
 * @param root the name of the first element as written; empty if none follows
 */
public record XmlProlog(String root) {
  /** The longest text that an entity may stand for; more is made to unfold. */
  private static final int LONGEST_ENTITY = 4096;

  /** Names that start an element; what else starts with {@code <} is none. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w:.-]{0,200}");

  /** A reference to an entity that a document defines, rather than to a character. */
  private static final Pattern REFERENCE =
      Pattern.compile("&(?!(?:lt|gt|amp|quot|apos);)[\\p{L}_:]|%[\\p{L}_:]");

  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s{1,20}(?:%\\s{1,20})?(\\S{1,200})\\s{1,20}([\"'])");

  /**
   * Reads the prolog of a file.
   *
   * @throws RejectedException if its document type defines entities that unfold
   */
  public static XmlProlog of(String text) throws RejectedException {
    int at = afterSpace(text, 0);
    while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
      int end;
      if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        end = after(text, ">", at + 2);
      } else {
        end = declarationEnd(text, at);
        checkEntities(text, at, end);
      }
      at = afterSpace(text, end);
    }
    Matcher name = NAME.matcher(text).region(Math.min(at + 1, text.length()), text.length());
    return new XmlProlog(text.startsWith("<", at) && name.lookingAt() ? name.group() : "");
  }

  /** Where a declaration ends, past the quotations, comments and subset inside it. */
  private static int declarationEnd(String text, int from) {
    int depth = 0;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at + 4);
      } else if (c == '"' || c == '\'') {
        at = after(text, String.valueOf(c), at + 1);
      } else {
        depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        at++;
        if (depth == 0) {
          return at;
        }
      }
    }
    return at;
  }

  private static void checkEntities(String text, int start, int end) throws RejectedException {
    Matcher entity = ENTITY.matcher(text).region(start, end);
    while (entity.find()) {
      int close = text.indexOf(entity.group(2), entity.end());
      String value = text.substring(entity.end(), close < 0 || close > end ? end : close);
      if (value.length() > LONGEST_ENTITY) {
        throw new RejectedException(
            Rejection.UNSAFE,
            "the entity " + entity.group(1) + " stands for " + value.length() + " characters");
      }
      if (REFERENCE.matcher(value).find()) {
        throw new RejectedException(
            Rejection.UNSAFE, "the entity " + entity.group(1) + " is made of other entities");
      }
    }
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private static int afterSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
