package attest.corpus.read.speech;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Short interviews, in which nobody speaks of himself. */
class InterviewCodesTest {
  private static final String ASKED = "How did the two clubs come to share the lathe?";
  private static final String ANSWERED = "A booking sheet in the hall made them trust one another.";
  private static final String ASKED_NEXT = "And what was in the way?";
  private static final String ANSWERED_NEXT =
      "The lack of a key kept the second club out for months.";

  @Test
  void fourTurnsOfRolesAndCodesAreAnInterview() throws Exception {
    for (List<String> names :
        List.of(
            List.of("INT", "P01"),
            List.of("Interviewer 1", "R"),
            List.of("M1", "F1"),
            List.of("I", "Participant 12"))) {
      String asks = names.get(0);
      String answers = names.get(1);
      assertEquals(
          List.of(asks, answers, asks, answers),
          speakers(
              String.join(
                  "\n\n",
                  asks + ": " + ASKED,
                  answers + ": " + ANSWERED,
                  asks + ": " + ASKED_NEXT,
                  answers + ": " + ANSWERED_NEXT)));
    }
  }

  @Test
  void anAnswerMayHaveSeveralParagraphs() throws Exception {
    assertEquals(
        List.of("INT", "P01", "INT", "P01"),
        speakers(
            String.join(
                "\n\n",
                "INT: " + ASKED,
                "P01: " + ANSWERED,
                "It hung beside the door.",
                "INT: " + ASKED_NEXT,
                "P01: " + ANSWERED_NEXT,
                "The council then gave each club a key of its own.")));
  }

  @Test
  void namesMayHangInTheMarginOrStandAbove() throws Exception {
    List<String> four = List.of("INTERVIEWER", "P01", "INTERVIEWER", "P01");
    assertEquals(four, speakers(turns("INTERVIEWER\t", "P01\t\t")));
    assertEquals(four, speakers(turns("INTERVIEWER     ", "P01             ")));
    assertEquals(four, speakers(turns("INTERVIEWER\n        ", "P01\n        ")));
  }

  @Test
  void labelsOfResearchAndTablesOfParticipantsAreNoTurns() throws Exception {
    assertEquals(List.of(), speakers(turns("RQ1: ", "H1: ")));
    assertEquals(
        List.of(), speakers("P01\tA turner of 34\nP02\tA joiner\nP03\tA smith\nP04\tA cook\n"));
  }

  private static String turns(String asks, String answers) {
    return String.join(
        "\n\n",
        asks + ASKED,
        answers + ANSWERED,
        asks + ASKED_NEXT,
        answers + ANSWERED_NEXT + "\n");
  }

  private static List<String> speakers(String text) throws RejectedException {
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      Document document = reader.readHere("a.txt", text.getBytes(UTF_8));
      return document.passages().stream().map(Passage::speaker).flatMap(Optional::stream).toList();
    }
  }
}
