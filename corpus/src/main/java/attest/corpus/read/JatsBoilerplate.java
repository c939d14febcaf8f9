package attest.corpus.read;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells sections on how an article was made from those on what it says. */
final class JatsBoilerplate {
  /** Values of {@code sec-type}, JATS 1.3. */
  private static final Pattern TYPES =
      Pattern.compile(
          "supplementary-material|coi-statement|conflict|data-availability|funding"
              + "|author-contributions?|ethics-statement|ack(?:nowledge?ments?)?");

  private static final Pattern TITLES =
      Pattern.compile(
          "acknowledge?ments?|funding|financial (?:support|disclosure)s?"
              + "|(?:declarations? of )?(?:competing|conflicts? of|conflicting) interests?"
              + "(?: statement| disclosures?)?|declarations? of interests?"
              + "|disclosures?(?: statement)?|authors?['’]? contributions?|author information"
              + "|(?:supplementa(?:ry|l)|supporting) (?:materials?|information|data|files?)"
              + "|(?:data|code) availability(?: statement)?|data sharing statement"
              + "|availability of (?:data|supporting data)(?: and materials?)?"
              + "|publisher['’]s note|abbreviations|references|pre-?publication history");

  /** Numbers in front of a title. */
  private static final Pattern NUMBER = Pattern.compile("^[\\d.]{0,10}\\s{0,10}");

  private JatsBoilerplate() {}

  static boolean is(Element section) {
    String title =
        section.children().stream()
            .filter(child -> child.nameIs("title"))
            .findFirst()
            .map(child -> child.text().strip())
            .orElse("");
    String plain = NUMBER.matcher(title).replaceFirst("").replaceAll("[:.]$", "");
    return TYPES.matcher(section.attr("sec-type").toLowerCase(Locale.ROOT)).matches()
        || TITLES.matcher(plain.toLowerCase(Locale.ROOT)).matches();
  }
}
