package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  /** The same of paragraphs where roles and codes say that it is one: answers may have several. */
  private static final double SHARE_IN_INTERVIEW = 0.6;

  /** One turn out of so many is a question that another answers. */
  private static final int TURNS_A_QUESTION = 4;

  /** The least share of blocks that start with a stamp or a name. */
  private static final double SHARE_STAMPED = 0.4;

  private static final double SHARE_NAMED = 0.5;

  /** The most that may stand before the first turn, as a share of all words. */
  private static final double MOST_LEAD = 0.3;

  private static final int LEAST_WORDS_A_TURN = 5;

  private static final Pattern VIDEO = Pattern.compile("# https?://(?:www\\.)?youtu\\S+\\s*");

  /** Copies, so that it does not change. */
  TranscriptForm {
    names = Set.copyOf(names);
  }

  /**
   * The form of a file, if it is a transcript.
   *
   * @param times what its stamps tell: those of a day are told by what is said between them
   */
  static Optional<TranscriptForm> of(List<String> lines, TranscriptLines.Times times) {
    List<TurnStart> starts = new ArrayList<>();
    boolean afterBlank = true;
    for (int i = 0; i < lines.size(); i++) {
      TranscriptLine line = TranscriptLine.of(lines.get(i));
      Optional<String> name =
          line.name()
              .or(() -> SpeakerName.in(line.said()).map(SpeakerName::name))
              .filter(SpeakerName::isCapitalised);
      boolean blank = lines.get(i).isBlank();
      if (!blank && (afterBlank || line.stamped() || name.isPresent())) {
        starts.add(new TurnStart(i, afterBlank, line, name));
      }
      afterBlank = blank;
    }
    return stamped(lines, starts, times).or(() -> named(lines, starts));
  }

  private static Optional<TranscriptForm> stamped(
      List<String> lines, List<TurnStart> starts, TranscriptLines.Times times) {
    List<TurnStart> stamped = starts.stream().filter(start -> start.parsed().stamped()).toList();
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
    Pace pace = new Pace(lines, stamped);
    boolean is =
        isMostlyTurns(lines, first)
            && !pace.isProgramme()
            && (ranges >= ENOUGH || exported || (often && (named || chat || pace.isSpoken())));
    return is ? Optional.of(new TranscriptForm(first, names)) : Optional.empty();
  }

  private static int first(List<TurnStart> starts, Set<String> names) {
    return starts.stream()
        .filter(s -> s.parsed().stamped() || s.name().filter(names::contains).isPresent())
        .mapToInt(TurnStart::line)
        .min()
        .orElse(0);
  }

  /** How many blocks there are that can be turns; a line with a name inside of one is none. */
  private static long blocks(List<TurnStart> starts) {
    return starts.stream()
        .filter(start -> start.parsed().stamped() || start.name().isEmpty())
        .count();
  }

  private static Optional<TranscriptForm> named(List<String> lines, List<TurnStart> starts) {
    Map<String, Integer> counts = names(starts);
    Set<String> again = again(counts);
    List<TurnStart> turns =
        starts.stream().filter(s -> s.name().filter(again::contains).isPresent()).toList();
    if (again.size() < 2 || turns.size() < ENOUGH_TURNS) {
      return Optional.empty();
    }
    int opening = starts.indexOf(turns.get(0));
    boolean under = opening > 0 && starts.get(opening - 1).parsed().isStampAlone();
    int first = starts.get(under ? opening - 1 : opening).line();
    long words = Tokens.count(lines.subList(first, lines.size()));
    boolean is =
        isMostlyTurns(lines, first)
            && !Faq.is(lines, byLine(turns))
            && turns.size() >= SHARE_NAMED * starts.size()
            && words >= (long) LEAST_WORDS_A_TURN * turns.size()
            && (SpokenWords.isSpeech(lines.subList(first, lines.size()), words)
                || isExchange(lines, starts.subList(opening, starts.size()), turns))
            && SpokenWords.isTalk(lines.subList(first, lines.size()), words);
    boolean tight = turns.stream().filter(TurnStart::afterBlank).count() * 2 < turns.size();
    Set<String> shapes = again.stream().map(SpeakerName::shape).collect(Collectors.toSet());
    starts.stream()
        .filter(start -> start.isNamed(tight, shapes))
        .flatMap(start -> start.name().stream())
        .forEach(again::add);
    return is ? Optional.of(new TranscriptForm(first, again)) : Optional.empty();
  }

  /** Whether people take turns, and one asks what another answers. */
  private static boolean isExchange(
      List<String> lines, List<TurnStart> starts, List<TurnStart> turns) {
    int changes = 0;
    int answers = 0;
    for (int i = 1; i < turns.size(); i++) {
      boolean changed = !turns.get(i).name().equals(turns.get(i - 1).name());
      List<String> before = lines.subList(turns.get(i - 1).line(), turns.get(i).line());
      changes += changed ? 1 : 0;
      answers += changed && String.join("\n", before).stripTrailing().endsWith("?") ? 1 : 0;
    }
    boolean isCoded = SpeakerName.areOfInterview(byLine(turns).values());
    return turns.size() >= (isCoded ? SHARE_IN_INTERVIEW : SHARE_IN_TURN) * starts.size()
        && changes >= SHARE_IN_TURN * (turns.size() - 1)
        && answers * TURNS_A_QUESTION >= turns.size()
        && (isCoded || arePeople(lines, turns));
  }

  /** Whether codes, roles or full names stand before enough turns, or first names of a talk. */
  private static boolean arePeople(List<String> lines, List<TurnStart> turns) {
    SortedMap<Integer, String> names = byLine(turns);
    return (turns.size() >= ENOUGH_IN_TURN
            && names.values().stream()
                .allMatch(
                    n -> SpeakerName.isCode(n) || SpeakerName.isRole(n) || SpeakerName.isFull(n)))
        || FirstNames.are(lines, names);
  }

  private static SortedMap<Integer, String> byLine(List<TurnStart> turns) {
    SortedMap<Integer, String> names = new TreeMap<>();
    turns.forEach(turn -> names.put(turn.line(), turn.name().orElse("")));
    return names;
  }

  private static Map<String, Integer> names(List<TurnStart> starts) {
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
    return Tokens.count(lines.subList(0, first)) <= MOST_LEAD * Tokens.count(lines);
  }
}
