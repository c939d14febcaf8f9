package attest.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RTF without what is struck through or hidden, which parts no words: Tika would run it into the
 * word that it stands in. It shares nothing with the reader that it is to check.
 */
final class BareRichText {
  private static final Pattern TOKEN =
      Pattern.compile("[{}]|\\\\([a-z]+)(-?\\d+)? ?|\\\\(?:'\\p{XDigit}{2}|[^a-z])|[^{}\\\\]+");

  private static final Set<String> UNSEEN = Set.of("strike", "striked", "deleted", "v");

  private BareRichText() {}

  /** The source of what is seen. */
  static byte[] of(byte[] rtf) {
    Matcher token = TOKEN.matcher(new String(rtf, StandardCharsets.ISO_8859_1));
    StringBuilder seen = new StringBuilder(rtf.length);
    Deque<Set<String>> groups = new ArrayDeque<>();
    Set<String> hiding = Set.of();
    while (token.find()) {
      String word = token.group(1) == null ? "" : token.group(1);
      if (token.group().equals("{")) {
        groups.push(hiding);
      } else if (token.group().equals("}")) {
        hiding = groups.isEmpty() ? Set.of() : groups.pop();
      } else {
        hiding = after(word, "0".equals(token.group(2)), hiding);
      }
      boolean isText = word.isEmpty() ? !token.group().matches("[{}]") : word.equals("u");
      if (hiding.isEmpty() || !isText) {
        seen.append(token.group());
      }
    }
    return seen.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What hides the words after a control word. */
  private static Set<String> after(String word, boolean isOff, Set<String> before) {
    if (word.equals("plain")) {
      return Set.of();
    }
    if (!UNSEEN.contains(word)) {
      return before;
    }
    Set<String> hiding = new HashSet<>(before);
    if (isOff) {
      hiding.remove(word);
    } else {
      hiding.add(word);
    }
    return hiding;
  }
}
