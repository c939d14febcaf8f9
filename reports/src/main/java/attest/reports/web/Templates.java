package attest.reports.web;

import attest.corpus.UsageException;
import attest.reports.FilePaths;
import attest.reports.VisibleOutput;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives what a page gathered its form: JSON as it is, or HTML by a template.
 *
 * <p>Safe for use by several threads.
 */
public final class Templates {
  private static final String NOT_KEPT = "That cannot be kept";

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * What was gathered, in the form that is wanted.
   *
   * @param template for HTML, in the folder of templates
   * @param frame what is around it
   * @param gathered what the page tells
   */
  Answer page(Visit visit, String template, Frame frame, Object gathered) {
    if (visit.form() == Visit.Form.JSON) {
      return json(200, gathered);
    }
    if (visit.form() != Visit.Form.HTML) {
      throw new UsageException("only what a search finds can be had as CSV or JSON Lines");
    }
    return Answer.of(200, Answer.HTML, html(template, Map.of("frame", frame, "page", gathered)));
  }

  /** What went wrong, in one line. */
  Answer fault(Visit visit, int status, String line) {
    return fault(visit, status, line, asked(visit).choices());
  }

  /** The same, with what was asked for as people call it. */
  Answer fault(Visit visit, int status, String line, List<SearchAddress.Choice> choices) {
    return fault(visit, status, line, choices, Map.of());
  }

  /** That there is nothing at an address, and what is near it. */
  Answer notFound(Visit visit, NotFoundException what) {
    return fault(visit, 404, String.valueOf(what.getMessage()), List.of(), what.ways());
  }

  /** That what somebody said of a finding was not kept, through no fault of theirs. */
  Answer notKept(Visit visit, NotKeptException what) {
    return fault(visit, 503, NOT_KEPT, String.valueOf(what.getMessage()), List.of(), Map.of());
  }

  private Answer fault(
      Visit visit,
      int status,
      String line,
      List<SearchAddress.Choice> choices,
      Map<String, String> ways) {
    String title =
        switch (status) {
          case 404 -> "Not found";
          case 500 -> "A fault of ours";
          case 503 -> "The evidence base cannot be read";
          default -> isOfFinding(visit) ? NOT_KEPT : "That cannot be asked";
        };
    return fault(visit, status, title, line, choices, ways);
  }

  private Answer fault(
      Visit visit,
      int status,
      String title,
      String line,
      List<SearchAddress.Choice> choices,
      Map<String, String> ways) {
    if (visit.form() == Visit.Form.JSON) {
      return json(status, Map.of("error", line));
    }
    FilePaths files = new FilePaths("");
    Frame frame =
        new Frame(title, "none", "", visit.seal(), visit.who(), Map.of(), files, new LiveLinks());
    String back = title.equals(NOT_KEPT) ? visit.path() : "";
    return Answer.of(
        status,
        Answer.HTML,
        html(
            "web/error.jte",
            Map.of(
                "frame", frame,
                "line", line,
                "address", asked(visit),
                "choices", choices,
                "ways", ways,
                "back", back)));
  }

  /** The search that a visit asked for, if it did. */
  static SearchAddress asked(Visit visit) {
    return visit.path().equals("/") ? SearchAddress.of(visit) : new SearchAddress(Map.of());
  }

  /** A finding asks nothing of its address: what is wrong there is wrong with a verdict. */
  private static boolean isOfFinding(Visit visit) {
    return visit.page().equals("finding") && !visit.subject().isEmpty();
  }

  /** A value as JSON. */
  static Answer json(int status, Object value) {
    try {
      return Answer.of(status, Answer.JSON, JSON.writeValueAsString(value) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that JSON cannot hold", e);
    }
  }

  /**
   * A page as HTML, in which nothing that a source brings is more than text.
   *
   * @param template in the folder of templates
   * @param values its parameters, by their names
   */
  public String html(String template, Map<String, Object> values) {
    StringOutput page = new StringOutput();
    engine.render(template, new HashMap<>(values), new VisibleOutput(page));
    return page.toString();
  }
}
