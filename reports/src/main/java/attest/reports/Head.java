package attest.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that say what an end of a mechanism is: the last ones of its first phrase. "Trusted
 * individuals with strong reputations" are individuals, and speak of neither trust nor reputation
 * as a cause.
 */
final class Head {
  /** What is an example, or said beside. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "\\([^)]*\\)?|\\[[^]]*]?|“[^”]*”?|\"[^\"]*\"?|(?i),? \\b(?:such as|e\\.g\\.|for example|for"
              + " instance|including)(?= ).*",
          Pattern.DOTALL);

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^\\W*(?:(?i:at|in|on|for|from|after|before|during|further\\w*|first\\w*|second\\w*|also"
              + "|however|thus|therefore|moreover|then)\\b[^,]{0,30},|(?i:by|when|if|once|since"
              + "|because|thereby|thus|so|that) )\\s*");

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*|[,;:.!?–—]");

  private static Set<String> words(String words) {
    return Set.copyOf(Arrays.asList(words.split(" ")));
  }

  /** Where a phrase ends: what follows says more about it. */
  private static final Set<String> ENDS =
      words(
          "in on at for from with within without between among amongst across by through throughout"
              + " over under about against into onto towards toward during after before via per than"
              + " as like around despite instead because since while whereas if when whether where"
              + " that which who whom whose so but also");

  /** Where a clause goes on to say something of its subject, which alone is not what it says. */
  private static final Set<String> SAYS =
      words(
          "is are was were be been being am isn't aren't wasn't weren't become becomes became has"
              + " have had hasn't haven't do does did don't doesn't didn't cannot can't couldn't won't"
              + " wouldn't not never no nobody none neither nor");

  /** After these a clause says what is brought about, as after "and", "or" and "to". */
  private static final Set<String> GOES_ON =
      words("and or to can could may might must will would shall should");

  /** What a subject brings about. */
  private static final Set<String> BRINGS_ABOUT =
      words(
          "enables enable allows allow helps help leads lead led makes make made gives give creates"
              + " create fosters foster builds build reduces reduce increases increase improves"
              + " improve encourages encourage supports support means meant keeps keep lets let"
              + " brings bring functions works strengthens weakens");

  /** Words whose "of" leads to what is meant. */
  private static final Set<String> LIGHT =
      words(
          "lack loss absence shortage sense feeling feelings culture level levels degree amount lot"
              + " lots kind kinds form forms type types climate atmosphere spirit state act process"
              + " use importance value benefit benefits risk risks benefits number increase decrease"
              + " environment part");

  private static final Set<String> WHO =
      words(
          "i you he she it we they one people everyone everybody anyone anybody someone somebody"
              + " this that these those there us them him her");

  private Head() {}

  /**
   * The ends of the phrase that says what an end of a mechanism is, from the shortest on; the first
   * that a theme finds tells of which theme it is.
   *
   * @return nothing, if there is no such phrase
   */
  static List<String> of(String end) {
    String plain = ASIDE.matcher(end).replaceAll(" ");
    Matcher leadIn = LEAD_IN.matcher(plain);
    List<String> words =
        WORD.matcher(leadIn.find() ? plain.substring(leadIn.end()) : plain)
            .results()
            .map(word -> word.group().toLowerCase(Locale.ROOT).replace('’', '\''))
            .toList();
    List<String> heads = new ArrayList<>();
    int start = !words.isEmpty() && WHO.contains(words.get(0)) ? 1 : 0;
    while (start < words.size()) {
      int stop = phraseEnd(words, start);
      String next = stop < words.size() ? words.get(stop) : "";
      if (SAYS.contains(next)) {
        break;
      }
      heads.addAll(ends(words.subList(start, stop)));
      boolean goesOn =
          GOES_ON.contains(next)
              || (Set.of("on", "in").contains(next) && words.get(start).endsWith("ing"));
      if (!goesOn) {
        break;
      }
      start = stop + 1;
    }
    return heads;
  }

  private static int phraseEnd(List<String> words, int start) {
    int stop = start;
    while (stop < words.size() && !isBoundary(words.get(stop), stop > start)) {
      stop++;
    }
    return stop;
  }

  private static boolean isBoundary(String word, boolean hasSubject) {
    return ENDS.contains(word)
        || SAYS.contains(word)
        || GOES_ON.contains(word)
        || !Character.isLetterOrDigit(word.charAt(0))
        || (hasSubject && BRINGS_ABOUT.contains(word));
  }

  /** What a phrase ends in: of what stands before an "of", unless that is light, then of all. */
  private static List<String> ends(List<String> phrase) {
    int of = phrase.indexOf("of");
    if (of < 1) {
      return suffixes(phrase);
    }
    List<String> before = phrase.subList(0, of);
    List<String> meant =
        LIGHT.contains(before.get(of - 1)) ? phrase.subList(of + 1, phrase.size()) : before;
    return Stream.concat(suffixes(meant).stream(), Stream.of(String.join(" ", phrase))).toList();
  }

  private static List<String> suffixes(List<String> phrase) {
    List<String> suffixes = new ArrayList<>();
    for (int from = phrase.size() - 1; from >= 0; from--) {
      suffixes.add(String.join(" ", phrase.subList(from, phrase.size())));
    }
    return suffixes;
  }
}
