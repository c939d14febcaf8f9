package attest.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings what site generators add to Markdown back to CommonMark, line by line, so that lines keep
 * their numbers.
 */
final class MarkdownDialect {
  /** {@code ##Heading}, which CommonMark takes for text. */
  private static final Pattern TIGHT_HEADING =
      Pattern.compile("^( {0,3})(#{2,6}|#(?=\\p{Lu}))(?=[^#\\s])");

  /** {@code {{ page.url }}}, {@code {% include x %}}: Liquid, Jinja, Hugo. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}]*}}|\\{%[^%]*%}");

  /** {@code {: .class}}, {@code {#id}}, {@code {.class key=value}}: Kramdown, Pandoc. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\{:?\\s*[.#][^{}\\n]*}|\\{:[^{}\\n]*}");

  /** Lines that only open or close a box: Pandoc, MkDocs. */
  private static final Pattern FENCE_OF_BOX = Pattern.compile("^\\s*(:{3,}|/{3,}).*$");

  private static final Pattern CODE_FENCE = Pattern.compile("^ {0,3}(```|~~~).*");

  private MarkdownDialect() {}

  /** The same number of lines, in CommonMark. */
  static String commonMark(List<String> lines) {
    List<String> clean = new ArrayList<>(lines.size());
    boolean code = false;
    for (String line : lines) {
      if (CODE_FENCE.matcher(line).matches()) {
        code = !code;
      }
      clean.add(code ? line : clean(line));
    }
    return String.join("\n", clean);
  }

  private static String clean(String line) {
    if (FENCE_OF_BOX.matcher(line).matches()) {
      return "";
    }
    String clean = line;
    if (clean.indexOf('{') >= 0) {
      clean = TEMPLATE.matcher(clean).replaceAll("");
      clean = ATTRIBUTES.matcher(clean).replaceAll("");
    }
    return TIGHT_HEADING.matcher(clean).replaceFirst("$1$2 ");
  }
}
