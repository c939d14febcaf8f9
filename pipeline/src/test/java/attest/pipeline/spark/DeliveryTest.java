package attest.pipeline.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.pipeline.spark.Chunks.Chunk;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  @Test
  void memoryThatRunsOutWhereResultsAreTakenIsSaid() {
    try (Delivery delivery =
        new Delivery(
            List.of(new Chunk(0, List.of())),
            (first, results) -> {
              throw new OutOfMemoryError("Java heap space");
            })) {
      delivery.hand(0, new String[][] {{"hash", "line"}});
      IOException failure = assertThrows(IOException.class, delivery::finish);
      assertEquals(
          "the results cannot be kept: java.lang.OutOfMemoryError: Java heap space",
          failure.getMessage());
    }
  }

  @Test
  void whoIsInterruptedBeforeAllIsTakenIsTold() {
    CountDownLatch taking = new CountDownLatch(1);
    try (Delivery delivery =
        new Delivery(List.of(new Chunk(0, List.of())), (first, results) -> await(taking))) {
      delivery.hand(0, new String[][] {{"hash", "line"}});
      Thread.currentThread().interrupt();
      assertThrows(InterruptedIOException.class, delivery::finish);
      assertTrue(Thread.interrupted(), "whoever waits next does not learn of it");
      taking.countDown();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
