package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  @Test
  void theBuiltInModelIsSmallAndIsWrittenAsItWasRead() {
    LabelModel model = ModelFile.builtIn();
    byte[] bytes = ModelFile.bytes(model);
    assertTrue(bytes.length < 5_000_000, "bytes: " + bytes.length);
    LabelModel again = ModelFile.read("again", bytes);
    assertArrayEquals(bytes, ModelFile.bytes(again));
    for (FindingType type : FindingType.values()) {
      assertEquals(model.scale(type), again.scale(type));
    }
  }

  @Test
  void whatIsNoModelIsSaidInOneLine() throws IOException {
    byte[] whole = ModelFile.bytes(ModelFile.builtIn());
    assertFault("damaged", Arrays.copyOf(whole, whole.length / 2));
    assertFault("damaged", "trust".getBytes(StandardCharsets.UTF_8));
    assertFault("damaged", new byte[0]);
    assertFault("damaged", Arrays.copyOf(whole, whole.length - 1));
    byte[] otherSum = whole.clone();
    otherSum[whole.length - 8] ^= 1;
    assertFault("damaged", otherSum);
    assertFault("another version", zipped("attest-model 0\n"));
    assertFault("no model of Attest", zipped("something\n"));
  }

  @Test
  void aCurveOfNoNumbersIsDamaged() throws IOException {
    String text;
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(ModelFile.bytes(Untaught.model())))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(0, ModelFile.read("whole", zipped(text)).scale(FindingType.STRATEGY).slope());
    for (String curve : List.of("NaN\t-20.0", "0.0\tNaN", "Infinity\t-20.0", "0.0\t-Infinity")) {
      assertFault("damaged", zipped(text.replaceFirst("0.0\t-20.0", curve)));
    }
  }

  private static void assertFault(String expected, byte[] bytes) {
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> ModelFile.read("my.model", bytes))
                .getMessage());
    assertTrue(message.startsWith("my.model") && message.contains(expected), message);
    assertEquals(1, message.lines().count());
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
