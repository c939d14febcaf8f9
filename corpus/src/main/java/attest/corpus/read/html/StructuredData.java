package attest.corpus.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a page says of its work with the words of schema.org in JSON-LD 1.1.
 *
 * @param work the article, report or book; missing if there is none
 * @param byId the things beside it, which it refers to
 */
record StructuredData(JsonNode work, Map<String, JsonNode> byId) {
  private static final Pattern WORK =
      Pattern.compile("(?:\\w*(?:Article|Posting|Report)|Book|Chapter|CreativeWork|Thesis|HowTo)");

  private static final JsonMapper JSON = new JsonMapper();

  /** Copies the things, so that they do not change. */
  StructuredData {
    byId = Map.copyOf(byId);
  }

  /** The data of a page; what is no JSON is passed over. */
  static StructuredData of(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .map(script -> things(script.data()))
        .flatMap(
            things ->
                things.stream()
                    .filter(StructuredData::isWork)
                    .limit(1)
                    .map(work -> new StructuredData(work, byId(things))))
        .findFirst()
        .orElseGet(() -> new StructuredData(MissingNode.getInstance(), Map.of()));
  }

  private static Map<String, JsonNode> byId(List<JsonNode> things) {
    Map<String, JsonNode> byId = new HashMap<>();
    things.forEach(thing -> byId.putIfAbsent(thing.path("@id").asText(), thing));
    return byId;
  }

  private static List<JsonNode> things(String json) {
    List<JsonNode> things = new ArrayList<>();
    try {
      JsonNode root = JSON.readTree(json);
      for (JsonNode thing : root.isArray() ? root : List.of(root)) {
        things.add(thing);
        thing.path("@graph").forEach(things::add);
      }
    } catch (JsonProcessingException e) {
      // People write it by hand; the page has other fields.
      return List.of();
    }
    return things;
  }

  private static boolean isWork(JsonNode thing) {
    JsonNode types = thing.path("@type");
    return WORK.matcher(types.asText()).matches()
        || StreamSupport.stream(types.spliterator(), false)
            .anyMatch(type -> WORK.matcher(type.asText()).matches());
  }

  Optional<String> title() {
    return Stream.of("headline", "name").flatMap(name -> texts(work.path(name))).findFirst();
  }

  List<String> authors() {
    return Stream.of("author", "creator").flatMap(name -> texts(work.path(name))).toList();
  }

  /** The journal or the book that it is a part of. */
  Optional<String> container() {
    return texts(work.path("isPartOf")).findFirst();
  }

  Optional<String> site() {
    return texts(work.path("publisher")).findFirst();
  }

  Optional<String> date() {
    return texts(work.path("datePublished")).findFirst();
  }

  Optional<String> url() {
    return Stream.of("url", "mainEntityOfPage")
        .flatMap(
            name ->
                texts(work.path(name).isObject() ? work.path(name).path("@id") : work.path(name)))
        .findFirst();
  }

  /** The texts of a value, of each of a list of values, or the names of the things in it. */
  private Stream<String> texts(JsonNode value) {
    List<JsonNode> values = new ArrayList<>();
    (value.isArray() ? value : List.of(value)).forEach(values::add);
    return values.stream()
        .map(one -> one.isObject() ? named(one).path("name") : one)
        .filter(JsonNode::isTextual)
        .map(one -> Parser.unescapeEntities(one.asText(), false).strip())
        .filter(text -> !text.isEmpty());
  }

  /** A thing, or the one that is described elsewhere under its identifier. */
  private JsonNode named(JsonNode thing) {
    return thing.has("name") ? thing : byId.getOrDefault(thing.path("@id").asText(), thing);
  }
}
