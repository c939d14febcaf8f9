package attest.corpus.read.speech;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * Cuts segments of a transcript in JSON into phrases. A segment is an object with text or words and
 * times under any of their usual names, or a row such as {@code ["text", 0.0, 1.5]}.
 */
final class JsonSegments {
  /** Words of a phrase, and the seconds of silence that end it. */
  private static final int MOST_WORDS = 15;

  private static final double PAUSE = 1;

  /** Nobody speaks so few words a second: the times are milliseconds. */
  private static final double SLOWEST = 0.05;

  private static final double MILLISECONDS = 1000;

  /** From so many words an element on, a list is of more than single words. */
  private static final double SINGLE = 1.5;

  /** What is said in one go, by whom and when. */
  record Phrase(CueTimes times, Optional<String> speaker, String words) {
    /** The same, whose times are in a unit of which so many are a second. */
    Phrase in(double unit) {
      return new Phrase(JsonTimes.in(unit, times), speaker, words);
    }
  }

  private final List<Phrase> phrases = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private OptionalDouble start = OptionalDouble.empty();
  private OptionalDouble end = OptionalDouble.empty();
  private Optional<String> speaker = Optional.empty();
  private int count;

  private JsonSegments() {}

  /** Whether segments are single words. */
  static boolean areWords(JsonNode segments) {
    int tokens = 0;
    for (JsonNode segment : segments) {
      if (!JsonSegment.nested(segment).isMissingNode()) {
        return false;
      }
      tokens += JsonSegment.text(segment).orElse("").strip().split("\\s+").length;
    }
    return tokens < SINGLE * segments.size();
  }

  /** The phrases of a list of segments or words. */
  static List<Phrase> of(JsonNode segments) {
    JsonSegments reading = new JsonSegments();
    if (areWords(segments)) {
      reading.words(segments, Optional.empty());
    } else {
      segments.forEach(reading::segment);
    }
    return inSeconds(reading.phrases);
  }

  private void segment(JsonNode segment) {
    JsonNode nested = JsonSegment.nested(segment);
    Optional<String> said = JsonSegment.text(segment);
    Optional<String> by = JsonSegment.speaker(segment);
    boolean timed = !nested.isMissingNode() && JsonSegment.isTimed(nested);
    if (timed
        && (said.isEmpty() || squeezed(said.get()).equals(squeezed(JsonSegment.joined(nested))))) {
      words(nested, by);
    } else {
      String all = said.orElseGet(() -> JsonSegment.joined(nested));
      CueTimes times = JsonTimes.of(segment);
      if (JsonSegment.isStop(all) && !phrases.isEmpty()) {
        // A stop with times of its own belongs to the words before it.
        Phrase before = phrases.remove(phrases.size() - 1);
        CueTimes longer =
            new CueTimes(
                before.times().start(),
                times.end().isPresent() ? times.end() : before.times().end());
        phrases.add(new Phrase(longer, before.speaker(), before.words() + all.strip()));
      } else {
        phrases.add(new Phrase(times, by, unescaped(all)));
      }
    }
  }

  /** Cuts words into phrases at the ends of sentences, at silences and where speakers change. */
  private void words(JsonNode list, Optional<String> by) {
    boolean spaced = JsonSegment.areSpaced(list);
    for (JsonNode word : list) {
      String token = JsonSegment.text(word).orElse("");
      CueTimes times = JsonTimes.of(word);
      Optional<String> who = by.or(() -> JsonSegment.speaker(word));
      boolean mark = token.codePoints().noneMatch(Character::isLetterOrDigit);
      if (!mark && isCut(times, who)) {
        phrase();
      }
      words.append(
          spaced
                  || words.isEmpty()
                  || (mark && times.start().isEmpty())
                  || JsonSegment.isStop(token)
              ? ""
              : " ");
      words.append(token);
      start = start.isPresent() ? start : times.start();
      end = times.end().isPresent() ? times.end() : end;
      speaker = mark && speaker.isPresent() ? speaker : who;
      count++;
    }
    phrase();
  }

  private boolean isCut(CueTimes times, Optional<String> who) {
    String said = words.toString().strip();
    boolean silent =
        times.start().isPresent()
            && end.isPresent()
            && times.start().getAsDouble() - end.getAsDouble() >= PAUSE;
    return !said.isEmpty()
        && (silent
            || count >= MOST_WORDS
            || !who.equals(speaker)
            || ".?!".indexOf(said.charAt(said.length() - 1)) >= 0);
  }

  private void phrase() {
    if (!words.toString().isBlank()) {
      phrases.add(new Phrase(new CueTimes(start, end), speaker, unescaped(words.toString())));
    }
    words.setLength(0);
    start = OptionalDouble.empty();
    end = OptionalDouble.empty();
    speaker = Optional.empty();
    count = 0;
  }

  /** The same with their times in seconds, told from milliseconds by how much is said. */
  static List<Phrase> inSeconds(List<Phrase> phrases) {
    double[] times =
        phrases.stream()
            .flatMap(p -> Stream.of(p.times().start(), p.times().end()))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    long words = phrases.stream().mapToLong(p -> p.words().split("\\s+").length).sum();
    boolean whole = Arrays.stream(times).allMatch(t -> t == Math.rint(t));
    // Clips of a long recording are told by what they last, not by the time between them.
    boolean ended =
        phrases.stream()
            .allMatch(p -> p.times().start().isPresent() && p.times().end().isPresent());
    double length =
        ended
            ? phrases.stream()
                .mapToDouble(p -> p.times().end().orElse(0) - p.times().start().orElse(0))
                .sum()
            : times.length == 0 ? 0 : times[times.length - 1] - times[0];
    boolean milliseconds = whole && length >= MILLISECONDS && words < SLOWEST * length;
    double unit = milliseconds ? MILLISECONDS : 1;
    return phrases.stream().map(phrase -> phrase.in(unit)).toList();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String unescaped(String text) {
    // What comes from YouTube is often escaped twice.
    return text.indexOf('&') < 0 && text.indexOf('<') < 0
        ? text
        : CueText.plain(Parser.unescapeEntities(text, false));
  }
}
