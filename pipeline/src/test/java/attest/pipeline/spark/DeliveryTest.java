package attest.pipeline.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.pipeline.spark.Chunks.Chunk;
import java.io.IOException;
import java.util.List;
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
}
