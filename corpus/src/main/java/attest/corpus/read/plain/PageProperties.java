package attest.corpus.read.plain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The properties of a page that Notion exports: {@code Key: value} lines right below the title.
 * They tell of the work, and are no text.
 */
final class PageProperties {
  private static final Pattern PROPERTY =
      Pattern.compile("(\\p{Lu}[\\p{L}\\d ()/-]{0,40}): (\\S.{0,300})");

  private static final Pattern TITLE = Pattern.compile("# \\S.*");
  private static final Pattern SENTENCE = Pattern.compile(".*\\s.*[.!?]");

  /** One of these, which Notion has in its new pages and data bases, is among them. */
  private static final Set<String> KNOWN =
      Set.of(
          "created",
          "created by",
          "created time",
          "last edited by",
          "last edited time",
          "tags",
          "status",
          "url");

  private PageProperties() {}

  /**
   * The lines of a page, its properties emptied.
   *
   * @param fields takes what they say, unless it is there
   */
  static List<String> leaveOut(List<String> lines, ObjectNode fields) {
    int start = 0;
    while (start < lines.size() && lines.get(start).isBlank()) {
      start++;
    }
    if (start + 2 >= lines.size()
        || !TITLE.matcher(lines.get(start)).matches()
        || !lines.get(start + 1).isBlank()) {
      return lines;
    }
    List<Matcher> properties = new ArrayList<>();
    for (int i = start + 2; i < lines.size() && !lines.get(i).isBlank(); i++) {
      Matcher property = PROPERTY.matcher(lines.get(i).strip());
      if (!property.matches() || SENTENCE.matcher(property.group(2)).matches()) {
        return lines;
      }
      properties.add(property);
    }
    if (properties.size() < 2
        || properties.stream().map(PageProperties::key).noneMatch(KNOWN::contains)) {
      return lines;
    }
    List<String> rest = new ArrayList<>(lines);
    for (int i = 0; i < properties.size(); i++) {
      Matcher property = properties.get(i);
      rest.set(start + 2 + i, "");
      if (!fields.has(key(property))) {
        fields.put(key(property), property.group(2));
      }
    }
    return rest;
  }

  private static String key(Matcher property) {
    return property.group(1).toLowerCase(Locale.ROOT);
  }
}
