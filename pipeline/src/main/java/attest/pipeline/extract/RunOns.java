package attest.pipeline.extract;

import attest.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts long speech where a new clause starts, such as at {@code and we}, so that a quote says one
 * thing and starts at its second. What comes between two clauses, a comma or an um, is in neither.
 * Where no clause surely starts for long, it is cut where one likely does, such as at {@code
 * because}, and that of recognisers which write no full stops at any joint; else speech stays
 * whole.
 */
final class RunOns {
  /**
   * How long clauses are, in words.
   *
   * @param most so many are one sentence, however they go on
   * @param fewest a clause has at least
   * @param good it has if there is a choice
   * @param anyJoint whether words that may join less than clauses will do
   */
  private record Lengths(int most, int fewest, int good, boolean anyJoint) {
    /** Of a sentence with its full stop, which somebody thought to be one. */
    static final Lengths STOPPED = new Lengths(60, 12, 30, false);

    /** Of what ends only since something else starts. */
    static final Lengths ENDLESS = new Lengths(40, 12, 30, true);
  }

  private static final Pattern STOPPED = Pattern.compile("[.?!…][\"”’')\\]]*$");

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern BREAK = Pattern.compile("[;—–?!]$|^-+$");
  private static final Pattern STOP = Pattern.compile("\\p{L}{3}\\.$");
  private static final Pattern MARKS = Pattern.compile("[,;:—–-]+$");

  /** So many words at most stand between {@code and} and the subject of the clause. */
  private static final int MOST_BETWEEN = 4;

  private static final Set<String> JOINING = Set.of("and", "but", "so");
  private static final Set<String> BETWEEN =
      Set.of("so", "then", "if", "when", "what", "because", "now", "obviously", "actually");
  private static final Set<String> SUBJECTS =
      Set.of("i", "you", "he", "she", "it", "we", "they", "there", "that's", "what's", "here's");

  /** These start a clause more often than not. */
  private static final Set<String> JOINTS =
      Set.of("but", "if", "when", "where", "while", "well", "okay");

  /** These join words as often as clauses, or the cause to its effect. */
  private static final Set<String> WEAK_JOINTS = Set.of("and", "or", "so", "because", "which");

  /** These start a clause more often than not, too, if nothing before holds on to them. */
  private static final Set<String> STARTS =
      Set.of("but", "if", "when", "where", "while", "because", "which");

  /** Before these, {@code and} starts a clause more often than not. */
  private static final Set<String> AFTER_AND =
      Set.of(
          "then", "if", "when", "because", "so", "how", "what", "why", "this", "that", "these",
          "those");

  /** What starts behind these goes on with them: {@code even if}, {@code in which}. */
  private static final Set<String> HOLDING =
      Set.of(
          "of", "in", "to", "for", "with", "by", "on", "at", "from", "about", "like", "as", "than",
          "even", "only", "just", "not", "also", "partly", "the", "a", "is", "was", "it's",
          "that's", "know", "see", "ask", "asking", "and", "but", "or", "so", "that", "because",
          "if", "when", "where", "what", "who", "how", "why");

  /** After these, {@code and} joins persons: {@code you and I}. */
  private static final Set<String> PERSONS =
      Set.of("you", "me", "him", "her", "us", "them", "he", "she", "we", "they");

  private final String text;
  private final Lengths lengths;
  private final List<Span> words = new ArrayList<>();

  /** The words in lower case, without the marks that follow them. */
  private final List<String> plain = new ArrayList<>();

  private RunOns(String text, Span sentence) {
    this.text = text;
    lengths =
        STOPPED.matcher(sentence.of(text).stripTrailing()).find()
            ? Lengths.STOPPED
            : Lengths.ENDLESS;
    Matcher word = WORD.matcher(text).region(sentence.start(), sentence.end());
    while (word.find()) {
      words.add(new Span(word.start(), word.end()));
      plain.add(MARKS.matcher(word.group().toLowerCase(Locale.ROOT)).replaceFirst(""));
    }
  }

  /** The clauses of a sentence if it is that long, else the sentence. */
  static List<Span> cut(String text, Span sentence) {
    return new RunOns(text, sentence).clauses(sentence);
  }

  private List<Span> clauses(Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int first = 0;
    int start = sentence.start();
    while (words.size() - first > lengths.most()) {
      int next = next(first);
      if (next == words.size()) {
        break;
      }
      clauses.add(new Span(start, end(first, next)));
      first = next;
      start = words.get(first).start();
    }
    clauses.add(new Span(start, sentence.end()));
    return clauses;
  }

  /**
   * The word that the next clause starts with, the number of words if there is none. Where those
   * that surely start one are far, one that likely does will do.
   */
  private int next(int first) {
    int last = words.size() - lengths.fewest();
    int clause = next(first, Math.min(last, first + lengths.most()), this::strength);
    return clause == words.size() ? next(first, last, this::likely) : clause;
  }

  private int next(int first, int last, IntUnaryOperator strengths) {
    int best = words.size();
    int bestStrength = 0;
    for (int i = first + lengths.fewest(); i <= last; i++) {
      if (i > first + lengths.most() && bestStrength > 0) {
        break;
      }
      int strength = strengths.applyAsInt(i);
      if (strength > bestStrength
          || (strength == bestStrength && strength > 0 && isNearer(i - first, best - first))) {
        best = i;
        bestStrength = strength;
      }
    }
    return best;
  }

  private boolean isNearer(int length, int other) {
    return Math.abs(length - lengths.good()) < Math.abs(other - lengths.good());
  }

  /**
   * How surely a clause starts with that word: 6 after a semicolon, dash or full stop, 0 not at
   * all. What starts with {@code so} is better left with its reason.
   */
  private int strength(int at) {
    int strength = isAfterBreak(at) ? 6 : joining(at);
    return strength == 0 && lengths.anyJoint() ? joint(plain.get(at)) : strength;
  }

  /** How likely a clause starts with that word: 3 surely, 2 after a comma, 0 not at all. */
  private int likely(int at) {
    if (strength(at) > 0) {
      return 3;
    }
    if (!mayStart(plain.get(at), plain.get(at + 1)) || HOLDING.contains(plain.get(at - 1))) {
      return 0;
    }
    return isAfterPause(at) ? 2 : 1;
  }

  private static boolean mayStart(String word, String next) {
    return word.equals("and")
        ? AFTER_AND.contains(next)
        : STARTS.contains(word) && !next.equals("of");
  }

  private boolean isAfterPause(int at) {
    return text.charAt(words.get(at - 1).end() - 1) == ',' || Fillers.isSound(plain.get(at - 1));
  }

  private static int joint(String word) {
    return JOINTS.contains(word) ? 2 : WEAK_JOINTS.contains(word) ? 1 : 0;
  }

  private int joining(int at) {
    if (!JOINING.contains(plain.get(at)) || PERSONS.contains(plain.get(at - 1))) {
      return 0;
    }
    int subject = at + 1;
    while (subject < Math.min(words.size(), at + 1 + MOST_BETWEEN)
        && (Fillers.isSound(plain.get(subject)) || BETWEEN.contains(plain.get(subject)))) {
      subject++;
    }
    if (subject == words.size() || !isSubject(plain.get(subject))) {
      return 0;
    }
    if (plain.get(at).equals("so")) {
      return 3;
    }
    return isAfterPause(at) ? 5 : 4;
  }

  /** A full stop before a capital may be that of {@code Prof.}; what it does end is cut before. */
  private boolean isAfterBreak(int at) {
    String before = words.get(at - 1).of(text);
    return BREAK.matcher(before).find()
        || (STOP.matcher(before).find()
            && Character.isLowerCase(text.codePointAt(words.get(at).start())));
  }

  private static boolean isSubject(String word) {
    String whole = word.replace('’', '\'');
    return SUBJECTS.contains(whole) || SUBJECTS.contains(whole.replaceFirst("'.*", ""));
  }

  /** Where the clause ends that the word is the first after. */
  private int end(int first, int next) {
    int last = next - 1;
    while (last > first && (Fillers.isSound(plain.get(last)) || plain.get(last).isEmpty())) {
      last--;
    }
    int end = words.get(last).end();
    while (end > words.get(last).start() && ",;—–-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
