package attest.corpus.read.work;

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

  private PersonName() {}

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

  /** The name that a text holds in either order: {@code Doe, Jane} or {@code Jane Doe}. */
  static String of(String text) {
    Matcher inverted = INVERTED.matcher(text);
    return inverted.matches() ? of(List.of(inverted.group(1), inverted.group(2))) : text;
  }
}
