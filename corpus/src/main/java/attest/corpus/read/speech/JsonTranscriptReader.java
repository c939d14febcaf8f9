package attest.corpus.read.speech;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.text.CanonicalText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads transcripts in JSON: a list of segments or words with times, at the top or somewhere below
 * it. Among them YouTube's json3, Whisper's output and the Podcasting 2.0 transcript.
 */
public final class JsonTranscriptReader implements FormatReader {
  /** Segments lie no deeper: {@code results.channels[0].alternatives[0].paragraphs.paragraphs}. */
  private static final int MAX_DEPTH = 8;

  /** How many elements of a list are looked at to tell what it is of. */
  private static final int SAMPLE = 50;

  private static final List<String> FIELDS =
      List.of(
          "title",
          "language",
          "author",
          "authors",
          "date",
          "url",
          "channel",
          "videoId",
          "video_id",
          "source");

  private record Level(JsonNode node, int depth) {}

  private final JsonMapper json = new JsonMapper();

  /** Whether there are segments in it. */
  public static boolean recognises(JsonNode root) {
    return !segments(root).isMissingNode();
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    JsonNode root;
    try {
      root = json.readTree(file.text().text());
    } catch (JsonProcessingException e) {
      throw new RejectedException(Rejection.DAMAGED, "JSON that breaks");
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (String name : FIELDS) {
      if (root.has(name)) {
        fields.set(name, root.get(name));
      }
    }
    Captions captions = new Captions(file, Format.JSON_TRANSCRIPT, fields);
    JsonNode segments = segments(root);
    if (!fields.has("language") && segments.path(0).path("lang").isTextual()) {
      fields.set("language", segments.path(0).get("lang"));
    }
    write(JsonSegments.of(segments), names(root.path("speakers")), captions);
    return captions.document();
  }

  /** Who the speakers are that segments have only the numbers of: their names by those. */
  private static Map<String, String> names(JsonNode speakers) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode speaker : speakers) {
      String name = speaker.path("name").asText().strip();
      JsonSegment.speaker(JsonNodeFactory.instance.objectNode().set("speaker", speaker.path("id")))
          .filter(id -> !name.isEmpty())
          .ifPresent(id -> names.put(id, name));
    }
    return names;
  }

  private static void write(
      List<JsonSegments.Phrase> phrases, Map<String, String> names, Captions captions) {
    Optional<String> before = Optional.empty();
    for (JsonSegments.Phrase phrase : phrases) {
      Optional<String> speaker = phrase.speaker().map(id -> names.getOrDefault(id, id));
      boolean opens = !speaker.equals(before);
      captions.add(CanonicalText.NO_LINE, phrase.times(), speaker, opens, phrase.words());
      before = speaker;
    }
  }

  /** The list of segments that is nearest to the top; missing if there is none. */
  private static JsonNode segments(JsonNode root) {
    Deque<Level> queue = new ArrayDeque<>();
    queue.add(new Level(root, 0));
    JsonNode words = JsonNodeFactory.instance.missingNode();
    int wordsDepth = 0;
    while (!queue.isEmpty()) {
      Level level = queue.remove();
      if (level.node().isArray() && isSegments(level.node())) {
        boolean single = JsonSegments.areWords(level.node());
        if (!single) {
          // Words are cut into phrases by guesswork; segments beside or under them are better.
          return level.node();
        }
        if (words.isMissingNode()) {
          words = level.node();
          wordsDepth = level.depth();
        }
      } else if (level.depth() < MAX_DEPTH && !(wordsDepth > 0 && level.depth() > wordsDepth)) {
        int left = level.node().isArray() ? SAMPLE : Integer.MAX_VALUE;
        for (JsonNode child : level.node()) {
          if (child.isContainerNode() && left-- > 0) {
            queue.add(new Level(child, level.depth() + 1));
          }
        }
      }
    }
    return words;
  }

  /** Whether half of the first elements at least are segments. */
  private static boolean isSegments(JsonNode list) {
    int looked = 0;
    int segments = 0;
    for (JsonNode element : list) {
      if (looked == SAMPLE) {
        break;
      }
      looked++;
      segments += JsonSegment.isSegment(element) ? 1 : 0;
    }
    return segments > 0 && segments * 2 >= looked;
  }
}
