package attest.pipeline.extract;

import attest.corpus.FindingType;
import attest.corpus.Once;
import attest.corpus.UsageException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** A model as a file: lines of text with tabs, packed with gzip; the same model, the same bytes. */
public final class ModelFile {
  /** The form, and what the names of features mean; a model of another version cannot be read. */
  private static final String NAME = "attest-model ";

  private static final String VERSION = NAME + "2";

  private static final Once<LabelModel> BUILT_IN = new Once<>(() -> builtIn("labels.model"));

  private ModelFile() {}

  /** The model that is built in for runs without an encoder; it is read once. */
  public static LabelModel builtIn() {
    return BUILT_IN.get();
  }

  /** The model that is built in for that encoder; if there is none, the one for none. */
  public static LabelModel builtIn(Optional<Encoder> encoder) {
    return encoder
        .map(e -> "labels-" + e.hash() + ".model")
        .filter(name -> ModelFile.class.getResource(name) != null)
        .map(ModelFile::builtIn)
        .orElseGet(ModelFile::builtIn);
  }

  private static LabelModel builtIn(String name) {
    try (InputStream in = Objects.requireNonNull(ModelFile.class.getResourceAsStream(name), name)) {
      return read("the built-in model", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in model cannot be read", e);
    }
  }

  /**
   * The model in a file.
   *
   * @throws UsageException if there is none, or it is damaged or of another version
   */
  public static LabelModel at(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no model file " + file);
    }
    try {
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Whether a file is a model of Attest's, be it of another version, or damaged. */
  public static boolean isModel(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (BufferedReader lines = unpacked(Files.readAllBytes(file))) {
      return String.valueOf(lines.readLine()).startsWith(NAME);
    } catch (ZipException | EOFException e) {
      return false;
    }
  }

  private static BufferedReader unpacked(byte[] bytes) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16), StandardCharsets.UTF_8));
  }

  /**
   * The model that those bytes hold.
   *
   * @param name of the file, for messages
   * @throws UsageException if they are damaged or of another version
   */
  public static LabelModel read(String name, byte[] bytes) {
    try (BufferedReader lines = unpacked(bytes)) {
      String version = String.valueOf(lines.readLine());
      if (!version.equals(VERSION)) {
        boolean other = version.startsWith(NAME);
        throw new UsageException(
            name
                + (other
                    ? " is of another version (" + version + "; this is " + VERSION + ")"
                    : " is no model of Attest")
                + "; train it again with attest train");
      }
      return read(lines);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new UsageException(
          name + " is no model, or is damaged; train it again with attest train", e);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
  }

  private static LabelModel read(BufferedReader lines) throws IOException {
    String note = line(lines);
    Map<FindingType, LabelModel.Scale> scales = new EnumMap<>(FindingType.class);
    for (int i = 0; i < Weights.TYPES; i++) {
      String[] parts = parts(line(lines), 7);
      double[] n = new double[6];
      for (int j = 0; j < n.length; j++) {
        n[j] = Double.parseDouble(parts[j + 1]);
      }
      scales.put(
          FindingType.of(parts[0]), new LabelModel.Scale(n[0], n[1], n[2], n[3], n[4], n[5]));
    }
    String seen = line(lines);
    int size = Integer.parseInt(line(lines));
    Map<String, float[]> weights = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      String[] parts = parts(line(lines), 1 + Weights.TYPES);
      float[] of = new float[Weights.TYPES];
      for (int j = 0; j < of.length; j++) {
        of[j] = Integer.parseInt(parts[j + 1]) / 1000f;
      }
      weights.put(parts[0], of);
    }
    // Only behind the last line does gzip tell whether all before it is as it was written.
    if (lines.readLine() != null) {
      throw new IllegalArgumentException("a line behind the last");
    }
    Set<String> hashes = seen.isEmpty() ? Set.of() : Set.of(seen.split(" ", -1));
    return new LabelModel(new Weights(weights), scales, hashes, note);
  }

  private static String line(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new EOFException("the file ends too early");
    }
    return line;
  }

  private static String[] parts(String line, int count) {
    List<String> parts = new ArrayList<>(count);
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      parts.add(line.substring(start, tab));
      start = tab + 1;
    }
    parts.add(line.substring(start));
    if (parts.size() != count) {
      throw new IllegalArgumentException("a line of " + parts.size() + " parts");
    }
    return parts.toArray(new String[0]);
  }

  /** A model as bytes; weights are rounded to thousandths. */
  public static byte[] bytes(LabelModel model) {
    Map<String, String> rows = new TreeMap<>();
    model.weights().sorted().forEach((name, weights) -> addRow(name, weights, rows));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer =
        new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      writer.write(VERSION + '\n' + model.note() + '\n');
      for (FindingType type : FindingType.values()) {
        LabelModel.Scale s = model.scale(type);
        writer.write(
            type.label()
                + '\t'
                + s.slope()
                + '\t'
                + s.intercept()
                + '\t'
                + s.accept()
                + '\t'
                + s.sure()
                + '\t'
                + s.precision()
                + '\t'
                + s.recall()
                + '\n');
      }
      writer.write(String.join(" ", new TreeSet<>(model.seen())) + '\n');
      writer.write(rows.size() + "\n");
      for (Map.Entry<String, String> row : rows.entrySet()) {
        writer.write(row.getKey() + row.getValue() + '\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static void addRow(String name, float[] weights, Map<String, String> rows) {
    StringBuilder row = new StringBuilder();
    boolean any = false;
    for (float weight : weights) {
      int thousandths = Math.round(weight * 1000);
      any |= thousandths != 0;
      row.append('\t').append(thousandths);
    }
    if (any && name.indexOf('\t') < 0 && name.indexOf('\n') < 0 && name.indexOf('\r') < 0) {
      rows.put(name, row.toString());
    }
  }
}
