package attest.pipeline.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes an encoder that looks each word piece up in a table of vectors: a graph of one Gather, in
 * the protocol buffers of ONNX (onnx.proto, opset 13).
 */
public final class TinyEncoder {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TinyEncoder() {}

  /**
   * Writes {@code encoder.onnx} and {@code vocab.txt}.
   *
   * @param vectors of the words that it knows; every other word's is nought
   */
  public static void write(Path folder, Map<String, float[]> vectors) throws IOException {
    int size = vectors.values().iterator().next().length;
    List<String> pieces = new ArrayList<>(List.of("[UNK]", "[CLS]", "[SEP]"));
    ByteBuffer table =
        ByteBuffer.allocate((pieces.size() + vectors.size()) * size * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .position(pieces.size() * size * Float.BYTES);
    vectors.forEach(
        (word, vector) -> {
          pieces.add(word);
          for (float x : vector) {
            table.putFloat(x);
          }
        });
    Files.createDirectories(folder);
    Files.write(folder.resolve("vocab.txt"), pieces, StandardCharsets.UTF_8);
    Files.write(folder.resolve("encoder.onnx"), model(pieces.size(), size, table.array()));
  }

  private static byte[] model(int pieces, int size, byte[] table) {
    TinyEncoder gather =
        new TinyEncoder().text(1, "table").text(1, "input_ids").text(2, "out").text(4, "Gather");
    TinyEncoder tensor =
        new TinyEncoder()
            .number(1, pieces)
            .number(1, size)
            .number(2, FLOAT)
            .text(8, "table")
            .part(9, table);
    TinyEncoder graph = new TinyEncoder().part(1, gather).text(2, "tiny").part(5, tensor);
    for (String input : List.of("input_ids", "attention_mask", "token_type_ids")) {
      graph.part(11, value(input, INT64, "batch", "pieces"));
    }
    graph.part(12, value("out", FLOAT, "batch", "pieces", "size"));
    return new TinyEncoder()
        .number(1, 8)
        .part(7, graph)
        .part(8, new TinyEncoder().text(1, "").number(2, 13))
        .bytes
        .toByteArray();
  }

  private static TinyEncoder value(String name, int type, String... dimensions) {
    TinyEncoder shape = new TinyEncoder();
    for (String dimension : dimensions) {
      shape.part(1, new TinyEncoder().text(2, dimension));
    }
    TinyEncoder tensor = new TinyEncoder().number(1, type).part(2, shape);
    return new TinyEncoder().text(1, name).part(2, new TinyEncoder().part(1, tensor));
  }

  private TinyEncoder number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  private TinyEncoder text(int field, String text) {
    return part(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private TinyEncoder part(int field, TinyEncoder message) {
    return part(field, message.bytes.toByteArray());
  }

  private TinyEncoder part(int field, byte[] content) {
    varint(((long) field << 3) | 2);
    varint(content.length);
    bytes.writeBytes(content);
    return this;
  }

  private void varint(long value) {
    long left = value;
    while (left > 0x7f) {
      bytes.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    bytes.write((int) left);
  }
}
