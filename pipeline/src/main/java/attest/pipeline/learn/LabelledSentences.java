package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.UsageException;
import attest.corpus.Voice;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads labelled sentences that stand by themselves, from JSON Lines or a spreadsheet. */
final class LabelledSentences {
  private static final List<FindingType> FINDING_TYPES = List.of(FindingType.values());

  /** What stands for none of the types. */
  private static final Set<String> NONE = Set.of("none", "-");

  private static final String NO_LINE = "it is no JSON object with text and labels";

  /**
   * A line of a file.
   *
   * @param text the sentence
   * @param labels the types that it asserts; perhaps none
   * @param types those of which it was asked; all, if left out
   * @param heading over it
   * @param group what is held out together; the sentence alone, if left out
   * @param source the path of the document that it was taken from
   */
  private record Line(
      String text,
      List<String> labels,
      Optional<List<String>> types,
      Optional<String> heading,
      Optional<String> group,
      Optional<String> source) {
    @JsonCreator
    static Line of(
        @JsonProperty("text") Optional<String> text,
        @JsonProperty("labels") Optional<List<String>> labels,
        @JsonProperty("types") Optional<List<String>> types,
        @JsonProperty("heading") Optional<String> heading,
        @JsonProperty("group") Optional<String> group,
        @JsonProperty("source") Optional<String> source) {
      if (text.isEmpty() || text.get().isBlank()) {
        throw new IllegalArgumentException("its text is empty");
      }
      if (labels.isEmpty()) {
        throw new IllegalArgumentException("it has no labels; write [] for none of the types");
      }
      if (Stream.concat(labels.stream(), types.stream())
          .flatMap(List::stream)
          .anyMatch(Objects::isNull)) {
        throw new IllegalArgumentException("it names null as a type; write [] for none");
      }
      return new Line(text.get().strip(), labels.get(), types, heading, group, source);
    }
  }

  private LabelledSentences() {}

  /**
   * Reads JSON Lines: {@code {"text":…, "labels":[…]}}, and where wanted {@code heading}, {@code
   * group}, {@code source} and {@code types}.
   *
   * @throws UsageException if a line is malformed, naming it
   */
  static List<LabelledDocument> ofJson(String name, List<String> lines) {
    JsonMapper json = JsonMapper.builder().addModule(new Jdk8Module()).build();
    Documents documents = new Documents(name);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          documents.add(
              name + ":" + (i + 1),
              Optional.ofNullable(json.readValue(lines.get(i), Line.class))
                  .orElseThrow(() -> new IllegalArgumentException(NO_LINE)));
        } catch (JsonProcessingException e) {
          throw new UsageException(name + ":" + (i + 1) + ": " + fault(e), e);
        } catch (IllegalArgumentException e) {
          throw new UsageException(name + ":" + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return documents.all();
  }

  private static String fault(JsonProcessingException e) {
    if (e.getCause() instanceof IllegalArgumentException cause) {
      return String.valueOf(cause.getMessage());
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "it has a field '"
          + unknown.getPropertyName()
          + "'; there are text, labels, types, heading, group and source";
    }
    return e instanceof JsonMappingException wrong
            && wrong.getPath().stream()
                .anyMatch(at -> List.of("labels", "types").contains("" + at.getFieldName()))
        ? "its labels and types must be lists, such as [\"mechanism\"]"
        : NO_LINE;
  }

  /**
   * Reads the rows of a spreadsheet that {@code attest label} wrote: rows whose column {@code
   * labels} is empty are left out.
   *
   * @throws UsageException if a row is malformed, naming it, or a column is not there
   */
  static List<LabelledDocument> ofSheet(String name, List<Sheet.Row> rows) {
    rows.stream().findFirst().ifPresent(row -> checkColumns(name, row.cells().keySet()));
    Documents documents = new Documents(name);
    for (Sheet.Row row : rows) {
      String place = name + ", row " + row.number();
      try {
        sentence(row.cells()).ifPresent(line -> documents.add(place, line));
      } catch (IllegalArgumentException e) {
        throw new UsageException(place + ": " + e.getMessage(), e);
      }
    }
    return documents.all();
  }

  private static void checkColumns(String name, Set<String> columns) {
    for (String column : List.of("text", "labels")) {
      if (!columns.contains(column)) {
        throw new UsageException(
            name
                + ", row 1: there is no column '"
                + column
                + "'; the first row must name the columns, text and labels among them");
      }
    }
  }

  private static Optional<Line> sentence(Map<String, String> cells) {
    return cell(cells, "labels")
        .map(
            labels ->
                Line.of(
                    cell(cells, "text"),
                    Optional.of(names(labels)),
                    cell(cells, "types").map(LabelledSentences::names),
                    cell(cells, "heading"),
                    cell(cells, "group"),
                    cell(cells, "source")));
  }

  /** What a cell holds, if it is not blank. */
  private static Optional<String> cell(Map<String, String> cells, String column) {
    return Optional.of(cells.getOrDefault(column, "").strip()).filter(cell -> !cell.isEmpty());
  }

  private static List<String> names(String cell) {
    return Arrays.stream(cell.split("[ ,;+]+", -1)).filter(name -> !name.isEmpty()).toList();
  }

  /** The types that are named whole or by their letters; none, if that is all that is said. */
  private static Set<FindingType> types(List<String> names) {
    Set<FindingType> types = EnumSet.noneOf(FindingType.class);
    if (names.size() != 1 || !NONE.contains(names.get(0).strip().toLowerCase(Locale.ROOT))) {
      names.forEach(name -> types.add(type(name.strip())));
    }
    return types;
  }

  private static FindingType type(String name) {
    return FindingType.ofLetter(name.toUpperCase(Locale.ROOT))
        .or(() -> FINDING_TYPES.stream().filter(t -> t.label().equalsIgnoreCase(name)).findFirst())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no finding type '"
                        + name
                        + "'; there are "
                        + FINDING_TYPES.stream()
                            .map(t -> t.letter().toLowerCase(Locale.ROOT) + " (" + t.label() + ")")
                            .collect(Collectors.joining(", "))
                        + ", and none by itself"));
  }

  /** Documents of one sentence each, in the making. */
  private static final class Documents {
    private final String name;
    private final List<LabelledDocument> documents = new ArrayList<>();

    Documents(String name) {
      this.name = name;
    }

    void add(String place, Line line) {
      Set<FindingType> labels = types(line.labels());
      Set<FindingType> known =
          line.types()
              .map(LabelledSentences::types)
              .orElseGet(() -> EnumSet.allOf(FindingType.class));
      if (known.isEmpty()) {
        throw new IllegalArgumentException("its types are none; leave them out for all");
      }
      if (!known.containsAll(labels)) {
        throw new IllegalArgumentException("a label is not among its types");
      }
      String heading =
          line.heading().map(String::strip).filter(h -> !h.isEmpty()).map(h -> h + '\n').orElse("");
      Span span = new Span(heading.length(), heading.length() + line.text().length());
      List<Passage> passages = new ArrayList<>();
      if (!heading.isEmpty()) {
        Span above = new Span(0, heading.length() - 1);
        passages.add(new Passage(Passage.Kind.HEADING, above, 0, List.of()));
      }
      List<Integer> headings = heading.isEmpty() ? List.of() : List.of(0);
      passages.add(new Passage(Passage.Kind.PARAGRAPH, span, 0, headings));
      documents.add(
          new LabelledDocument(
              place,
              "sentences",
              true,
              new Document(
                  source(
                      line.source().filter(path -> !path.isBlank()).orElse(name),
                      line.group()
                          .filter(group -> !group.isBlank())
                          .orElse("sentence:" + FoundLabels.sentence(line.text()))),
                  heading + line.text(),
                  passages,
                  List.of(),
                  List.of()),
              List.of(new LabelledDocument.Unit(passages.size() - 1, span, labels, known))));
    }

    private Source source(String path, String group) {
      return new Source(
          path,
          // A title takes part in features, and the file's name says nothing of the sentence.
          "sentences",
          "sentences",
          group,
          Voice.AUTHOR,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of("en"),
          false);
    }

    List<LabelledDocument> all() {
      return List.copyOf(documents);
    }
  }
}
