package attest.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The end of an address that leads a browser to words of a page (WICG, <i>URL fragment text
 * directives</i>); one that does not know it shows the page from its start.
 */
final class TextFragment {
  /** Of more words, the first and the last are enough to find them all. */
  private static final int MOST_WORDS = 10;

  private static final int WORDS_AT_EITHER_END = 4;

  private TextFragment() {}

  /** An address with words to look for; what stands behind its # stays. */
  static String on(String address, String quote) {
    return address + (address.indexOf('#') < 0 ? "#" : "") + ":~:text=" + text(quote);
  }

  private static String text(String quote) {
    List<String> words = List.of(quote.strip().split("[\\s\\p{Z}]+"));
    int count = words.size();
    return count <= MOST_WORDS
        ? encoded(words)
        : encoded(words.subList(0, WORDS_AT_EITHER_END))
            + ","
            + encoded(words.subList(count - WORDS_AT_EITHER_END, count));
  }

  /** A hyphen has a meaning of its own there, as commas and ampersands have. */
  private static String encoded(List<String> words) {
    return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
