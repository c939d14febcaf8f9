package attest.pipeline.learn;

import attest.pipeline.extract.LabelModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheet in which a person writes labels: a row a sentence, comma-separated. */
public final class LabelSheet {
  private LabelSheet() {}

  /**
   * The sheet as text, with a byte order mark in front, by which spreadsheets see that it is UTF-8.
   *
   * @param guesses the model whose guesses are shown; none, if they shall not sway the person
   */
  public static String of(List<Question> questions, Optional<LabelModel> guesses) {
    List<String> head =
        new ArrayList<>(List.of("text", "labels", "heading", "group", "source", "place"));
    guesses.ifPresent(model -> head.addAll(List.of("guess", "score")));
    StringBuilder sheet = new StringBuilder("\uFEFF");
    sheet.append(Sheet.line(head)).append("\r\n");
    for (Question question : questions) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  question.text(),
                  "",
                  question.heading(),
                  question.source().origin(),
                  question.source().path(),
                  question.place()));
      guesses.ifPresent(model -> row.addAll(List.of(question.guess(model), question.score())));
      sheet.append(Sheet.line(row)).append("\r\n");
    }
    return sheet.toString();
  }
}
