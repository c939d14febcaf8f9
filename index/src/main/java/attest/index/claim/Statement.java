package attest.index.claim;

import attest.corpus.Direction;
import attest.corpus.FindingType;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.index.claim.Vocabulary.Word;
import attest.index.finding.CitedFinding;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a quote says, as far as it can be compared with another.
 *
 * @param type what kind of thing it asserts
 * @param weights its telling words and how much each tells, in the order of the plain sentence; the
 *     directions of its verbs among them, with no weight
 * @param strict those of its words that no quote may lack that says the same: names, numbers,
 *     actors
 * @param marks what else must agree: how sure it is, how many are meant, before or after
 * @param negations how often it says no
 * @param directions what its verbs do to their objects
 * @param ends its cause and effect, where they are told
 */
record Statement(
    FindingType type,
    Map<String, Integer> weights,
    Set<String> strict,
    Set<String> marks,
    int negations,
    Set<Direction> directions,
    Optional<Ends> ends) {
  /** The telling words of cause and effect. */
  record Ends(Map<String, Integer> cause, Map<String, Integer> effect, Direction direction) {}

  /** Stands in the order of words for a verb that is known by its direction. */
  private static final String VERB = "→";

  private static final Pattern NOT_ONLY = Pattern.compile("(?i)\\bnot (only|just|merely)\\b");

  /** A clause at the end that says what brings about the rest, the actor of a passive included. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?i)(?<=[^,]),? (?:when|if|where|because|once|thanks to|due to|through|by(?! \\d))(?= )[^,;]*$");

  /** Words at the start that say when, where or what for. */
  private static final Pattern SETTING =
      Pattern.compile("(?i)^(?:to|so that|in|at|for|during|before|until|every|from|on)\\b[^,]*,");

  private static final Pattern CAPITAL = Pattern.compile("(?:^| )[^\\w ]*\\p{Lu}");

  /** What it is about stands outside the quote, so that the same words may mean another thing. */
  private static final Pattern POINTING =
      Pattern.compile(
          "(?i)^\\W*(?!so that)(?:(?:and|but|so|because|if|when|then) )?(?:this|these|those|that|they|he|she|such"
              + "|it(?! (?:is|was|takes|helps|can be|may be|becomes)\\b))\\b.*",
          Pattern.DOTALL);

  /** White space that is not a single space. */
  private static final Pattern SPACE = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

  private static final Pattern END = Pattern.compile("[.!?,\\s]+$");
  private static final Pattern START = Pattern.compile("(?:^|[.!?:]\\s+)\\W*\\p{Lu}(?!\\p{Lu})");

  /** What a finding says. */
  static Statement of(CitedFinding finding) {
    Vocabulary vocabulary = Vocabulary.builtIn();
    String quote = plain(finding.quote());
    Reading reading = finding.reading().orElse(Reading.PLAIN);
    Map<String, Integer> weights = new LinkedHashMap<>();
    Set<String> strict = new HashSet<>();
    Set<String> marks = outer(finding, reading);
    Set<Direction> directions = EnumSet.noneOf(Direction.class);
    boolean named = tellsNames(quote);
    int negations = 0;
    for (Word word : vocabulary.words(quote)) {
      String stem = word.stem();
      if (vocabulary.isNegation(stem)) {
        negations++;
      } else if (vocabulary.marks().containsKey(stem)) {
        marks.add(vocabulary.marks().get(stem));
      } else if (vocabulary.directions().containsKey(stem)) {
        Direction direction = vocabulary.directions().get(stem);
        directions.add(direction);
        weights.putIfAbsent(VERB, 0);
      } else if (!vocabulary.isFunction(stem)) {
        weights.putIfAbsent(stem, vocabulary.weight(stem));
        boolean name = named && Character.isUpperCase(quote.codePointAt(word.start()));
        if (name || Character.isDigit(stem.charAt(0)) || vocabulary.isActor(stem)) {
          strict.add(stem);
        }
      }
    }
    Optional<Ends> ends = reading.roles().map(roles -> ends(roles, finding.quote(), vocabulary));
    return new Statement(finding.type(), weights, strict, marks, negations, directions, ends);
  }

  /** What counts beside the words. */
  private static Set<String> outer(CitedFinding finding, Reading reading) {
    Set<String> marks = new HashSet<>();
    if (reading.hedged()) {
      marks.add("possible");
    }
    reading.view().ifPresent(view -> marks.add("view " + view.toLowerCase(Locale.ROOT)));
    if (finding.quote().strip().endsWith("?")) {
      marks.add("question");
    }
    if (pointsOutside(finding)) {
      marks.add("of " + finding.origin());
    }
    return marks;
  }

  /** Whether it depends on what stands before it what a quote is about. */
  static boolean pointsOutside(CitedFinding finding) {
    return POINTING.matcher(finding.quote()).matches();
  }

  /** The plain sentence: settings last, reasons first, as in the active voice. */
  private static String plain(String quote) {
    String text =
        START
            .matcher(SPACE.matcher(quote).replaceAll(" ").strip())
            .replaceAll(start -> Matcher.quoteReplacement(start.group().toLowerCase(Locale.ROOT)));
    text = NOT_ONLY.matcher(text).replaceAll("");
    Matcher setting = SETTING.matcher(text);
    if (setting.find()) {
      text = text.substring(setting.end()).strip() + " " + setting.group();
    }
    String sentence = END.matcher(text).replaceFirst("");
    Matcher reason = REASON.matcher(sentence);
    return reason.find()
        ? reason.group().strip() + " " + sentence.substring(0, reason.start())
        : text;
  }

  /** Whether capitals mean names: in a title or a heading they do not. */
  private static boolean tellsNames(String quote) {
    long words = 1 + quote.chars().filter(character -> character == ' ').count();
    return 2 * CAPITAL.matcher(quote).results().count() < words;
  }

  private static Ends ends(Roles roles, String quote, Vocabulary vocabulary) {
    return new Ends(
        telling(roles.cause().of(quote), vocabulary),
        telling(roles.effect().of(quote), vocabulary),
        roles.direction());
  }

  private static Map<String, Integer> telling(String text, Vocabulary vocabulary) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Word word : vocabulary.words(text)) {
      if (!vocabulary.isFunction(word.stem()) && !vocabulary.isNegation(word.stem())) {
        weights.putIfAbsent(word.stem(), vocabulary.weight(word.stem()));
      }
    }
    return weights;
  }
}
