package attest.reports.web;

import attest.corpus.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks of the site, as far as pages need to know.
 *
 * @param path without the host, decoded, with its first slash
 * @param parameters of the address, and of the form that was sent
 * @param form in which the answer is wanted
 * @param seal what a form must bring back to show that it is ours
 * @param who gives the verdicts here
 */
record Visit(
    String path, Map<String, List<String>> parameters, Form form, String seal, String who) {
  private static final int MOST_VALUES = 50;
  private static final int LONGEST = 2_000;

  /** The form of an answer. */
  enum Form {
    HTML,
    JSON,
    JSON_LINES,
    CSV
  }

  /**
   * Checks what is asked.
   *
   * @throws UsageException if a value is too long, or there are too many
   */
  Visit {
    parameters = Map.copyOf(parameters);
    parameters.forEach(
        (name, values) -> {
          if (values.size() > MOST_VALUES) {
            throw new UsageException(
                "'" + name + "' is asked for more than " + MOST_VALUES + " times; ask for fewer");
          }
          if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
            throw new UsageException(
                "'" + name + "' is longer than " + LONGEST + " characters; shorten it");
          }
        });
  }

  /** The first part of the path: which page it is. */
  String page() {
    int end = path.indexOf('/', 1);
    return path.substring(1, end < 0 ? path.length() : end);
  }

  /** The rest of the path: what the page is to be about. */
  String subject() {
    int end = path.indexOf('/', 1);
    return end < 0 ? "" : path.substring(end + 1);
  }

  /** The values of a parameter; blank ones are left out. */
  List<String> values(String name) {
    return parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /** The first value of a parameter that says something. */
  Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }
}
