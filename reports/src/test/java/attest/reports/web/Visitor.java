package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody who asks a server of ours over the network. */
final class Visitor {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI site;

  Visitor(URI site) {
    this.site = site;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.resolve(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpClient client() {
    return client;
  }

  /** A page, as a browser gets it. */
  HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
  }

  /** The same address as JSON; it must be there. */
  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path).header("Accept", "application/json"));
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  /** Sends a form. */
  HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
  }

  /** Sends these bytes, and gives back the first line of the answer. */
  String raw(String bytes) throws IOException {
    try (Socket socket = open(bytes)) {
      InputStream in = socket.getInputStream();
      StringBuilder line = new StringBuilder();
      for (int sign = in.read(); sign > 0 && sign != '\r'; sign = in.read()) {
        line.append((char) sign);
      }
      return line.toString();
    }
  }

  /** Sends these bytes, and leaves the connection open. */
  Socket open(String bytes) throws IOException {
    Socket socket = new Socket(site.getHost(), site.getPort());
    socket.setSoTimeout(60_000);
    OutputStream out = socket.getOutputStream();
    out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return socket;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
