package attest.corpus.read.speech;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in front of what its bearer says: {@code Ada Lovelace: Good morning.}
 *
 * @param name without the brackets that it may stand in
 * @param said the rest of the line
 */
record SpeakerName(String name, String said) {
  private static final int MAX_CHARS = 60;
  private static final int MAX_WORDS = 6;

  /** Words that stand before a colon in speech and notes, and name nobody. */
  private static final Set<String> NO_NAMES =
      Set.of(
          """
          action after agenda aim also and apologies attendee background barrier because before
          benefit but cause challenge chapter conclusion cons context cost date decision duration
          effect email enabler evidence example finding goal how impact important key lesson link
          location mechanism method note now opportunities opportunity or outcome part place
          problem pros purpose quote recommendation remember result risk section so solution
          source step strategies strategy strength subject summary theme then threat time tip
          title topic transcript url warning weakness weaknesses well what when where who why
          """
              .strip()
              .split("\\s+"));

  /** Parts of names that are written small. */
  private static final Set<String> SMALL =
      Set.of(
          "de", "da", "di", "do", "del", "della", "van", "von", "der", "den", "la", "le", "bin",
          "ibn", "al", "el", "and", "of", "the", "y");

  private static final Set<String> ROLES =
      Set.of(
          "interviewer",
          "interviewee",
          "participant",
          "respondent",
          "moderator",
          "facilitator",
          "researcher",
          "host",
          "guest",
          "speaker",
          "chair",
          "presenter");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final Pattern CODE = Pattern.compile("\\p{Lu}{1,3}[ -]?\\d{0,3}");

  /** Codes that interviews have, and hardly another text, as questions and hypotheses do. */
  private static final Pattern INTERVIEW_CODE =
      Pattern.compile(
          "INT|IV|MOD|FAC|[IRPMF]|(?:INT|IV|MOD|FAC|PT|FGD?|KII?|IDI|[IRPMFSBG])[ -]?\\d{1,3}");

  /** What no name has: ends of sentences, colons, quotation marks. */
  private static final Pattern NO_NAME =
      Pattern.compile("[?!:;\"“”<>{}=*#…]|\\.\\s+\\p{Ll}|\\w://");

  private static final Pattern WORD_BREAK = Pattern.compile("[\\s(|]+");

  /** {@code (he/him)}, as people add to the names that they meet under. */
  private static final Pattern PRONOUNS = Pattern.compile("\\s*\\(\\p{L}+(?:/\\p{L}+)+\\)$");

  /** {@code [Ada] Good morning.} */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[\\[(]([^\\[\\]()]{1,60})[\\])]:?\\s+(\\S.*)");

  /** Words for what is heard beside speech, which captions have in brackets as they have names. */
  private static final Set<String> SOUNDS =
      Set.of(
          """
          applause beep beeping beeps bell bells buzz buzzing buzzes chatter cheer cheering cheers
          chuckle chuckles chuckling clap clapping claps cough coughing coughs cries crosstalk
          crying foreign gasp gasping gasps giggle giggles giggling inaudible indistinct laugh
          laughing laughs laughter music musical noise noises pause pauses ringing rings sigh
          sighing sighs silence sing singing sings sniffs sobbing sobs sound sounds speaking
          speaks static throat unintelligible video whisper whispering whispers whistle whistles
          whistling
          """
              .strip()
              .split("\\s+"));

  private static final Pattern BRACKETED = Pattern.compile("\\((.+)\\)|\\[(.+)]");

  /** The name that a line starts with, if something stands there that can be one. */
  static Optional<SpeakerName> in(String line) {
    String words = line.strip();
    int colon = words.indexOf(':');
    if (colon <= 0
        || colon > MAX_CHARS
        || (colon + 1 < words.length() && !Character.isWhitespace(words.charAt(colon + 1)))) {
      return Optional.empty();
    }
    return of(words.substring(0, colon))
        .map(name -> new SpeakerName(name, words.substring(colon + 1).strip()));
  }

  /** The name in brackets that a line starts with, if it can be one and is no sound. */
  static Optional<SpeakerName> inBrackets(String line) {
    Matcher bracketed = IN_BRACKETS.matcher(line.strip());
    if (!bracketed.matches()
        || WORD_BREAK
            .splitAsStream(bracketed.group(1).toLowerCase(Locale.ROOT))
            .anyMatch(SOUNDS::contains)) {
      return Optional.empty();
    }
    return of(bracketed.group(1)).map(name -> new SpeakerName(name, bracketed.group(2)));
  }

  /** The name that a text is, if it can be one. */
  static Optional<String> of(String text) {
    var bracketed = BRACKETED.matcher(text.strip());
    String name =
        bracketed.matches()
            ? String.valueOf(bracketed.group(1) == null ? bracketed.group(2) : bracketed.group(1))
                .strip()
            : text.strip();
    boolean can =
        !name.isEmpty()
            && name.length() <= MAX_CHARS
            && Character.isLetter(name.codePointAt(0))
            && name.split("\\s+").length <= MAX_WORDS
            && ".,".indexOf(name.charAt(name.length() - 1)) < 0
            && !NO_NAME.matcher(name).find()
            && !namesNobody(name.toLowerCase(Locale.ROOT));
    return can ? Optional.of(name) : Optional.empty();
  }

  /** Whether it is such a word, or one of several: some of the words have an s of their own. */
  private static boolean namesNobody(String word) {
    return NO_NAMES.contains(word)
        || (word.endsWith("s") && NO_NAMES.contains(word.substring(0, word.length() - 1)));
  }

  /** Whether each word of a name is written as names are, in scripts that have capitals. */
  static boolean isCapitalised(String name) {
    return !Character.isLowerCase(name.codePointAt(0))
        && WORD_BREAK
            .splitAsStream(PRONOUNS.matcher(name).replaceFirst(""))
            .filter(word -> !word.isEmpty() && !SMALL.contains(word))
            .noneMatch(word -> Character.isLowerCase(word.codePointAt(0)));
  }

  /** Whether it is written as first and last names are, and is no heading of a few words. */
  static boolean isFull(String name) {
    String bare = PRONOUNS.matcher(name).replaceFirst("");
    return isCapitalised(bare)
        && bare.indexOf(' ') > 0
        && WORD_BREAK
            .splitAsStream(bare.toLowerCase(Locale.ROOT))
            .noneMatch(word -> word.equals("the") || NO_NAMES.contains(word));
  }

  /** What it has in common with names that differ in their number: {@code P#} of {@code P2}. */
  static String shape(String name) {
    return NUMBER.matcher(name).replaceAll("#");
  }

  /** Whether it says what part somebody has in an interview, rather than what he is called. */
  static boolean isRole(String name) {
    return ROLES.contains(NUMBER.matcher(name).replaceAll("").strip().toLowerCase(Locale.ROOT));
  }

  /** Whether it stands for a name that is not told: {@code JA}, {@code P4}. */
  static boolean isCode(String name) {
    return CODE.matcher(name).matches();
  }

  /** Whether names are roles and codes, and one at least is of an interview for sure. */
  static boolean areOfInterview(Collection<String> names) {
    return names.stream().allMatch(name -> isRole(name) || isCode(name))
        && names.stream().anyMatch(n -> isRole(n) || INTERVIEW_CODE.matcher(n).matches());
  }

  /** Whether nothing else is written like it: capitals throughout, several words, or a number. */
  static boolean isDistinct(String name) {
    return name.codePoints().noneMatch(Character::isLowerCase) || name.matches("(?s).*\\s.*");
  }
}
