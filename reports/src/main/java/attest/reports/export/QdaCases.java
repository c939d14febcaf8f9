package attest.reports.export;

import attest.reports.NameParts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a case for each origin, with what is known of its work as variables, and the texts that
 * are of it.
 *
 * @param works a work for each origin
 */
record QdaCases(List<Work> works) {
  private static final List<String> VARIABLES =
      List.of("Origin", "Authors", "Container", "Date", "DOI", "URL");

  /** Writes the elements {@code Variables} and {@code Cases}. */
  void write(QdaXml xml) throws IOException {
    xml.open("Variables");
    for (String name : VARIABLES) {
      xml.empty("Variable", "guid", guid(name), "name", name, "typeOfVariable", "Text");
    }
    xml.close().open("Cases");
    DifferentNames names = new DifferentNames();
    for (Work work : works) {
      String guid = Guid.of("case", work.origin()).toString();
      xml.open("Case", "guid", guid, "name", names.of(work.name(), work.origin()));
      for (Map.Entry<String, String> value : values(work).entrySet()) {
        xml.open("VariableValue")
            .empty("VariableRef", "targetGUID", guid(value.getKey()))
            .text("TextValue", value.getValue())
            .close();
      }
      for (String path : work.paths()) {
        xml.empty("SourceRef", "targetGUID", QdaProject.sourceGuid(path));
      }
      xml.close();
    }
    xml.close();
  }

  private static String guid(String variable) {
    return Guid.of("variable", variable).toString();
  }

  private static Map<String, String> values(Work work) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Origin", work.origin());
    if (!work.authors().isEmpty()) {
      values.put(
          "Authors",
          work.authors().stream().map(NameParts::inverted).collect(Collectors.joining("; ")));
    }
    work.container().ifPresent(name -> values.put("Container", name));
    work.date().ifPresent(date -> values.put("Date", date.iso()));
    work.doi().ifPresent(doi -> values.put("DOI", doi));
    work.url().ifPresent(url -> values.put("URL", url));
    return values;
  }
}
