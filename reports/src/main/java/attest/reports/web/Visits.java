package attest.reports.web;

import attest.corpus.UsageException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** Reads visits from requests. */
final class Visits {
  private static final String NO_STRINGS = "what was sent is no JSON object of strings";

  private Visits() {}

  /**
   * The visit that a request makes.
   *
   * @param body what was sent: a form, or a JSON object of strings
   * @throws UsageException if it cannot be understood
   */
  static Visit of(Request request, byte[] body, String seal, String who) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    try {
      Fields query = Request.extractQueryParameters(request);
      // Copied: what the server hands out takes no more, and the form may add to it.
      query.forEach(field -> parameters.put(field.getName(), new ArrayList<>(field.getValues())));
      if (body.length > 0) {
        read(request, new String(body, StandardCharsets.UTF_8), parameters, seal);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new UsageException("the address or the form is not written as it must be", e);
    }
    String path = Optional.ofNullable(Request.getPathInContext(request)).orElse("/");
    return new Visit(path, parameters, form(request, parameters), seal, who);
  }

  private static void read(
      Request request, String body, Map<String, List<String>> parameters, String seal) {
    String type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)).orElse("");
    if (type.startsWith(Answer.JSON)) {
      // No page elsewhere can send this type without our leave, so it stands for the seal.
      json(body).forEach((name, value) -> parameters.put(name, List.of(value)));
      parameters.put("seal", List.of(seal));
      return;
    }
    // Browsers send the ends of lines as CR LF, and count each as one character when they limit.
    UrlEncoded.decodeTo(
        body,
        (name, value) ->
            parameters
                .computeIfAbsent(name, n -> new ArrayList<>())
                .add(value.replace("\r\n", "\n")),
        StandardCharsets.UTF_8,
        50);
  }

  private static Map<String, String> json(String body) {
    try {
      Map<String, String> sent = Templates.JSON.readValue(body, new TypeReference<>() {});
      if (sent != null && !sent.containsValue(null)) {
        return sent;
      }
      throw new UsageException(NO_STRINGS);
    } catch (JsonProcessingException e) {
      throw new UsageException(NO_STRINGS, e);
    }
  }

  /** The form of answer that a request wants, as its header says. */
  static Visit.Form form(Request request) {
    String accept = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)).orElse("");
    if (accept.contains("text/html")) {
      return Visit.Form.HTML;
    }
    return accept.contains(Answer.JSON)
        ? Visit.Form.JSON
        : accept.contains("text/csv") ? Visit.Form.CSV : Visit.Form.HTML;
  }

  /** The form of answer that a request wants; what its address says goes before its header. */
  private static Visit.Form form(Request request, Map<String, List<String>> parameters) {
    List<String> asked = parameters.getOrDefault("format", List.of());
    return switch (asked.isEmpty() ? "" : asked.get(0)) {
      case "json" -> Visit.Form.JSON;
      case "jsonl" -> Visit.Form.JSON_LINES;
      case "csv" -> Visit.Form.CSV;
      case "html" -> Visit.Form.HTML;
      case "" -> form(request);
      default ->
          throw new UsageException(
              "there is no format '" + asked.get(0) + "'; use json, jsonl or csv");
    };
  }
}
