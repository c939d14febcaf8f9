package attest.reports.web;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the site says to a visit.
 *
 * @param status of HTTP
 * @param type of the content
 * @param headers beside it
 * @param parts the content, piece by piece: a long one is made while it is sent
 */
record Answer(int status, String type, Map<String, String> headers, Iterator<byte[]> parts) {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json";
  static final String JSON_LINES = "application/jsonl";
  static final String CSV = "text/csv; charset=utf-8";

  /** An answer in one piece. */
  static Answer of(int status, String type, String content) {
    return new Answer(status, type, Map.of(), one(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** An answer in one piece. */
  static Answer of(String type, byte[] content) {
    return new Answer(200, type, Map.of(), one(content));
  }

  /** Go there, and look at it. */
  static Answer seeOther(String address) {
    return new Answer(303, "text/plain", Map.of("Location", address), one(new byte[0]));
  }

  private static Iterator<byte[]> one(byte[] content) {
    return List.of(content).iterator();
  }

  /** The same answer with one header more. */
  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, type, more, parts);
  }
}
