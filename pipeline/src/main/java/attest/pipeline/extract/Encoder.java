package attest.pipeline.extract;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import attest.corpus.UsageException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import opennlp.tools.tokenize.WordpieceTokenizer;

/**
 * A user's sentence encoder: a BERT-like model in ONNX with its vocabulary. Gives a sentence's
 * vector: the mean of its pieces' (Reimers, Gurevych, "Sentence-BERT", 2019), or what the model
 * itself makes of them.
 *
 * <p>Runs on the ONNX runtime with OpenNLP's word pieces. OpenNLP's own {@code SentenceVectorsDL}
 * takes the first piece's vector, fails on a piece that the vocabulary lacks and never frees the
 * memory of what it hands to the runtime, which a run over a corpus does not survive. Safe for use
 * by several threads.
 */
public final class Encoder {
  /** What the names of its features start with. */
  static final String PREFIX = "e:";

  private static final int DIGITS = 12;

  /** Longer sentences are cut: sentence encoders are trained on few that are. */
  private static final int MOST_PIECES = 256;

  private static final int FEWEST_SENTENCES = 5;

  /** A document's vector says less of a sentence than its own; so much smaller it learns best. */
  private static final double DOCUMENT_SIZE = 0.7;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, Integer> vocabulary;
  private final boolean lowerCase;
  private final String hash;
  private final String[] names;
  private final String[] documentNames;

  private Encoder(OrtSession session, List<String> pieces, String hash) throws OrtException {
    this.environment = OrtEnvironment.getEnvironment();
    this.session = session;
    this.hash = hash;
    vocabulary = new HashMap<>(2 * pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      vocabulary.put(pieces.get(i), i);
    }
    lowerCase = vocabulary.keySet().stream().noneMatch(Encoder::isCased);
    int size = vector("a").length;
    names = new String[size];
    documentNames = new String[size];
    for (int i = 0; i < size; i++) {
      names[i] = PREFIX + hash + ":" + i;
      documentNames[i] = PREFIX + hash + ":document:" + i;
    }
  }

  /**
   * Loads an encoder.
   *
   * @param model a file in ONNX
   * @param vocabulary the file of its word pieces, one a line; or the {@code tokenizer.json} that
   *     holds them, as the tokenizers of Hugging Face write it
   * @throws UsageException if they are none, saying why
   */
  public static Encoder load(Path model, Path vocabulary) {
    for (Path file : List.of(model, vocabulary)) {
      if (!Files.isRegularFile(file)) {
        throw new UsageException("there is no file " + file + " (--encoder, --vocab)");
      }
    }
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Other threads are at other documents; and one alone always sums in the same order.
      options.setIntraOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      List<String> pieces = pieces(vocabulary);
      String hash = hash(model, pieces);
      OrtSession session = OrtEnvironment.getEnvironment().createSession(model.toString(), options);
      try {
        return new Encoder(session, pieces, hash);
      } catch (OrtException | RuntimeException e) {
        // What it holds is not Java's, and would stay for as long as the program runs.
        session.close();
        throw e;
      }
    } catch (OrtException | IllegalArgumentException e) {
      throw new UsageException(
          model + " is no sentence encoder in ONNX: " + firstLine(e) + " (--encoder)", e);
    } catch (IOException e) {
      throw new UsageException("the encoder cannot be read: " + firstLine(e), e);
    } catch (LinkageError e) {
      throw new UsageException(
          "the ONNX runtime does not start on this machine: " + firstLine(e), e);
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** The word pieces, each in the place of its number. */
  private static List<String> pieces(Path vocabulary) throws IOException {
    String text = text(vocabulary);
    List<String> pieces =
        text.startsWith("{") ? told(vocabulary, text) : text.lines().map(String::strip).toList();
    for (String piece :
        List.of(
            WordpieceTokenizer.BERT_CLS_TOKEN,
            WordpieceTokenizer.BERT_SEP_TOKEN,
            WordpieceTokenizer.BERT_UNK_TOKEN)) {
      if (!pieces.contains(piece)) {
        throw new UsageException(
            vocabulary
                + " has no piece "
                + piece
                + "; it is no vocabulary of word pieces (--vocab)");
      }
    }
    return pieces;
  }

  private static String text(Path vocabulary) throws IOException {
    try {
      return Files.readString(vocabulary, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new UsageException(
          vocabulary + " is no text in UTF-8, so no vocabulary of word pieces (--vocab)", e);
    }
  }

  /** The pieces that a {@code tokenizer.json} tells with their numbers. */
  private static List<String> told(Path file, String text) {
    try {
      JsonNode numbers = new ObjectMapper().readTree(text).path("model").path("vocab");
      String[] pieces = new String[numbers.size()];
      Arrays.fill(pieces, "");
      numbers
          .properties()
          .forEach(piece -> pieces[piece.getValue().asInt(pieces.length)] = piece.getKey());
      return List.of(pieces);
    } catch (JacksonException | ArrayIndexOutOfBoundsException e) {
      throw new UsageException(file + " tells no vocabulary of word pieces (--vocab)", e);
    }
  }

  private static boolean isCased(String piece) {
    return !piece.startsWith("[") && piece.chars().anyMatch(Character::isUpperCase);
  }

  private static String hash(Path model, List<String> pieces) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(model));
      for (String piece : pieces) {
        digest.update((piece + '\n').getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The first 12 digits of the SHA-256 of its model and its word pieces. */
  public String hash() {
    return hash;
  }

  /** The hash of the encoder that a feature is of, if it is one's. */
  static String hashOf(String feature) {
    return feature.startsWith(PREFIX) ? feature.split(":", -1)[1] : "";
  }

  /**
   * A sentence's vector, scaled so that the mean of its numbers' squares is 1.
   *
   * @throws CancellationException if the thread is interrupted: a long document takes most of its
   *     time here
   */
  double[] encode(String sentence) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("given up");
    }
    try {
      float[] vector = vector(sentence);
      double[] numbers = new double[vector.length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = vector[i];
      }
      return scaled(numbers, 1);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on: " + sentence, e);
    }
  }

  /**
   * What a document is about: the direction in which the vectors of its sentences lie together.
   * Nothing, if they are so few that it would only say again what each of them says.
   */
  Optional<double[]> ofDocument(List<double[]> sentences) {
    if (sentences.size() < FEWEST_SENTENCES) {
      return Optional.empty();
    }
    double[] sum = new double[names.length];
    for (double[] sentence : sentences) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += sentence[i];
      }
    }
    return Optional.of(scaled(sum, DOCUMENT_SIZE));
  }

  private static double[] scaled(double[] vector, double size) {
    double sum = 0;
    for (double x : vector) {
      sum += x * x;
    }
    double scale = sum == 0 ? 0 : size * Math.sqrt(vector.length / sum);
    return Arrays.stream(vector).map(x -> x * scale).toArray();
  }

  /** Adds a sentence's vector, each of its numbers a feature. */
  void addSentence(double[] vector, Features features) {
    add(vector, names, features);
  }

  /** Adds the vector of the document that a sentence stands in. */
  void addDocument(double[] vector, Features features) {
    add(vector, documentNames, features);
  }

  private static void add(double[] vector, String[] names, Features features) {
    for (int i = 0; i < vector.length; i++) {
      features.add(names[i], vector[i]);
    }
  }

  private float[] vector(String sentence) throws OrtException {
    long[] ids = ids(sentence);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("input_ids", pieces);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs)) {
        return pooled(result.get(0).getValue());
      }
    }
  }

  private long[] ids(String sentence) {
    String parted = sentence.replaceAll("[\\p{P}\\p{S}]", " $0 ");
    String plain =
        lowerCase
            ? Normalizer.normalize(parted.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
            : parted;
    String[] pieces = new WordpieceTokenizer(vocabulary.keySet()).tokenize(plain);
    long[] ids = new long[Math.min(pieces.length, MOST_PIECES)];
    for (int i = 0; i < ids.length; i++) {
      // The last piece ends the sentence, also one that is cut.
      String piece = i == ids.length - 1 ? pieces[pieces.length - 1] : pieces[i];
      ids[i] = vocabulary.getOrDefault(piece, 0);
    }
    return ids;
  }

  private static float[] pooled(Object output) {
    if (output instanceof float[][] vectors) {
      return vectors[0];
    }
    if (output instanceof float[][][] pieces) {
      float[] mean = new float[pieces[0][0].length];
      for (float[] piece : pieces[0]) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += piece[i] / pieces[0].length;
        }
      }
      return mean;
    }
    throw new IllegalArgumentException("its first output is no vector, nor one for each piece");
  }
}
