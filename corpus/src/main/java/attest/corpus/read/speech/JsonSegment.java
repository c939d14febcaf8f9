package attest.corpus.read.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a segment or a word in JSON says, and who says it, under any of the usual names. */
final class JsonSegment {
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
          "speakerId",
          "speakerTag");

  private static final Pattern STOP = Pattern.compile("[.,;:?!…]+");

  private JsonSegment() {}

  /** Whether an element of a list is a segment: it has words and a time. */
  static boolean isSegment(JsonNode element) {
    JsonNode nested = nested(element);
    if (!nested.isMissingNode() && isTimed(nested)) {
      return true;
    }
    return JsonTimes.of(element).start().isPresent()
        && (text(element).isPresent() || !nested.isMissingNode());
  }

  /** What recognisers that offer alternatives think most likely. */
  private static JsonNode best(JsonNode node) {
    return node.path("alternatives").path(0);
  }

  /** The words, or shorter segments, that a segment is made of; missing if there are none. */
  static JsonNode nested(JsonNode segment) {
    return Stream.of(segment, best(segment))
        .flatMap(node -> WORDS.stream().map(node::path))
        .filter(list -> list.isArray() && text(list.path(0)).isPresent())
        .findFirst()
        .orElse(JsonNodeFactory.instance.missingNode());
  }

  /** Whether words have times of their own. */
  static boolean isTimed(JsonNode words) {
    return JsonTimes.of(words.path(0)).start().isPresent();
  }

  /** The text of a segment, a word or a row. */
  static Optional<String> text(JsonNode node) {
    if (node.isTextual()) {
      return Optional.of(node.asText());
    }
    Stream<JsonNode> candidates =
        node.isArray()
            ? JsonTimes.isRow(node) ? JsonTimes.elements(node) : Stream.empty()
            : Stream.of(node, best(node)).flatMap(n -> TEXT.stream().map(n::path));
    return candidates.filter(JsonNode::isTextual).map(JsonNode::asText).findFirst();
  }

  /** Who speaks; a number is made a name. */
  static Optional<String> speaker(JsonNode node) {
    return SPEAKER.stream()
        .map(node::path)
        .map(value -> value.isObject() ? value.path("name") : value)
        .filter(value -> value.isTextual() || value.isIntegralNumber())
        .flatMap(value -> named(value.asText()).stream())
        .findFirst();
  }

  /** The name that stands there, if one does; a number is made one. */
  static Optional<String> named(String written) {
    return Optional.of(written.strip())
        .filter(name -> !name.isEmpty())
        .map(name -> name.chars().allMatch(Character::isDigit) ? "Speaker " + name : name);
  }

  /** The text that words make. */
  static String joined(JsonNode words) {
    String space = areSpaced(words) ? "" : " ";
    StringBuilder joined = new StringBuilder();
    for (JsonNode word : words) {
      joined.append(joined.isEmpty() ? "" : space).append(text(word).orElse(""));
    }
    return joined.toString();
  }

  /** Whether a text is nothing but what ends a sentence or a part of one. */
  static boolean isStop(String text) {
    return STOP.matcher(text.strip()).matches();
  }

  /** Whether words bring the white space between them along. */
  static boolean areSpaced(JsonNode words) {
    for (JsonNode word : words) {
      String token = text(word).orElse("");
      if (!token.equals(token.strip())) {
        return true;
      }
    }
    return false;
  }
}
