package attest.corpus.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * The title of a page's work, without the name of the site that pages carry along.
 *
 * @param page the page
 * @param candidates what it calls itself, the surest first
 * @param site the site's name
 */
record PageTitle(Document page, List<String> candidates, Optional<String> site) {
  /** What parts a title from the name of its site. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·•»«›‹:/-]+\\s+|\\s*\\|\\s*|:\\s+");

  /** The title, if the page names one. */
  Optional<String> text() {
    List<String> headings = page.select("h1").eachText();
    // A title that the page also shows is surer than one that only machines see.
    return candidates.stream()
        .flatMap(candidate -> shown(candidate, headings).stream())
        .findFirst()
        .or(() -> candidates.stream().findFirst().map(this::withoutSite));
  }

  /** The longest part of a title, from its start or to its end, that is a heading of the page. */
  private static Optional<String> shown(String title, List<String> headings) {
    List<String> parts = new ArrayList<>(List.of(title));
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      parts.add(title.substring(0, separator.start()));
      parts.add(title.substring(separator.end()));
    }
    return parts.stream()
        .map(String::strip)
        .filter(part -> headings.stream().anyMatch(heading -> isSame(part, heading)))
        .max(java.util.Comparator.comparingInt(String::length));
  }

  private String withoutSite(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    String shortest = title;
    while (separator.find()) {
      String before = title.substring(0, separator.start()).strip();
      String after = title.substring(separator.end());
      if (!before.isEmpty() && site.filter(name -> isSame(after, name)).isPresent()) {
        shortest = before;
      }
    }
    return shortest;
  }

  private static boolean isSame(String one, String other) {
    return !one.isBlank() && plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s¶#]+", " ").strip();
  }
}
