package attest.corpus.read.speech;

import attest.corpus.read.file.SourceFile;
import attest.corpus.read.work.LanguageTag;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file of captions says of its video, as yt-dlp and players have it: {@code
 * Title [dQw4w9WgXcQ].en.vtt}, {@code talk_de.srt}.
 *
 * @param title before the video's id
 * @param video the YouTube id
 * @param language as a BCP 47 tag
 */
public record CaptionName(
    Optional<String> title, Optional<String> video, Optional<String> language) {
  private static final Pattern LANGUAGE =
      Pattern.compile("(.+)([._])([A-Za-z]{2,3}(?:-\\w{2,4}){0,2})");

  /** Codes that are English words, too, and so end names such as {@code how_to_do_it}. */
  private static final Set<String> WORDS =
      Set.of("am", "an", "as", "be", "is", "it", "my", "no", "or", "so", "to");

  private static final Pattern TWO_LETTERS = Pattern.compile("[a-z]{2}(?:-|$)");
  private static final Pattern BRACKETED = Pattern.compile("(.*\\S)?\\s*\\[([\\w-]{11})]");
  private static final Pattern BARE = Pattern.compile("(?:(.*\\S)-)?([\\w-]{11})");

  /** Ids are random: letters, cases and digits take turns in them as they never do in words. */
  private static final int LEAST_TURNS = 5;

  private static final int LEAST_TURNS_IN_BRACKETS = 3;

  /** What the name of that file says. */
  public static CaptionName of(SourceFile file) {
    String stem = file.stem();
    Matcher suffix = LANGUAGE.matcher(stem);
    boolean isCode =
        suffix.matches() && !(suffix.group(2).equals("_") && WORDS.contains(suffix.group(3)));
    // Three letters in a name are more often an abbreviation than a code of ISO 639-3.
    Optional<String> language =
        isCode
            ? LanguageTag.of(suffix.group(3)).filter(tag -> TWO_LETTERS.matcher(tag).lookingAt())
            : Optional.empty();
    String name = language.isPresent() ? suffix.group(1) : stem;
    Matcher bracketed = BRACKETED.matcher(name);
    Matcher bare = BARE.matcher(name);
    if (bracketed.matches() && turns(bracketed.group(2)) >= LEAST_TURNS_IN_BRACKETS) {
      return named(bracketed, language);
    }
    return bare.matches() && turns(bare.group(2)) >= LEAST_TURNS
        ? named(bare, language)
        : new CaptionName(Optional.empty(), Optional.empty(), language);
  }

  private static CaptionName named(Matcher name, Optional<String> language) {
    return new CaptionName(
        Optional.ofNullable(name.group(1)), Optional.of(name.group(2)), language);
  }

  /** Adds what the fields do not say themselves, and makes a tag of the language that they name. */
  public void addTo(ObjectNode fields) {
    Optional<String> declared = LanguageTag.of(fields.path("language").asText());
    fields.remove("language");
    title.filter(t -> !fields.has("title")).ifPresent(t -> fields.put("title", t));
    video.filter(v -> !fields.has("videoId")).ifPresent(v -> fields.put("videoId", v));
    declared.or(this::language).ifPresent(tag -> fields.put("language", tag));
  }

  /** How often kinds of characters change; in "codes-JA-P4" the hyphens are what parts words. */
  private static int turns(String id) {
    String signs = id.replaceAll("[-_]", "");
    int turns = 0;
    for (int i = 1; i < signs.length(); i++) {
      turns += kind(signs.charAt(i - 1)) == kind(signs.charAt(i)) ? 0 : 1;
    }
    return turns;
  }

  private static int kind(char c) {
    return Character.isUpperCase(c) ? 0 : Character.isLowerCase(c) ? 1 : 2;
  }
}
