package attest.pipeline.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Named parts that patterns share, each spelt out. Immutable. */
final class CueParts {
  private static final Pattern WHOLE_WAY = Pattern.compile("(?<=[(|])@([^\\s()|?^$\\\\]+)(?=[|)])");
  private static final Pattern ANYWHERE = Pattern.compile("@([^\\s()|?^$\\\\]+)");

  /** Each in brackets. */
  private final Map<String, String> spelt = new LinkedHashMap<>();

  /** Parts as a file has them, by name; each may name those before it. */
  CueParts(Map<String, String> written) {
    written.forEach((name, part) -> spelt.put(name, spellOut("(" + part + ")")));
  }

  /**
   * A pattern without names of parts. A part that is all of one way of a choice becomes as many
   * ways as it has itself, as if it were written there; any other stands in brackets.
   */
  String spellOut(String pattern) {
    String ways =
        WHOLE_WAY
            .matcher(pattern)
            .replaceAll(name -> part(name).map(CueParts::unbracketed).orElse(kept(name)));
    return ANYWHERE.matcher(ways).replaceAll(name -> part(name).orElse(kept(name)));
  }

  private Optional<String> part(MatchResult name) {
    return Optional.ofNullable(spelt.get(name.group(1))).map(Matcher::quoteReplacement);
  }

  private static String unbracketed(String part) {
    return part.substring(1, part.length() - 1);
  }

  /** What names no part names a class. */
  private static String kept(MatchResult name) {
    return Matcher.quoteReplacement(name.group());
  }
}
