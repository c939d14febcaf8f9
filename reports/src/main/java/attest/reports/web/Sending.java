package attest.reports.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/** Sends an answer piece by piece: the next is made when the network has taken the last. */
final class Sending extends IteratingCallback {
  private final Iterator<byte[]> parts;
  private final Response response;
  private final Callback callback;
  private boolean done;

  Sending(Iterator<byte[]> parts, Response response, Callback callback) {
    this.parts = parts;
    this.response = response;
    this.callback = callback;
  }

  @Override
  protected Action process() {
    if (done) {
      return Action.SUCCEEDED;
    }
    byte[] part = parts.hasNext() ? parts.next() : new byte[0];
    done = !parts.hasNext();
    response.write(done, ByteBuffer.wrap(part), this);
    return Action.SCHEDULED;
  }

  @Override
  protected void onCompleteSuccess() {
    try {
      letGo();
    } finally {
      callback.succeeded();
    }
  }

  @Override
  protected void onCompleteFailure(Throwable failure) {
    try {
      letGo();
    } finally {
      callback.failed(failure);
    }
  }

  private void letGo() {
    if (parts instanceof Closeable kept) {
      try {
        kept.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
