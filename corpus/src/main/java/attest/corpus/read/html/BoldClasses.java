package attest.corpus.read.html;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Classes that the styles in a page make bold, {@code .c1{font-weight:700}}, as Google Docs and
 * other programs write all bold type.
 */
final class BoldClasses {
  private static final Pattern RULE =
      Pattern.compile(
          "(?:^|[},])\\s*(?:span)?\\.([\\w-]{1,40})\\s*\\{[^{}]{0,2000}?font-weight\\s*:\\s*"
              + "(bold|[6-9]00)");

  private BoldClasses() {}

  /** Says so in the elements of those classes themselves. */
  static void tell(Document page) {
    Map<String, String> weights = new HashMap<>();
    for (Element style : page.select("style")) {
      RULE.matcher(style.data())
          .results()
          .forEach(rule -> weights.put(rule.group(1), rule.group(2)));
    }
    if (weights.isEmpty()) {
      return;
    }
    for (Element span : page.select("span[class]")) {
      span.classNames().stream()
          .filter(weights::containsKey)
          .findFirst()
          .ifPresent(
              name -> span.attr("style", span.attr("style") + ";font-weight:" + weights.get(name)));
    }
  }
}
