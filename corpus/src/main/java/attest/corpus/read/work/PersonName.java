package attest.corpus.read.work;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns names that lists of works have in the order of the alphabet into those that people say. */
final class PersonName {
  /**
   * One surname, what is written small in front of it, and given names. Several surnames are as
   * likely to be another person, or an institution and where it is.
   */
  private static final Pattern INVERTED =
      Pattern.compile("((?:\\p{Ll}{1,4}\\s+){0,3}[^,\\s]+),\\s*([^,]+)");

  /** What parts several names, the last time before the last. */
  private static final Pattern LAST = Pattern.compile(",?\\s+(?:and|&)\\s+");

  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*(?:(?:and|&)\\s+)?");

  private PersonName() {}

  /**
   * The people that a text names: several, where nothing but full names stands between semicolons,
   * or commas with an {@code and} before the last. What somebody is stands behind a comma, too.
   */
  static List<String> all(String text) {
    List<String> semicolons = SEMICOLON.splitAsStream(text).filter(one -> !one.isEmpty()).toList();
    if (semicolons.size() > 1) {
      return semicolons.stream().map(PersonName::of).toList();
    }
    String[] halves = LAST.split(text);
    List<String> listed = List.of(halves[0].split(",\\s*"));
    List<String> names =
        Stream.concat(listed.stream(), Stream.of(halves).skip(1)).map(String::strip).toList();
    boolean isList = halves.length == 2 || (halves.length == 1 && names.size() > 2);
    return isList && names.stream().allMatch(FileAuthors::isPerson) ? names : List.of(of(text));
  }

  /**
   * The name of those parts.
   *
   * @param parts the surname; then the given names and the suffix, if there are any
   */
  static String of(List<String> parts) {
    Stream<String> given = parts.stream().skip(1).limit(1);
    Stream<String> suffix = parts.stream().skip(2).limit(1);
    return Stream.of(given, parts.stream().limit(1), suffix)
        .flatMap(names -> names)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The person of those parts as {@link WorkFields} knows one, who keeps what is marked. */
  static ObjectNode marked(List<String> parts) {
    ObjectNode person = JsonNodeFactory.instance.objectNode().put("name", of(parts));
    if (parts.size() > 1) {
      person.put("family", parts.get(0).strip()).put("given", parts.get(1).strip());
    }
    return person;
  }

  /** The name that a text holds in either order: {@code Doe, Jane} or {@code Jane Doe}. */
  static String of(String text) {
    Matcher inverted = INVERTED.matcher(text);
    return inverted.matches() ? of(List.of(inverted.group(1), inverted.group(2))) : text;
  }
}
