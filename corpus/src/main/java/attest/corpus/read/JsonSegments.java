package attest.corpus.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
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
  private static final List<String> TEXT =
      List.of(
          "text",
          "punctuated_word",
          "content",
          "body",
          "transcript",
          "sentence",
          "caption",
          "display",
          "word",
          "value",
          "utf8",
          "line",
          "words");
  private static final List<String> WORDS =
      List.of(
          "words",
          "wdlist",
          "segs",
          "elements",
          "tokens",
          "sentences",
          "segments",
          "cues",
          "utterances",
          "paragraphs");
  private static final List<String> SPEAKER =
      List.of(
          "speaker_name",
          "speakerName",
          "speaker",
          "speaker_label",
          "speakerLabel",
          "speaker_id",
          "speakerId");

  /** Words of a phrase, and the seconds of silence that end it. */
  private static final int MOST_WORDS = 15;

  private static final double PAUSE = 1;

  /** Nobody speaks so few words a second: the times are milliseconds. */
  private static final double SLOWEST = 0.05;

  private static final double MILLISECONDS = 1000;

  /** From so many words an element on, a list is of more than single words. */
  private static final double SINGLE = 1.5;

  /** What is said in one go, by whom and when. */
  record Phrase(CueTimes times, Optional<String> speaker, String words) {}

  private final List<Phrase> phrases = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private OptionalDouble start = OptionalDouble.empty();
  private OptionalDouble end = OptionalDouble.empty();
  private Optional<String> speaker = Optional.empty();
  private int count;

  private JsonSegments() {}

  /** Whether an element of a list is a segment: it has words and a time. */
  static boolean isSegment(JsonNode element) {
    JsonNode nested = nested(element);
    if (!nested.isMissingNode() && isTimed(nested)) {
      return true;
    }
    return JsonTimes.of(element).start().isPresent()
        && (text(element).isPresent() || !nested.isMissingNode());
  }

  /** Whether segments are single words. */
  static boolean areWords(JsonNode segments) {
    int tokens = 0;
    for (JsonNode segment : segments) {
      if (!nested(segment).isMissingNode()) {
        return false;
      }
      tokens += text(segment).orElse("").strip().split("\\s+").length;
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
    JsonNode nested = nested(segment);
    Optional<String> said = text(segment);
    Optional<String> by = speaker(segment);
    boolean timed = !nested.isMissingNode() && isTimed(nested);
    if (timed && (said.isEmpty() || squeezed(said.get()).equals(squeezed(joined(nested))))) {
      words(nested, by);
    } else {
      String all = said.orElseGet(() -> joined(nested));
      phrases.add(new Phrase(JsonTimes.of(segment), by, unescaped(all)));
    }
  }

  /** Cuts words into phrases at the ends of sentences, at silences and where speakers change. */
  private void words(JsonNode list, Optional<String> by) {
    boolean spaced = areSpaced(list);
    for (JsonNode word : list) {
      String token = text(word).orElse("");
      CueTimes times = JsonTimes.of(word);
      Optional<String> who = by.or(() -> speaker(word));
      boolean mark = token.codePoints().noneMatch(Character::isLetterOrDigit);
      if (!mark && isCut(times, who)) {
        phrase();
      }
      words.append(spaced || words.isEmpty() || (mark && times.start().isEmpty()) ? "" : " ");
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

  private static List<Phrase> inSeconds(List<Phrase> phrases) {
    double[] times =
        phrases.stream()
            .flatMap(p -> Stream.of(p.times().start(), p.times().end()))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    long words = phrases.stream().mapToLong(p -> p.words().split("\\s+").length).sum();
    boolean whole = java.util.Arrays.stream(times).allMatch(t -> t == Math.rint(t));
    boolean milliseconds =
        whole && times.length > 0 && words < SLOWEST * (times[times.length - 1] - times[0]);
    double unit = milliseconds ? MILLISECONDS : 1;
    return phrases.stream()
        .map(p -> new Phrase(JsonTimes.in(unit, p.times()), p.speaker(), p.words()))
        .toList();
  }

  /** What recognisers that offer alternatives think most likely. */
  private static JsonNode best(JsonNode node) {
    return node.path("alternatives").path(0);
  }

  private static JsonNode nested(JsonNode segment) {
    return Stream.of(segment, best(segment))
        .flatMap(node -> WORDS.stream().map(node::path))
        .filter(list -> list.isArray() && text(list.path(0)).isPresent())
        .findFirst()
        .orElse(JsonNodeFactory.instance.missingNode());
  }

  private static boolean isTimed(JsonNode words) {
    return JsonTimes.of(words.path(0)).start().isPresent();
  }

  private static Optional<String> text(JsonNode node) {
    if (node.isTextual()) {
      return Optional.of(node.asText());
    }
    Stream<JsonNode> candidates =
        node.isArray()
            ? JsonTimes.isRow(node) ? JsonTimes.elements(node) : Stream.empty()
            : Stream.of(node, best(node)).flatMap(n -> TEXT.stream().map(n::path));
    return candidates.filter(JsonNode::isTextual).map(JsonNode::asText).findFirst();
  }

  private static Optional<String> speaker(JsonNode node) {
    return SPEAKER.stream()
        .map(node::path)
        .map(value -> value.isObject() ? value.path("name") : value)
        .filter(value -> value.isTextual() || value.isIntegralNumber())
        .map(value -> value.asText().strip())
        .filter(name -> !name.isEmpty())
        .map(name -> name.chars().allMatch(Character::isDigit) ? "Speaker " + name : name)
        .findFirst();
  }

  private static String joined(JsonNode words) {
    String space = areSpaced(words) ? "" : " ";
    StringBuilder joined = new StringBuilder();
    for (JsonNode word : words) {
      joined.append(joined.isEmpty() ? "" : space).append(text(word).orElse(""));
    }
    return joined.toString();
  }

  /** Whether words bring the white space between them along. */
  private static boolean areSpaced(JsonNode words) {
    for (JsonNode word : words) {
      String token = text(word).orElse("");
      if (!token.equals(token.strip())) {
        return true;
      }
    }
    return false;
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
