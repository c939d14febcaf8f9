package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds who speaks in cues that say it in their words: {@code Name: …} as Zoom has it, names on
 * lines of their own as Teams has them, {@code [Name] …} as YouTube has it, {@code >>} and dashes
 * as broadcasters have them.
 *
 * @param names who speaks
 * @param place where their names stand
 */
record Speakers(Set<String> names, Place place) {
  /** Where the names of speakers stand. */
  enum Place {
    /** In front of what they say, with a colon. */
    BEFORE_COLON,
    /** On lines of their own, above what they say. */
    ON_LINES,
    /** In brackets, in front of what they say. */
    IN_BRACKETS
  }

  /** In broadcasters' captions: somebody else speaks. */
  private static final String MARK = ">>";

  private static final Pattern MARK_INSIDE = Pattern.compile("(?<=\\s)>>++(?=\\s)");

  /** From this share on of cues that start with a name, all do that can. */
  private static final double SHARE = 0.5;

  private static final double SHARE_ON_LINES = 0.6;

  /** How often a single word must stand before a colon to be a name. */
  private static final int LEAST_SINGLE = 3;

  private static final int LEAST = 2;

  /** How often names in brackets must come again, so that they are no remarks. */
  private static final int LEAST_IN_BRACKETS = 4;

  /** Copies, so that it does not change. */
  Speakers {
    names = Set.copyOf(names);
  }

  /** Who speaks in these cues; nobody is looked for where a cue says so beside its words. */
  static Speakers of(List<Cue> cues) {
    if (cues.stream().anyMatch(cue -> cue.speaker().isPresent())) {
      return new Speakers(Set.of(), Place.BEFORE_COLON);
    }
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> above = new HashMap<>();
    for (Cue cue : cues) {
      String[] lines = lines(cue.words().strip());
      for (String line : lines) {
        SpeakerName.in(unmarked(line)).ifPresent(n -> before.merge(n.name(), 1, Integer::sum));
      }
      if (lines.length > 1) {
        SpeakerName.of(lines[0])
            .filter(SpeakerName::isCapitalised)
            .ifPresent(name -> above.merge(name, 1, Integer::sum));
      }
    }
    if (named(above) >= SHARE_ON_LINES * cues.size() && comeAgain(above)) {
      return new Speakers(above.keySet(), Place.ON_LINES);
    }
    Set<String> names = accepted(before, cues.size());
    List<String> first = first(cues);
    if (first.size() == cues.size() && !names.isEmpty()) {
      // Where each cue starts with a name, so do those of who has a telephone's.
      names.addAll(first);
    }
    if (names.stream().anyMatch(SpeakerName::isFull)) {
      // Who speaks once is named as those are who speak again.
      first.stream().filter(SpeakerName::isFull).forEach(names::add);
    }
    Set<String> bracketed = names.isEmpty() ? bracketed(cues) : Set.of();
    return bracketed.isEmpty()
        ? new Speakers(names, Place.BEFORE_COLON)
        : new Speakers(bracketed, Place.IN_BRACKETS);
  }

  /** Who is named in brackets; nobody, unless several are and come again. */
  private static Set<String> bracketed(List<Cue> cues) {
    Map<String, Integer> counts = new HashMap<>();
    for (Cue cue : cues) {
      for (String line : lines(cue.words())) {
        SpeakerName.inBrackets(unmarked(line))
            .filter(name -> SpeakerName.isCapitalised(name.name()))
            .ifPresent(name -> counts.merge(name.name(), 1, Integer::sum));
      }
    }
    List<Integer> again = counts.values().stream().filter(n -> n > 1).toList();
    return again.size() >= LEAST
            && again.stream().mapToInt(Integer::intValue).sum() >= LEAST_IN_BRACKETS
            && comeAgain(counts)
        ? counts.keySet()
        : Set.of();
  }

  /** What may be a name at the start of each cue. */
  private static List<String> first(List<Cue> cues) {
    return cues.stream()
        .flatMap(cue -> SpeakerName.in(unmarked(cue.words().strip())).stream())
        .map(SpeakerName::name)
        .toList();
  }

  private static Set<String> accepted(Map<String, Integer> counts, int cues) {
    boolean all = named(counts) >= SHARE * cues && named(counts) > LEAST && comeAgain(counts);
    Set<String> names = new HashSet<>();
    counts.forEach(
        (name, count) -> {
          boolean often = count >= (SpeakerName.isDistinct(name) ? LEAST : LEAST_SINGLE);
          boolean written = SpeakerName.isCapitalised(name);
          if (all ? written || count >= LEAST : written && often) {
            names.add(name);
          }
        });
    return names;
  }

  private static int named(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether at least half of what may be names stands there again, as names do. */
  private static boolean comeAgain(Map<String, Integer> counts) {
    int again = counts.values().stream().filter(n -> n > 1).mapToInt(Integer::intValue).sum();
    return again > 0 && again * 2 >= named(counts);
  }

  /** The cues, each of one speaker and without the name; who goes on speaking is named again. */
  List<Cue> resolve(List<Cue> cues) {
    List<Cue> resolved = new ArrayList<>();
    Optional<String> speaker = Optional.empty();
    for (Cue cue : cues) {
      for (Cue part : parts(cue)) {
        boolean changes =
            part.opens() && !(part.speaker().isPresent() && part.speaker().equals(speaker));
        speaker = part.opens() || part.speaker().isPresent() ? part.speaker() : speaker;
        resolved.add(
            new Cue(part.line(), part.start(), part.end(), speaker, changes, part.words()));
      }
    }
    return resolved;
  }

  private List<Cue> parts(Cue cue) {
    if (place == Place.ON_LINES) {
      String[] lines = cue.words().strip().split("\n", 2);
      Optional<String> name = SpeakerName.of(lines[0]).filter(names::contains);
      return List.of(
          cue.opened(name, name.isPresent() && lines.length == 2 ? lines[1] : cue.words()));
    }
    String[] lines = lines(cue.words());
    // Where names stand in brackets, who is in the picture has a dash alone.
    boolean dialogue =
        place == Place.IN_BRACKETS || Arrays.stream(lines).filter(Speakers::isDashed).count() > 1;
    List<Cue> parts = new ArrayList<>();
    Cue open = cue;
    StringBuilder words = new StringBuilder();
    for (String line : lines) {
      String said = unmarked(line);
      Optional<SpeakerName> name =
          (place == Place.IN_BRACKETS ? SpeakerName.inBrackets(said) : SpeakerName.in(said))
              .filter(prefix -> names.contains(prefix.name()));
      if (name.isPresent() || line.startsWith(MARK) || (dialogue && isDashed(line))) {
        keep(open, words, parts);
        open = cue.opened(name.map(SpeakerName::name), "");
        words.append(name.map(SpeakerName::said).orElse(said));
      } else {
        words.append(words.isEmpty() ? "" : "\n").append(line);
      }
    }
    keep(open, words, parts);
    return parts;
  }

  private static void keep(Cue open, StringBuilder words, List<Cue> parts) {
    if (!words.toString().isBlank()) {
      parts.add(open.saying(words.toString()));
    }
    words.setLength(0);
  }

  /** The lines without white space around them; {@code >>} starts one, too. */
  private static String[] lines(String words) {
    String broken = words.contains(MARK) ? MARK_INSIDE.matcher(words).replaceAll("\n>>") : words;
    return broken.lines().map(String::strip).toArray(String[]::new);
  }

  private static boolean isDashed(String line) {
    return line.length() > 1
        && "-–".indexOf(line.charAt(0)) >= 0
        && (" [(".indexOf(line.charAt(1)) >= 0 || Character.isLetter(line.charAt(1)));
  }

  /** A line without the mark of another speaker. */
  private static String unmarked(String line) {
    int at = isDashed(line) ? 1 : 0;
    while (line.startsWith(MARK) && at < line.length() && line.charAt(at) == '>') {
      at++;
    }
    return line.substring(at).strip();
  }
}
