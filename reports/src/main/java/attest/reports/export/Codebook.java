package attest.reports.export;

import attest.corpus.FindingType;
import attest.index.Theme;
import attest.index.Themes;
import attest.index.finding.CitedFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The types of findings and the themes as codes: two groups that code nothing themselves, with a
 * code for each type and theme.
 */
final class Codebook {
  private static final String TYPE = "type";
  private static final String THEME = "theme";

  /** One code. */
  private record Code(String guid, String name, String description) {}

  private final Map<FindingType, Code> types = new LinkedHashMap<>();
  private final Map<String, Code> themes = new LinkedHashMap<>();

  /** The codes of a vocabulary; no two have the same name, as some programs cannot bear that. */
  Codebook(Themes vocabulary) {
    DifferentNames names = new DifferentNames();
    for (FindingType type : FindingType.values()) {
      String name = names.of(name(type), type.label());
      types.put(type, new Code(guid(TYPE, type.label()), name, type.description()));
    }
    for (Theme theme : vocabulary.all()) {
      String name = names.of(theme.title(), theme.name());
      themes.put(theme.name(), new Code(guid(THEME, theme.name()), name, description(theme)));
    }
  }

  /** Writes the element {@code Codes}. */
  void write(QdaXml xml) throws IOException {
    xml.open("Codes");
    writeGroup("Types of findings", new ArrayList<>(types.values()), xml);
    writeGroup("Themes", new ArrayList<>(themes.values()), xml);
    xml.close();
  }

  private static void writeGroup(String name, List<Code> codes, QdaXml xml) throws IOException {
    xml.open("Code", "guid", guid("group", name), "name", name, "isCodable", "false");
    for (Code code : codes) {
      xml.open("Code", "guid", code.guid(), "name", code.name(), "isCodable", "true")
          .text("Description", code.description())
          .close();
    }
    xml.close();
  }

  /** The GUIDs of the codes of a finding: its type, then its themes. */
  List<String> codesOf(CitedFinding finding) {
    return Stream.concat(
            Stream.ofNullable(types.get(finding.type())),
            finding.themes().stream().flatMap(theme -> Stream.ofNullable(themes.get(theme))))
        .map(Code::guid)
        .toList();
  }

  private static String guid(String kind, String name) {
    return Guid.of("code " + kind, name).toString();
  }

  private static String name(FindingType type) {
    return switch (type) {
      case MECHANISM -> "Mechanism";
      case CHALLENGE -> "Challenge";
      case STRATEGY -> "Strategy";
    };
  }

  private static String description(Theme theme) {
    return (theme.about() + "\nQuery: " + theme.query()).strip();
  }
}
