package attest.corpus.read.work;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what files say of their language as a BCP 47 tag: {@code EN}, {@code eng}, English. */
public final class LanguageTag {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9-]+)?");

  /** What YouTube adds for the language that is spoken. */
  private static final Pattern SPOKEN = Pattern.compile("-(?:orig|auto)$");

  private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

  /** The codes of ISO 639-1 by English names and by the codes of ISO 639-2, in lower case. */
  private static final Map<String, String> CODES = codes();

  private LanguageTag() {}

  /** The tag in its usual spelling, such as {@code pt-BR}; none if the text names no language. */
  public static Optional<String> of(String language) {
    String text = SPOKEN.matcher(language.strip().replace('_', '-')).replaceFirst("");
    String code = CODES.get(text.toLowerCase(Locale.ROOT));
    if (code != null) {
      return Optional.of(code);
    }
    try {
      return TAG.matcher(text).matches() && isKnown(text.split("-", 2)[0])
          ? Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag())
          : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(code);
      codes.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      codes.putIfAbsent(locale.getISO3Language(), code);
    }
    return Map.copyOf(codes);
  }

  private static boolean isKnown(String code) {
    return code.length() > 2 || ISO_639_1.contains(code.toLowerCase(Locale.ROOT));
  }

  /** Whether two tags are of one language, whatever its region or script. */
  public static boolean sameLanguage(String tag, String other) {
    return Locale.forLanguageTag(tag)
        .getLanguage()
        .equals(Locale.forLanguageTag(other).getLanguage());
  }
}
