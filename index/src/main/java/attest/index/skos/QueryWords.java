package attest.index.skos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.QueryParser;

/** Labels and queries: what a query asks for by plain words, and how to ask for labels. */
final class QueryWords {
  private static final Pattern PART = Pattern.compile("\"[^\"]*\"|[()]|[^\\s()\"]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final Pattern OPERATOR = Pattern.compile("AND|NOT|&&|\\|\\||[+!-].*|.*:");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private QueryWords() {}

  /**
   * The words and phrases of which any one is enough for a query; none, where the query asks for
   * more than one of several.
   */
  static List<String> of(String query) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    Matcher parts = PART.matcher(query);
    while (parts.find()) {
      String part = parts.group();
      if (part.equals("(") || part.equals(")")) {
        depth += part.equals("(") ? 1 : -1;
      } else if (depth == 0 && OPERATOR.matcher(part).matches()) {
        return List.of();
      } else if (depth == 0 && part.startsWith("\"")) {
        words.add(part.substring(1, part.length() - 1));
      } else if (depth == 0 && !part.equals("OR") && WORD.matcher(part).matches()) {
        words.add(part);
      }
    }
    return words.stream().filter(word -> !word.isBlank()).distinct().toList();
  }

  /** A query for any of some labels: single words in all their forms, others as they stand. */
  static String any(List<String> labels) {
    return String.join(" OR ", labels.stream().map(QueryWords::atom).toList());
  }

  private static String atom(String label) {
    boolean plain = !label.contains(" ") && !OPERATORS.contains(label);
    return plain
        ? QueryParser.escape(label)
        : '"' + label.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
