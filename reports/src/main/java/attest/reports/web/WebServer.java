package attest.reports.web;

import attest.corpus.UsageException;
import attest.index.Themes;
import attest.index.base.EvidenceBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The site, listening. */
public final class WebServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int CONNECTIONS = 2_000;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final long IDLE_MILLIS = 30_000;
  private static final long STOP_MILLIS = 3_000;

  /** So long browsers may keep a connection on which nothing moves once the server is to end. */
  private static final int LAST_IDLE_MILLIS = 200;

  private final Server server;
  private final LiveBase base;
  private final WebSettings settings;

  private WebServer(Server server, LiveBase base, WebSettings settings) {
    this.server = server;
    this.base = base;
    this.settings = settings;
  }

  /**
   * Starts to listen.
   *
   * @param faults where faults of ours are told
   * @throws UsageException if there is no such base, or the port is taken
   * @throws IOException if the base cannot be read, or the network is not to be had
   */
  public static WebServer start(
      EvidenceBase evidence, Themes themes, WebSettings settings, PrintWriter faults)
      throws IOException {
    LiveBase base = new LiveBase(evidence, themes, faults);
    try {
      base.take().close();
      Server server = server(new Site(base, settings.who(), faults), settings);
      listen(server, settings);
      return new WebServer(server, base, settings);
    } catch (IOException | RuntimeException e) {
      base.close();
      throw e;
    }
  }

  private static Server server(Site site, WebSettings settings) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
    threads.setName("web");
    Server server = new Server(threads);
    server.addConnector(connector(server, settings));
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setErrorHandler(WebServer::refuse);
    server.setStopTimeout(STOP_MILLIS);
    server.setStopAtShutdown(true);
    server.setHandler(new GracefulHandler(new FrontDoor(settings.token(), site)));
    return server;
  }

  private static void listen(Server server, WebSettings settings) throws IOException {
    try {
      server.start();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault(e, settings);
    } catch (Exception e) {
      throw fault(e, settings);
    }
  }

  private static ServerConnector connector(Server server, WebSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.address().getHostAddress());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setShutdownIdleTimeout(LAST_IDLE_MILLIS);
    return connector;
  }

  /** What cannot even become a visit, such as a malformed request. */
  private static boolean refuse(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    String line = "attest: the request is not understood (" + response.getStatus() + ")\n";
    response.write(true, StandardCharsets.UTF_8.encode(line), callback);
    return true;
  }

  private static IOException fault(Exception e, WebSettings settings) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        throw new UsageException(
            "port "
                + settings.port()
                + " of "
                + settings.address().getHostAddress()
                + " is taken or not to be had; give another --port, or end what uses it",
            e);
      }
    }
    return new IOException("cannot listen: " + e.getMessage(), e);
  }

  /** Where it listens. */
  public URI address() {
    URI uri = server.getURI();
    String host = settings.address().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + uri.getPort() + "/");
  }

  /** Waits until it is closed, as it is when the process is told to end. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Answers what is asked already, and then listens no more. */
  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("cannot stop listening: interrupted", e);
    } catch (Exception e) {
      throw new IOException("cannot stop listening: " + e.getMessage(), e);
    } finally {
      base.close();
    }
  }
}
