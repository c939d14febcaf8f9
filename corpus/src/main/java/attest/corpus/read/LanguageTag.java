package attest.corpus.read;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what files say of their language as a BCP 47 tag: {@code EN}, {@code eng}, English. */
final class LanguageTag {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9-]+)?");

  private LanguageTag() {}

  /** The tag in its usual spelling, such as {@code pt-BR}; none if the text names no language. */
  static Optional<String> of(String language) {
    String text = language.strip().replace('_', '-');
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(code);
      if (text.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH))
          || text.equalsIgnoreCase(locale.getISO3Language())) {
        return Optional.of(code);
      }
    }
    try {
      return TAG.matcher(text).matches()
          ? Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag())
          : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Whether two tags are of one language, whatever its region or script. */
  static boolean sameLanguage(String tag, String other) {
    return Locale.forLanguageTag(tag)
        .getLanguage()
        .equals(Locale.forLanguageTag(other).getLanguage());
  }
}
