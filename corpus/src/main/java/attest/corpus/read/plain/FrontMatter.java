package attest.corpus.read.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block between {@code ---} lines that a Markdown file may start with, or the plain fields
 * of the TOML block between {@code +++} lines that Hugo has in its place, or Logseq's {@code key::
 * value} lines.
 *
 * @param fields what it says; empty if there is none
 * @param lines how many lines of the file it takes
 * @param remark what was wrong with it, if something was
 */
record FrontMatter(ObjectNode fields, int lines, Optional<String> remark) {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final Pattern PLAIN_FIELD = Pattern.compile("([A-Za-z][\\w-]*):(?: +(.*))?");

  /** {@code key:: value}, as Logseq has it at the top of a page. */
  private static final Pattern PAGE_FIELD = Pattern.compile("([a-z][\\w-]*)::(?: +(.*))?");

  /** The most lines that are searched for the end of a block. */
  private static final int MAX_LINES = 500;

  /** {@code title = "Value"}, {@code authors = ["One", "Another"]}. */
  private static final Pattern TOML_FIELD =
      Pattern.compile("\\s*([A-Za-z][\\w-]*)\\s*=\\s*(\\S.*)");

  private static final Pattern TOML_STRING = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  /** {@code [[target|label]]}. */
  private static final Pattern WIKILINK =
      Pattern.compile("\\[\\[(?:[^\\[\\]|]*\\|)?([^\\[\\]|]+)]]");

  private static final String TOML = "+++";

  /** The front matter of a file. */
  static FrontMatter of(List<String> lines) {
    if (!lines.isEmpty() && lines.get(0).stripTrailing().equals(TOML)) {
      int end = 1;
      while (end < Math.min(lines.size(), MAX_LINES)
          && !lines.get(end).stripTrailing().equals(TOML)) {
        end++;
      }
      if (end < Math.min(lines.size(), MAX_LINES)) {
        return new FrontMatter(tomlFields(lines.subList(1, end)), end + 1, Optional.empty());
      }
    }
    if (!lines.isEmpty() && PAGE_FIELD.matcher(lines.get(0).stripTrailing()).matches()) {
      return pageFields(lines);
    }
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals("---")) {
      return new FrontMatter(YAML.createObjectNode(), 0, Optional.empty());
    }
    for (int i = 1; i < Math.min(lines.size(), MAX_LINES); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return parse(lines.subList(1, i), i + 1);
      }
    }
    return unclosed(lines);
  }

  private static FrontMatter parse(List<String> block, int lines) {
    try {
      JsonNode node = YAML.readTree(String.join("\n", block));
      if (node instanceof ObjectNode fields) {
        fields.properties().forEach(field -> field.setValue(unlinked(field.getValue())));
        return new FrontMatter(fields, lines, Optional.empty());
      }
      boolean blank = node == null || node.isMissingNode() || node.isNull();
      return new FrontMatter(
          YAML.createObjectNode(),
          lines,
          blank
              ? Optional.empty()
              : Optional.of("the front matter is no list of fields; it was left aside"));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
      return new FrontMatter(
          plainFields(block),
          lines,
          Optional.of(
              "line " + line + ": the front matter is not YAML; its plain fields were taken"));
    }
  }

  /** The label of a wikilink in place of the link, for YAML with its quotation marks or without. */
  private static JsonNode unlinked(JsonNode value) {
    JsonNode inner = value.size() == 1 && value.path(0).size() == 1 ? value.path(0).path(0) : value;
    if (inner.isTextual()) {
      Matcher link = WIKILINK.matcher(inner.asText());
      return link.matches() ? TextNode.valueOf(link.group(1)) : inner;
    }
    if (!value.isArray()) {
      return value;
    }
    ArrayNode all = YAML.createArrayNode();
    value.forEach(
        element -> all.add(element.isTextual() || element.isArray() ? unlinked(element) : element));
    return all;
  }

  private static FrontMatter unclosed(List<String> lines) {
    int end = 1;
    while (end < lines.size() && PLAIN_FIELD.matcher(lines.get(end)).matches()) {
      end++;
    }
    if (end == 1) {
      return new FrontMatter(YAML.createObjectNode(), 0, Optional.empty());
    }
    return new FrontMatter(
        plainFields(lines.subList(1, end)),
        end,
        Optional.of("line 1: the front matter has no end; its plain fields were taken"));
  }

  /** The fields whose value is one thing or a list of strings; the first of each name counts. */
  private static ObjectNode tomlFields(List<String> block) {
    ObjectNode fields = YAML.createObjectNode();
    for (String line : block) {
      Matcher field = TOML_FIELD.matcher(line);
      if (!field.matches() || fields.has(field.group(1))) {
        continue;
      }
      String value = field.group(2);
      List<String> strings =
          TOML_STRING.matcher(value).results().map(s -> s.group().replaceAll("^.|.$", "")).toList();
      if (value.startsWith("[")) {
        strings.forEach(fields.withArray(field.group(1))::add);
      } else {
        fields.put(
            field.group(1),
            strings.isEmpty()
                ? value.replaceFirst("(?<!\\s)\\s++#.*$", "").strip()
                : strings.get(0));
      }
    }
    return fields;
  }

  private static FrontMatter pageFields(List<String> lines) {
    ObjectNode fields = YAML.createObjectNode();
    int end = 0;
    while (end < Math.min(lines.size(), MAX_LINES)) {
      Matcher field = PAGE_FIELD.matcher(lines.get(end).stripTrailing());
      if (!field.matches()) {
        break;
      }
      if (field.group(2) != null) {
        fields.put(field.group(1), WIKILINK.matcher(field.group(2)).replaceAll("$1"));
      }
      end++;
    }
    return new FrontMatter(fields, end, Optional.empty());
  }

  private static ObjectNode plainFields(List<String> block) {
    ObjectNode fields = YAML.createObjectNode();
    for (String line : block) {
      Matcher field = PLAIN_FIELD.matcher(line.stripTrailing());
      if (field.matches() && field.group(2) != null) {
        fields.put(field.group(1), field.group(2).replaceAll("^[\"']|[\"']$", ""));
      }
    }
    return fields;
  }
}
