package attest.corpus;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A YAML file that people write for Attest: cue rules, themes. What is wrong in it is said with the
 * file, the line and the fault.
 *
 * @param name what to call it in messages
 * @param text what it holds
 */
public record YamlFile(String name, String text) {
  /** Where the parser of YAML says that it stopped. */
  private static final Pattern YAML_LINE = Pattern.compile("in '\\w+', line (\\d+)");

  /**
   * The file at a path.
   *
   * @throws UsageException if it is not there or cannot be read as UTF-8
   */
  public static YamlFile at(Path path) {
    try {
      return new YamlFile(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new UsageException("no such file: " + path, e);
    } catch (IOException e) {
      throw new UsageException(
          Files.isDirectory(path)
              ? path + " is a folder; name a file in it"
              : "cannot read " + path + " as UTF-8 text",
          e);
    }
  }

  /** A file that is built in, from beside a class. */
  public static YamlFile builtIn(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + name);
      }
      return new YamlFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the file says.
   *
   * @throws UsageException if it is not YAML, or says something else than {@code type} holds
   */
  public <T> T as(Class<T> type) {
    if (text.isBlank()) {
      throw new UsageException(name + ": the file is empty");
    }
    ObjectMapper yaml =
        YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    try {
      T content = yaml.readValue(text, type);
      if (content == null) {
        throw new UsageException(name + ": the file is empty");
      }
      return content;
    } catch (JsonProcessingException e) {
      throw new UsageException(name + place(e) + ": " + fault(e), e);
    }
  }

  /**
   * Where the fault is: the entry of the file's list, and the line. An unknown key is told only at
   * the end of its entry, so that its line would mislead.
   */
  private static String place(JsonProcessingException e) {
    String entry =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .filter(step -> step.getIndex() >= 0)
                .findFirst()
                .map(step -> ", entry " + (step.getIndex() + 1))
                .orElse("")
            : "";
    JsonLocation at = e.getLocation();
    boolean exact = at != null && !(e instanceof UnrecognizedPropertyException);
    return unreadable(e)
        .map(line -> ", line " + line)
        .orElse(exact ? ", line " + at.getLineNr() + entry : entry);
  }

  /** The line that is no YAML, where there is one. */
  private static Optional<String> unreadable(JsonProcessingException e) {
    return YAML_LINE
        .matcher(String.valueOf(e.getMessage()))
        .results()
        .reduce((first, last) -> last)
        .map(found -> found.group(1));
  }

  private static String fault(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "there is no key '"
          + unknown.getPropertyName()
          + "'; there are "
          + String.join(
              ", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
    }
    if (e instanceof InvalidNullException empty) {
      // An entry of the whole file is of no property.
      return empty.getPropertyName() == null
          ? "an entry is empty"
          : "an entry of '" + empty.getPropertyName().getSimpleName() + "' is empty";
    }
    if (e instanceof JsonMappingException && e.getCause() instanceof IllegalArgumentException) {
      return String.valueOf(e.getCause().getMessage());
    }
    if (e instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      return "'" + invalid.getValue() + "' is none of " + names(invalid.getTargetType());
    }
    if (e instanceof MismatchedInputException mismatch) {
      return where(mismatch) + " should be " + wanted(mismatch.getTargetType());
    }
    if (e instanceof InvalidDefinitionException invalid) {
      return where(invalid) + " should be " + wanted(invalid.getType().getRawClass());
    }
    String message = e.getOriginalMessage();
    return message.startsWith("Duplicate field")
        ? message.replaceFirst("Duplicate field", "there is a second key")
        : "this is not YAML; look at indents, dashes, colons and quotation marks";
  }

  /** What is of another kind than it should be. */
  private static String where(JsonMappingException e) {
    List<JsonMappingException.Reference> path = e.getPath();
    if (path.isEmpty()) {
      return "the file";
    }
    String key = path.get(path.size() - 1).getFieldName();
    return key == null ? "an entry" : "'" + key + "'";
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String wanted(Class<?> type) {
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "a list (for each entry a line that begins with a dash)";
    }
    if (type == String.class) {
      return "a text";
    }
    boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
    return number ? "a number" : "keys with values (a line 'key: value' for each)";
  }
}
