package attest.corpus.read.plain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A book as Project Gutenberg packs it: fields and a licence around the text, which lies between
 * marked lines.
 *
 * @param lines as many as the file has; those outside of the text are empty
 * @param fields what stands above the text; empty if the file is no such book
 */
record GutenbergBook(List<String> lines, ObjectNode fields) {
  private static final Pattern START =
      Pattern.compile("\\*\\*\\* ?START OF (?:THE|THIS) PROJECT GUTENBERG .*");

  private static final Pattern END =
      Pattern.compile("\\*\\*\\* ?END OF (?:THE|THIS) PROJECT GUTENBERG .*");

  private static final Pattern FIELD = Pattern.compile("(Title|Author|Language):\\s+(\\S.*)");

  private static final Map<String, String> LANGUAGES =
      Map.of("english", "en", "german", "de", "french", "fr");

  /** How many lines at the top may stand above the text. */
  private static final int MAX_LEAD = 100;

  /** Copies the lines. */
  GutenbergBook {
    lines = List.copyOf(lines);
  }

  /** The book that lines are, or the lines as they are. */
  static GutenbergBook of(List<String> lines) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    int start = 0;
    while (start < Math.min(lines.size(), MAX_LEAD)
        && !START.matcher(lines.get(start).strip()).matches()) {
      start++;
    }
    if (start == Math.min(lines.size(), MAX_LEAD)) {
      return new GutenbergBook(lines, fields);
    }
    lines.subList(0, start).forEach(line -> take(line, fields));
    List<String> text = new ArrayList<>();
    boolean ended = false;
    for (int i = 0; i < lines.size(); i++) {
      ended = ended || END.matcher(lines.get(i).strip()).matches();
      text.add(i > start && !ended ? lines.get(i) : "");
    }
    return new GutenbergBook(text, fields);
  }

  private static void take(String line, ObjectNode fields) {
    Matcher field = FIELD.matcher(line.strip());
    if (field.matches()) {
      String name = field.group(1).toLowerCase(Locale.ROOT);
      String value = field.group(2);
      String known = LANGUAGES.getOrDefault(value.toLowerCase(Locale.ROOT), value);
      fields.put(name, name.equals("language") ? known : value);
    }
  }
}
