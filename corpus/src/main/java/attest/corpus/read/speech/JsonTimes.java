package attest.corpus.read.speech;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the times of a segment or word in JSON under any of their usual names. */
final class JsonTimes {
  private static final List<String> START =
      List.of("start", "start_time", "startTime", "begin", "from", "offset");
  private static final List<String> END = List.of("end", "end_time", "endTime", "to");
  private static final List<String> DURATION = List.of("duration", "dur");
  private static final List<String> START_MS =
      List.of("tStartMs", "startMs", "start_ms", "offsetMs");
  private static final List<String> END_MS = List.of("endMs", "end_ms");
  private static final List<String> DURATION_MS =
      List.of("dDurationMs", "durationMs", "duration_ms");

  private static final double MILLISECONDS = 1000;

  private JsonTimes() {}

  /** The times of an element, in seconds unless its numbers are of another unit. */
  static CueTimes of(JsonNode element) {
    if (element.isArray()) {
      return isRow(element) ? row(elements(element)) : none();
    }
    if (element.path("timestamp").isArray()) {
      return row(elements(element.path("timestamp")));
    }
    if (element.path("timestamps").isObject()) {
      return named(element.path("timestamps"), 1, START, END, DURATION);
    }
    if (element.has("end_ts")) {
      return named(element, 1, List.of("ts"), List.of("end_ts"), List.of());
    }
    CueTimes exact = named(element, MILLISECONDS, START_MS, END_MS, DURATION_MS);
    return exact.start().isPresent() ? exact : named(element, 1, START, END, DURATION);
  }

  /**
   * The same times, taken to be in a unit of which so many are a second; those that no recording
   * reaches, such as seconds since 1970, are none.
   */
  static CueTimes in(double unit, CueTimes times) {
    return new CueTimes(possible(times.start(), unit), possible(times.end(), unit));
  }

  private static OptionalDouble possible(OptionalDouble time, double unit) {
    return time.isPresent() ? CueTimes.possible(time.getAsDouble() / unit) : time;
  }

  /** Whether an array is one text and its times. */
  static boolean isRow(JsonNode array) {
    long texts = elements(array).filter(JsonNode::isTextual).count();
    long numbers = elements(array).filter(JsonNode::isNumber).count();
    return texts == 1 && numbers >= 1 && numbers <= 2 && array.size() == texts + numbers;
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static CueTimes row(Stream<JsonNode> elements) {
    double[] numbers =
        elements.filter(JsonNode::isNumber).mapToDouble(JsonNode::asDouble).toArray();
    return new CueTimes(
        numbers.length > 0 ? valid(numbers[0]) : OptionalDouble.empty(),
        numbers.length > 1 ? valid(numbers[1]) : OptionalDouble.empty());
  }

  private static CueTimes named(
      JsonNode node, double unit, List<String> starts, List<String> ends, List<String> durations) {
    OptionalDouble start = scaled(first(node, starts), unit);
    OptionalDouble end = scaled(first(node, ends), unit);
    OptionalDouble duration = scaled(first(node, durations), unit);
    if (end.isEmpty() && start.isPresent() && duration.isPresent()) {
      end = OptionalDouble.of(start.getAsDouble() + duration.getAsDouble());
    }
    return new CueTimes(start, end);
  }

  private static CueTimes none() {
    return new CueTimes(OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static OptionalDouble scaled(OptionalDouble time, double unit) {
    return time.isPresent() ? OptionalDouble.of(time.getAsDouble() / unit) : time;
  }

  private static OptionalDouble first(JsonNode node, List<String> names) {
    return names.stream()
        .map(node::path)
        .map(JsonTimes::value)
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble value(JsonNode value) {
    if (value.isNumber()) {
      return valid(value.asDouble());
    }
    return value.isTextual() ? value(value.asText()) : OptionalDouble.empty();
  }

  /** The time that is written there: on a clock, or as a number of a unit that is not known yet. */
  static OptionalDouble value(String written) {
    String text = written.strip();
    if (text.indexOf(':') >= 0) {
      return CueTimes.seconds(text);
    }
    try {
      return valid(
          Double.parseDouble(text.endsWith("s") ? text.substring(0, text.length() - 1) : text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble valid(double time) {
    // Nobody knows yet whether it is in seconds or milliseconds.
    return CueTimes.possible(time / MILLISECONDS).isPresent()
        ? OptionalDouble.of(time)
        : OptionalDouble.empty();
  }
}
