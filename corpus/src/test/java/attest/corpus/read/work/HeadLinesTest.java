package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadLinesTest {
  private static final OptionalInt MADE = OptionalInt.of(2014);

  @Test
  void theYearOfTheFileIsThatOfTheWorkOnlyIfTheHeadOrTheNameTellsOfIt() {
    assertEquals("", date("handbook", "Handbook of the ferry"));
    assertEquals("2014", date("handbook", "A long line about the 2014 ferry".repeat(6)));
    assertEquals("2014", date("handbook_2014_final", "Handbook of the ferry"));
    assertEquals("", date("handbook-12014", "Handbook of the ferry"));
  }

  @Test
  void whatTheHeadSaysComesFirst() {
    assertEquals("2012-05-03", date("2014", "Handbook of the ferry", "3 May 2012"));
    assertEquals("2013", date("2014", "Handbook of the ferry", "© 2013 The ferry crews"));
    assertEquals("2013", date("2014", "Handbook of the ferry (2013)"));
  }

  @Test
  void noWorkIsMuchYoungerThanItsFile() {
    assertEquals("", date("handbook", "The ferry in 2030"));
  }

  @Test
  void aBylineNamesPeopleInFull() {
    assertEquals(List.of("Ann Lee", "Bo Roe"), authors("A ferry", "By Ann Lee and Bo Roe"));
    assertEquals(List.of("Ann Lee"), authors("By Ann Lee, 3 May 2021"));
    assertEquals(List.of(), authors("By Working together we went far."));
  }

  @Test
  void whoWroteTheWorkIsSaidInSeveralWays() {
    for (String line :
        List.of(
            "Author: Ann Lee",
            "Authors: Ann Lee",
            "Written by Ann Lee on 3 May 2021",
            "A blog by Ann Lee (adviser of the ferry)",
            "By Ann Lee | 3 May 2021",
            "By Ann Lee, Senior Policy Officer",
            "Contributed by Ann Lee.")) {
      assertEquals(List.of("Ann Lee"), authors("A ferry", line), line);
    }
    for (String line :
        List.of(
            "By Working Together",
            "By Sharing Boats",
            "By working together we went far.",
            "By Communities",
            "Contributed by both villages",
            "The ferry is run by Ann Lee")) {
      assertEquals(List.of(), authors("A ferry", line), line);
    }
  }

  @Test
  void onlyTheTopOfATextWithMarkUpTellsOfIt() {
    String text = "The ferry went on all winter. ".repeat(6);
    assertEquals("[\"Ann Lee\"] 2021-05-03", top("A ferry", "By Ann Lee", "3 May 2021", text));
    assertEquals("", top("A ferry", text, "By Ann Lee", "3 May 2021"));
    assertEquals("", top("In May 2021 we met", "3 May 2021, the ferry sank", "May 2021 – present"));
    for (String line :
        List.of(
            "Publication date: May 3, 2021",
            ":Date: Monday 3rd May 2021",
            "Published on 3 May 2021",
            "3rd May 2021 - The ferry crews",
            "2021-05-03",
            "Last updated: 3 May 2021")) {
      assertEquals(" 2021-05-03", top("A ferry", line), line);
    }
  }

  @Test
  void whatTheFieldsTellStays() {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("author", "Cy Day").put("published", "2019");
    HeadLines.top(Stream.of("By Ann Lee", "3 May 2021")).complete(fields);
    assertEquals("{\"author\":\"Cy Day\",\"published\":\"2019\"}", fields.toString());
  }

  private static String top(String... lines) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    HeadLines.top(Stream.of(lines)).complete(fields);
    String authors = fields.path("authors").toString();
    String date = fields.has("date") ? " " + fields.path("date").asText() : "";
    return (authors.equals("[]") ? "" : authors) + date;
  }

  private static String date(String name, String... first) {
    return new HeadLines(List.of(first), List.of())
        .date(MADE, name)
        .map(PartialDate::iso)
        .orElse("");
  }

  private static List<String> authors(String... first) {
    return new HeadLines(List.of(first), List.of()).authors();
  }
}
