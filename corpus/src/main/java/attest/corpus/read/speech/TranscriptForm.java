package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a transcript as text tells who speaks and when.
 *
 * @param first the line that the first turn starts on, counted from 0
 * @param names the names that stand in front of what is said, each with a colon
 */
record TranscriptForm(int first, Set<String> names) {
  /** How many stamps make a transcript; fewer may stand in any text. */
  private static final int ENOUGH = 3;

  private static final int ENOUGH_TURNS = 4;

  /** How many turns make an interview in which nobody speaks of himself. */
  private static final int ENOUGH_IN_TURN = 6;

  /** The least share of paragraphs that are turns, and of turns that are somebody else's. */
  private static final double SHARE_IN_TURN = 0.9;

  /** One turn out of so many is a question that another answers. */
  private static final int TURNS_A_QUESTION = 4;

  /** The least share of blocks that start with a stamp or a name. */
  private static final double SHARE_STAMPED = 0.4;

  private static final double SHARE_NAMED = 0.5;

  /** The most that may stand before the first turn, as a share of all words. */
  private static final double MOST_LEAD = 0.3;

  /** Words a second; who speaks says more, who notes what was said writes less. */
  private static final double SLOWEST = 1;

  /** Words a second; nobody speaks faster, but days have such stamps. */
  private static final double FASTEST = 10;

  private static final double RISING = 0.9;

  /** The least share of stamps with as much as speech to the next one, where others are far off. */
  private static final double SHARE_SPOKEN = 0.75;

  private static final int ENOUGH_SPOKEN = 4;

  /** Minutes, or in a recording seconds, that the times of programmes are multiples of. */
  private static final int ROUND = 5;

  /** No programme of a day starts earlier; in a recording these are seconds. */
  private static final int MORNING = 6 * 60;

  private static final int LEAST_WORDS_A_TURN = 5;

  /** The least share of words that only people who talk with each other use as often. */
  private static final double SPEECH = 0.015;

  private static final Set<String> SPOKEN =
      Set.of(
          "i", "i'm", "i've", "i'd", "i'll", "you", "you're", "your", "yeah", "yes", "okay", "um",
          "uh", "my", "me", "thanks", "hello", "we're", "let's");

  /** Those that guides have as often, and the share of the others that speech has besides. */
  private static final Set<String> TOLD = Set.of("you", "you're", "your");

  private static final double SPEECH_OF_ONESELF = 0.005;

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'’]+");
  private static final Pattern VIDEO = Pattern.compile("# https?://(?:www\\.)?youtu\\S+\\s*");

  /** Copies, so that it does not change. */
  TranscriptForm {
    names = Set.copyOf(names);
  }

  /** A line that starts something: after an empty one, or with a stamp. */
  record Start(int line, boolean afterBlank, TranscriptLine parsed, Optional<String> name) {
    /**
     * Whether its name, even if it comes once only, is one.
     *
     * @param tight whether turns follow one another without an empty line
     * @param shapes of the names that come again
     */
    boolean isNamed(boolean tight, Set<String> shapes) {
      return name.filter(
              n ->
                  ((afterBlank || tight) && SpeakerName.isDistinct(n))
                      || shapes.contains(SpeakerName.shape(n)))
          .isPresent();
    }
  }

  /**
   * The form of a file, if it is a transcript.
   *
   * @param times what its stamps tell: those of a day are told by what is said between them
   */
  static Optional<TranscriptForm> of(List<String> lines, TranscriptLines.Times times) {
    List<Start> starts = new ArrayList<>();
    boolean afterBlank = true;
    for (int i = 0; i < lines.size(); i++) {
      TranscriptLine line = TranscriptLine.of(lines.get(i));
      Optional<String> name =
          line.name()
              .or(() -> SpeakerName.in(line.said()).map(SpeakerName::name))
              .filter(SpeakerName::isCapitalised);
      boolean blank = lines.get(i).isBlank();
      if (!blank && (afterBlank || line.stamped() || name.isPresent())) {
        starts.add(new Start(i, afterBlank, line, name));
      }
      afterBlank = blank;
    }
    return stamped(lines, starts, times).or(() -> named(lines, starts));
  }

  private static Optional<TranscriptForm> stamped(
      List<String> lines, List<Start> starts, TranscriptLines.Times times) {
    List<Start> stamped = starts.stream().filter(start -> start.parsed().stamped()).toList();
    if (stamped.size() < ENOUGH) {
      return Optional.empty();
    }
    Map<String, Integer> counts = names(stamped);
    int repeated = counts.values().stream().filter(n -> n > 1).mapToInt(Integer::intValue).sum();
    if (stamped.stream().allMatch(start -> start.parsed().isStampAlone())) {
      // Names with a colon under the stamps, one or more: each starts a turn.
      Map<String, Integer> below = names(starts);
      below.values().removeIf(n -> n < 2);
      int turns = below.values().stream().mapToInt(Integer::intValue).sum();
      counts = turns >= stamped.size() ? below : counts;
      repeated = turns >= stamped.size() ? turns : repeated;
    }
    boolean named = repeated * 2 >= stamped.size();
    Set<String> names = named ? again(names(starts)) : new HashSet<>();
    if (named) {
      names.addAll(counts.keySet());
    }
    int first = first(starts, names);
    long ranges = stamped.stream().filter(start -> start.parsed().isRange()).count();
    boolean exported = lines.subList(0, first).stream().anyMatch(l -> VIDEO.matcher(l).matches());
    // Under a name and a stamp there may be any number of paragraphs.
    boolean above = named && stamped.stream().allMatch(start -> start.parsed().isNameAndStamp());
    boolean often = above || stamped.size() >= SHARE_STAMPED * blocks(starts);
    boolean chat = times == TranscriptLines.Times.OF_DAY;
    boolean is =
        isMostlyTurns(lines, first)
            && !isProgramme(lines, stamped)
            && (ranges >= ENOUGH
                || exported
                || (often && (named || chat || isSpoken(lines, stamped))));
    return is ? Optional.of(new TranscriptForm(first, names)) : Optional.empty();
  }

  private static int first(List<Start> starts, Set<String> names) {
    return starts.stream()
        .filter(s -> s.parsed().stamped() || s.name().filter(names::contains).isPresent())
        .mapToInt(Start::line)
        .min()
        .orElse(0);
  }

  /** How many blocks there are that can be turns; a line with a name inside of one is none. */
  private static long blocks(List<Start> starts) {
    return starts.stream()
        .filter(start -> start.parsed().stamped() || start.name().isEmpty())
        .count();
  }

  /** Whether the stamps are round times of a day, too far apart for what is said between them. */
  private static boolean isProgramme(List<String> lines, List<Start> stamped) {
    double[] times = times(stamped);
    return Arrays.stream(times).allMatch(time -> time >= MORNING && time % ROUND == 0)
        && said(lines, stamped) < SLOWEST * seconds(times);
  }

  /** Whether as much is said between the stamps as can be. */
  static boolean isSpoken(List<String> lines, List<Start> stamped) {
    double[] times = times(stamped);
    int rising = 0;
    for (int i = 1; i < times.length; i++) {
      rising += times[i] >= times[i - 1] ? 1 : 0;
    }
    if (times.length < ENOUGH) {
      return false;
    }
    return rising >= RISING * (times.length - 1)
        && (isSpoken(said(lines, stamped), seconds(times)) || isExcerpt(lines, stamped));
  }

  private static boolean isSpoken(long words, double seconds) {
    return words >= SLOWEST * seconds && words <= FASTEST * seconds;
  }

  /** Whether speech was left out between some stamps, and is there between most. */
  private static boolean isExcerpt(List<String> lines, List<Start> stamped) {
    int spoken = 0;
    for (int i = 1; i < stamped.size(); i++) {
      List<Start> pair = stamped.subList(i - 1, i + 1);
      spoken += isSpoken(said(lines, pair), seconds(times(pair))) ? 1 : 0;
    }
    return spoken >= ENOUGH_SPOKEN && spoken >= SHARE_SPOKEN * (stamped.size() - 1);
  }

  private static double[] times(List<Start> stamped) {
    return stamped.stream()
        .filter(start -> start.parsed().start().isPresent())
        .mapToDouble(start -> start.parsed().start().getAsDouble())
        .toArray();
  }

  private static double seconds(double[] times) {
    return times.length == 0 ? 0 : times[times.length - 1] - times[0];
  }

  /** How many words stand between the first stamp and the last. */
  private static long said(List<String> lines, List<Start> stamped) {
    return words(lines.subList(stamped.get(0).line(), stamped.get(stamped.size() - 1).line()));
  }

  private static Optional<TranscriptForm> named(List<String> lines, List<Start> starts) {
    Map<String, Integer> counts = names(starts);
    Set<String> again = again(counts);
    List<Start> turns =
        starts.stream().filter(s -> s.name().filter(again::contains).isPresent()).toList();
    if (again.size() < 2 || turns.size() < ENOUGH_TURNS) {
      return Optional.empty();
    }
    int opening = starts.indexOf(turns.get(0));
    boolean under = opening > 0 && starts.get(opening - 1).parsed().isStampAlone();
    int first = starts.get(under ? opening - 1 : opening).line();
    long words = words(lines.subList(first, lines.size()));
    boolean is =
        isMostlyTurns(lines, first)
            && !Faq.is(lines, byLine(turns))
            && turns.size() >= SHARE_NAMED * starts.size()
            && words >= (long) LEAST_WORDS_A_TURN * turns.size()
            && (spoken(lines.subList(first, lines.size()), Set.of()) >= SPEECH * words
                || isExchange(lines, starts.subList(opening, starts.size()), turns))
            && isTalk(lines.subList(first, lines.size()), words);
    boolean tight = turns.stream().filter(Start::afterBlank).count() * 2 < turns.size();
    Set<String> shapes = again.stream().map(SpeakerName::shape).collect(Collectors.toSet());
    starts.stream()
        .filter(start -> start.isNamed(tight, shapes))
        .flatMap(start -> start.name().stream())
        .forEach(again::add);
    return is ? Optional.of(new TranscriptForm(first, again)) : Optional.empty();
  }

  /** Whether people take turns, and one asks what another answers. */
  private static boolean isExchange(List<String> lines, List<Start> starts, List<Start> turns) {
    int changes = 0;
    int answers = 0;
    for (int i = 1; i < turns.size(); i++) {
      boolean changed = !turns.get(i).name().equals(turns.get(i - 1).name());
      List<String> before = lines.subList(turns.get(i - 1).line(), turns.get(i).line());
      changes += changed ? 1 : 0;
      answers += changed && String.join("\n", before).stripTrailing().endsWith("?") ? 1 : 0;
    }
    return turns.size() >= SHARE_IN_TURN * starts.size()
        && changes >= SHARE_IN_TURN * (turns.size() - 1)
        && answers * TURNS_A_QUESTION >= turns.size()
        && arePeople(lines, turns);
  }

  /** Whether codes, roles or full names stand before enough turns, or first names of a talk. */
  private static boolean arePeople(List<String> lines, List<Start> turns) {
    SortedMap<Integer, String> names = byLine(turns);
    return (turns.size() >= ENOUGH_IN_TURN
            && names.values().stream()
                .allMatch(
                    n -> SpeakerName.isCode(n) || SpeakerName.isRole(n) || SpeakerName.isFull(n)))
        || FirstNames.are(lines, names);
  }

  private static SortedMap<Integer, String> byLine(List<Start> turns) {
    SortedMap<Integer, String> names = new TreeMap<>();
    turns.forEach(turn -> names.put(turn.line(), turn.name().orElse("")));
    return names;
  }

  private static Map<String, Integer> names(List<Start> starts) {
    Map<String, Integer> names = new HashMap<>();
    starts.forEach(start -> start.name().ifPresent(n -> names.merge(n, 1, Integer::sum)));
    return names;
  }

  /** The names that come more than once. */
  private static Set<String> again(Map<String, Integer> names) {
    return names.entrySet().stream()
        .filter(name -> name.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isMostlyTurns(List<String> lines, int first) {
    return words(lines.subList(0, first)) <= MOST_LEAD * words(lines);
  }

  /** How many words lines have. */
  static long words(List<String> lines) {
    return lines.stream().mapToLong(Tokens::count).sum();
  }

  /** Whether people speak of themselves or ask each other, and not just tell the reader. */
  private static boolean isTalk(List<String> lines, long words) {
    return spoken(lines, TOLD) >= SPEECH_OF_ONESELF * words
        || lines.stream().filter(line -> line.stripTrailing().endsWith("?")).count() > 1;
  }

  /** Whether those who speak of themselves do it as often as in speech. */
  static boolean isOfOneself(List<String> lines) {
    return spoken(lines, TOLD) >= SPEECH * words(lines);
  }

  private static long spoken(List<String> lines, Set<String> except) {
    return lines.stream()
        .flatMap(BREAK::splitAsStream)
        .map(word -> word.replace('’', '\'').toLowerCase(Locale.ROOT))
        .filter(word -> SPOKEN.contains(word) && !except.contains(word))
        .count();
  }
}
