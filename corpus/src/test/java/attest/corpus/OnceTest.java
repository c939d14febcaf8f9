package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceTest {
  @Test
  void whatWasMadeIsKeptAndAFailureIsNot() {
    List<String> tries = new ArrayList<>();
    Once<Object> once =
        new Once<>(
            () -> {
              tries.add("");
              if (tries.size() == 1) {
                throw new OutOfMemoryError("none left");
              }
              return new Object();
            });
    assertThrows(OutOfMemoryError.class, once::get);
    assertSame(once.get(), once.get());
    assertEquals(2, tries.size());
  }
}
