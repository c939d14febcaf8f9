package attest.corpus.read.work;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The people whom a program names as the authors of a file that it saved, as far as they may be
 * those of the work: a login, a program or a name that was never filled in is not.
 */
public final class FileAuthors {
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?i)(?:.* )?users?(?: ?\\d+)?|.*"
              + " (?:customer|owner)|admin.*|owner|.*@.*|unknown.*|.*\\\\.*|(?:your|author'?s?|first|full)"
              + " name|(?:the"
              + " )?authors?|anonymous|guest|default|(?:microsoft|adobe|apache|google|libreoffice|openoffice|wordperfect)"
              + " .*|(?:test|temp|demo|windows|home|office|my|new|work)"
              + " (?:pc|computer|laptop|account)|\\S*_\\S*");

  private static final Pattern FULL_NAME =
      Pattern.compile(
          "\\p{Lu}\\S*(?: (?:\\p{Lu}\\S*|v[ao]n|de[rnl]?|d[aiou]|l[ae]|bin|al|ten|ter|af|zu))*"
              + " \\p{Lu}\\S*(?: and .*)?");

  /** Words of what people do and where, which are written as names are. */
  private static final Pattern NO_PERSON =
      Pattern.compile(
          "(?i)\\b(?:agency|alliance|association|board|cent(?:er|re)|chief|college|committee|company"
              + "|council|department|design|director|education|executive|foundation|group|head"
              + "|health|institute|lab|management|manager|ministry|network|office|officer|owner"
              + "|partners|policy|programme|project|public|research|school|science|sciences"
              + "|services?|society|studies|support|team|technology|trust|unit|university)\\b");

  private FileAuthors() {}

  /** The people of a field; what parts them does so only if there are full names around it. */
  public static List<String> in(String field) {
    return Stream.of(field.split("\\s*;\\s*(?:and\\s+)?"))
        .flatMap(part -> split(part, ",\\s*(?:and\\s+)?"))
        .flatMap(part -> split(part, "\\s+(?:and|&)\\s+"))
        .filter(name -> !NO_AUTHOR.matcher(name).matches())
        .filter(name -> name.contains(" ") || name.matches("\\p{Lu}{3,}"))
        .toList();
  }

  /** Whether those are full names, all of them. */
  public static boolean areNames(List<String> people) {
    return !people.isEmpty() && people.stream().allMatch(name -> FULL_NAME.matcher(name).matches());
  }

  /** Whether that is the full name of a person rather than of an institution. */
  public static boolean isPerson(String name) {
    return areNames(List.of(name)) && !NO_PERSON.matcher(name).find();
  }

  private static Stream<String> split(String names, String separator) {
    String[] parts = names.strip().split(separator);
    return Stream.of(parts).allMatch(part -> FULL_NAME.matcher(part).matches())
        ? Stream.of(parts)
        : Stream.of(names.strip());
  }
}
