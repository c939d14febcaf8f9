package attest.corpus.read.work;

import attest.corpus.UsageException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads RIS, the exchange format of reference managers: lines {@code TAG - value}, an entry from
 * {@code TY} to {@code ER}. Own code, since no library for it is kept up.
 */
final class RisBibliography {
  private static final Pattern LINE = Pattern.compile("\\s?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?");

  /** A note that is nothing but the name of a file. */
  private static final Pattern FILE_NOTE =
      Pattern.compile("(?i:files?:)\\s*(.+)|(\\S+\\.[A-Za-z0-9]{1,5})");

  /** Types of what comes out in journals, whose publisher no reference tells. */
  private static final Set<String> ARTICLES = Set.of("JOUR", "EJOUR", "MGZN", "NEWS");

  private final List<BibliographyEntry> entries = new ArrayList<>();
  private final Map<String, List<StringBuilder>> values = new HashMap<>();
  private String last = "";
  private int start;

  private RisBibliography() {}

  /**
   * The entries of a file.
   *
   * @throws UsageException if there are none
   */
  static List<BibliographyEntry> entries(String name, String text) {
    RisBibliography ris = new RisBibliography();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      Matcher tag = LINE.matcher(line);
      if (tag.matches()) {
        String value = tag.group(2) == null ? "" : tag.group(2).strip();
        ris.tag(name, number, tag.group(1), value);
      } else {
        ris.goOn(line.strip());
      }
    }
    ris.end();
    if (ris.entries.isEmpty()) {
      throw new UsageException(name + ": no entry in it; each starts with a line 'TY  - '");
    }
    return ris.entries;
  }

  private void tag(String name, int line, String tag, String value) {
    if (tag.equals("TY")) {
      end();
      start = line;
    } else if (start == 0 && !tag.equals("ER")) {
      throw new UsageException(
          name + ", line " + line + ": '" + tag + "' stands outside an entry, before any 'TY  - '");
    }
    if (tag.equals("ER")) {
      end();
    } else {
      values.computeIfAbsent(tag, t -> new ArrayList<>()).add(new StringBuilder(value));
      last = tag;
    }
  }

  /** A long value may go on on the next line; what stands between entries is of none. */
  private void goOn(String line) {
    List<StringBuilder> value = values.get(last);
    if (value != null && !line.isEmpty()) {
      value.get(value.size() - 1).append(' ').append(line);
    }
  }

  private void end() {
    if (start > 0) {
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      put(fields, "title", first("TI", "T1", "CT"));
      put(fields, "container", first("JF", "T2", "JO", "JA"));
      put(fields, "volume", first("VL"));
      put(fields, "issue", first("IS"));
      put(
          fields,
          "pages",
          first("SP").map(page -> page + first("EP").map(last -> "-" + last).orElse("")));
      put(fields, "eid", first("C7"));
      boolean isArticle = first("TY").filter(ARTICLES::contains).isPresent();
      put(fields, "publisher", first("PB").filter(publisher -> !isArticle));
      put(fields, "doi", first("DO"));
      put(fields, "url", first("UR"));
      put(fields, "language", first("LA"));
      put(fields, "date", first("DA").filter(date -> DateText.of(date).isPresent()));
      put(fields, "published", first("Y1", "PY"));
      all("AU", "A1").map(RisBibliography::author).forEach(fields.putArray("authors")::add);
      Stream<String> notes =
          all("N1")
              .map(FILE_NOTE::matcher)
              .filter(Matcher::matches)
              .map(note -> note.group(1) != null ? note.group(1) : note.group(2));
      entries.add(
          BibliographyEntry.of(
              "line " + start, Stream.concat(all("L1", "L2", "L4"), notes).toList(), fields));
    }
    start = 0;
    last = "";
    values.clear();
  }

  private Stream<String> all(String... tags) {
    return Stream.of(tags)
        .flatMap(tag -> values.getOrDefault(tag, List.of()).stream())
        .map(StringBuilder::toString)
        .filter(value -> !value.isBlank());
  }

  private Optional<String> first(String... tags) {
    return all(tags).findFirst();
  }

  private static void put(ObjectNode fields, String name, Optional<String> value) {
    value.ifPresent(v -> fields.put(name, v));
  }

  /** {@code Last, First, Suffix} as people say it. */
  private static ObjectNode author(String name) {
    return PersonName.marked(List.of(name.split(",", 3)));
  }
}
