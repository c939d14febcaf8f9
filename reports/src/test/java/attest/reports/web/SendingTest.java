package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** Answers that are sent in parts. */
class SendingTest {
  /** One part, kept where it cannot be let go. */
  private static final class Stuck implements Iterator<byte[]>, Closeable {
    private boolean given;

    @Override
    public boolean hasNext() {
      return !given;
    }

    @Override
    public byte[] next() {
      if (given) {
        throw new NoSuchElementException();
      }
      given = true;
      return "all of it".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      throw new IOException("the disk is gone");
    }
  }

  @Test
  void anAnswerEndsThoughWhatItWasKeptInCannotBeLetGo() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Server server = new Server(0);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            Callback told = Callback.from(callback, ended::countDown);
            new Sending(new Stuck(), response, told).iterate();
            return true;
          }
        });
    server.start();
    try {
      int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
      Visitor visitor = new Visitor(URI.create("http://localhost:" + port));
      assertEquals("all of it", visitor.page("/").body());
      assertTrue(ended.await(60, TimeUnit.SECONDS), "the exchange goes on");
    } finally {
      server.stop();
    }
  }
}
