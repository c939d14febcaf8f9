package attest.corpus.read.work;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what files say of their language as a BCP 47 tag: {@code EN}, {@code eng}, English. */
public final class LanguageTag {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9-]+)?");

  /** What YouTube adds for the language that is spoken. */
  private static final Pattern SPOKEN = Pattern.compile("-(?:orig|auto)$");

  private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

  private LanguageTag() {}

  /** The tag in its usual spelling, such as {@code pt-BR}; none if the text names no language. */
  public static Optional<String> of(String language) {
    String text = SPOKEN.matcher(language.strip().replace('_', '-')).replaceFirst("");
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(code);
      if (text.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH))
          || text.equalsIgnoreCase(locale.getISO3Language())) {
        return Optional.of(code);
      }
    }
    try {
      return TAG.matcher(text).matches() && isKnown(text.split("-", 2)[0])
          ? Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag())
          : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
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
