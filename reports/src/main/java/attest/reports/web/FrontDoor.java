package attest.reports.web;

import attest.corpus.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Lets in those who may, and says on every answer what a browser must not do with it.
 *
 * <p>Without a token the site is for this machine alone: a page elsewhere that gives its own name
 * our address (DNS rebinding) is turned away by the name that it asks for. With a token, that is
 * brought as {@code ?token=…}, which is taken out of the address, and kept in a cookie, or sent as
 * {@code Authorization: Bearer}. What changes something must come from a page of ours, as the
 * browser says by {@code Origin} and {@code Sec-Fetch-Site}.
 */
final class FrontDoor extends Handler.Wrapper {
  private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String TOKEN = "token";
  private static final String COOKIE = "attest-token";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " frame-src https://www.youtube-nocookie.com; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Optional<String> token;

  FrontDoor(Optional<String> token, Handler inside) {
    super(inside);
    this.token = token;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put(HttpHeader.VARY, "Accept");
    if (token.isEmpty() && !OF_THIS_MACHINE.contains(host(request))) {
      return refuse(403, "this site answers to localhost alone", response, callback);
    }
    if (!Set.of("GET", "HEAD", "POST").contains(request.getMethod())) {
      headers.put(HttpHeader.ALLOW, "GET, HEAD, POST");
      return refuse(405, "only GET, HEAD and POST are understood", response, callback);
    }
    if (request.getMethod().equals("POST") && !isOurs(request)) {
      return refuse(403, "that was not sent by a page of this site", response, callback);
    }
    if (token.isPresent()) {
      Fields query = query(request);
      // Also of those who may enter: it must not stay in their address bar and history.
      if (query.get(TOKEN) != null || !mayEnter(request, token.get())) {
        return admit(request, query, response, callback, token.get());
      }
    }
    return super.handle(request, response, callback);
  }

  private static String host(Request request) {
    String host = Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).orElse("");
    return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }

  /** Whether what is sent comes from a page of ours, or from no page at all. */
  private static boolean isOurs(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String host = request.getHeaders().get(HttpHeader.HOST);
    return (site == null || site.equals("same-origin"))
        && (origin == null || origin.replaceFirst("^https?://", "").equals(host));
  }

  private static boolean mayEnter(Request request, String token) {
    String bearer = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (bearer != null && isSame(bearer, "Bearer " + token)) {
      return true;
    }
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .anyMatch(cookie -> isSame(cookie.getValue(), pass(token)));
  }

  /** What the address asks; nothing, if that cannot be read, which the page will say. */
  private static Fields query(Request request) {
    try {
      return Request.extractQueryParameters(request);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Fields.EMPTY;
    }
  }

  /** Who brings the token gets a cookie, and an address without it. */
  private static boolean admit(
      Request request, Fields query, Response response, Callback callback, String token) {
    List<String> brought = query.getValuesOrEmpty(TOKEN);
    if (brought.isEmpty() || !isSame(brought.get(0), token)) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
      return refuse(
          401, "open the address with ?token=… that attest serve has printed", response, callback);
    }
    Response.addCookie(
        response,
        HttpCookie.build(COOKIE, pass(token))
            .path("/")
            .httpOnly(true)
            .sameSite(HttpCookie.SameSite.LAX)
            .build());
    response.setStatus(303);
    response.getHeaders().put(HttpHeader.LOCATION, withoutToken(request, query));
    response.write(true, null, callback);
    return true;
  }

  /** The address that was asked for, without the token; as it was sent, and never elsewhere. */
  private static String withoutToken(Request request, Fields query) {
    String path = request.getHttpURI().getPath().replaceFirst("^/+", "/");
    String others =
        query.stream()
            .filter(field -> !field.getName().equals(TOKEN))
            .flatMap(
                field ->
                    field.getValues().stream()
                        .map(
                            value ->
                                SearchAddress.encoded(field.getName())
                                    + "="
                                    + SearchAddress.encoded(value)))
            .collect(Collectors.joining("&"));
    return others.isEmpty() ? path : path + "?" + others;
  }

  /** What the cookie holds: not the token, but what only those can make who know it. */
  private static String pass(String token) {
    return Sha256.of("attest " + token);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean refuse(int status, String why, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.write(true, StandardCharsets.UTF_8.encode("attest: " + why + "\n"), callback);
    return true;
  }
}
