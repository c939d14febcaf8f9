package attest.corpus.read.jats;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells sections on how an article was made from those on what it says. */
final class JatsBoilerplate {
  /** Values of {@code sec-type}, JATS 1.3. */
  private static final Pattern TYPES =
      Pattern.compile(
          "supplementary-material|coi-statement|conflict|data-availability|funding"
              + "|author-contributions?|ack(?:nowledge?ments?)?");

  private static final Pattern TITLES =
      Pattern.compile(
          "acknowledge?ments?|abbreviations|references|publisher['’]s note"
              + "|(?:sources? of |role of the )?funding(?: sources?| statement| information)?"
              + "|financial (?:support|disclosure)s?|how to cite this article"
              + "|(?:declarations? of )?(?:competing|conflicts? of|conflicting) interests?"
              + "(?: statement| disclosures?)?|declarations? of interests?"
              + "|disclosures?(?: statement)?|provenance and peer review"
              + "|(?:authors?['’]?|credit authorship) contributions?(?: statement)?"
              + "|author information|consent for publication"
              + "|(?:supplementa(?:ry|l)|supporting) (?:materials?|information|data|files?)"
              + "|(?:data|code) availability(?: statement)?|data sharing statement"
              + "|availability of (?:data|supporting data)(?: and materials?)?"
              + "|pre-?publication history");

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
