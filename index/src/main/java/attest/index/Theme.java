package attest.index;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A theme of the field: a saved query, and what proves it.
 *
 * @param name as options and exports call it: lower case with hyphens
 * @param title as reports call it
 * @param about one sentence that says what belongs in it
 * @param query in Lucene's classic syntax, over a quote and its label
 * @param finds sentences that it must find, if they are of the type that it asks for
 * @param misses sentences that it must miss, of whatever type they are
 * @param literature the works that it stands on
 */
public record Theme(
    String name,
    String title,
    String about,
    String query,
    List<String> finds,
    List<String> misses,
    List<String> literature) {
  /**
   * Checks a theme as its file has it.
   *
   * @throws IllegalArgumentException if something is missing, naming the theme and the fault
   */
  public Theme {
    finds = List.copyOf(finds);
    misses = List.copyOf(misses);
    literature = List.copyOf(literature);
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "the theme '" + name + "' needs a name of lower-case letters and hyphens (name: …)");
    }
    require(name, !title.isBlank(), "has no title (title: …)");
    require(name, !query.isBlank(), "has no query (query: …)");
    require(name, !finds.isEmpty(), "has no sentence that it must find (finds: …)");
    require(name, !misses.isEmpty(), "has no sentence that it must miss (misses: …)");
  }

  private static void require(String name, boolean fine, String fault) {
    if (!fine) {
      throw new IllegalArgumentException("the theme '" + name + "' " + fault);
    }
  }

  /** A theme as its file has it. */
  @JsonCreator
  static Theme of(
      @JsonProperty("name") Optional<String> name,
      @JsonProperty("title") Optional<String> title,
      @JsonProperty("about") Optional<String> about,
      @JsonProperty("query") Optional<String> query,
      @JsonProperty("finds") Optional<List<String>> finds,
      @JsonProperty("misses") Optional<List<String>> misses,
      @JsonProperty("literature") Optional<List<String>> literature) {
    return new Theme(
        name.orElse(""),
        title.orElse(""),
        about.orElse(""),
        query.orElse(""),
        finds.orElse(List.of()),
        misses.orElse(List.of()),
        literature.orElse(List.of()));
  }
}
