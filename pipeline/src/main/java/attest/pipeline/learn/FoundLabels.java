package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.RejectedException;
import attest.corpus.Sha256;
import attest.corpus.UsageException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.pipeline.extract.Observer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels of documents whose text is kept elsewhere: a line a sentence, with the hash of the
 * document's bytes, the hash of the sentence's words, and its labels.
 */
final class FoundLabels {
  private static final int DIGITS = 12;
  private static final Pattern LETTERS =
      Pattern.compile(
          Arrays.stream(FindingType.values())
              .map(FindingType::letter)
              .collect(Collectors.joining("", "-|[", "]+")));
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Labels by sentence, by document. */
  private final Map<String, Map<String, String>> labels = new TreeMap<>();

  /**
   * Reads a file of labels.
   *
   * @throws UsageException if it is not UTF-8, or a line is malformed, naming it
   */
  FoundLabels(Path file) throws IOException {
    List<String> lines = TrainingSet.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split("\t", -1);
      if (lines.get(i).startsWith("#")) {
        continue;
      }
      if (parts.length != 3 || !LETTERS.matcher(parts[2]).matches()) {
        throw new UsageException(
            file + ":" + (i + 1) + ": write two hashes and the labels, parted by tabs");
      }
      labels.computeIfAbsent(parts[0], unknown -> new TreeMap<>()).put(parts[1], parts[2]);
    }
  }

  /** How many documents have labels. */
  int documents() {
    return labels.size();
  }

  /** The documents in a folder that have labels, by name; one that is there twice counts once. */
  List<LabelledDocument> in(Path folder, Observer observer) throws IOException {
    List<LabelledDocument> documents = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        String hash = hash(bytes);
        Map<String, String> ofDocument = labels.getOrDefault(hash, Map.of());
        if (!ofDocument.isEmpty() && taken.add(hash)) {
          documents.add(document(file, bytes, ofDocument, reader, observer));
        }
      }
    }
    return documents;
  }

  private static LabelledDocument document(
      Path file,
      byte[] bytes,
      Map<String, String> labels,
      DocumentReader reader,
      Observer observer) {
    // The path takes part in no feature; only the file's name is said.
    String name = String.valueOf(file.getFileName());
    try {
      Document document = reader.read(name, bytes);
      List<LabelledDocument.Unit> units =
          observer.observe(document).stream()
              .map(
                  seen ->
                      unit(
                          seen, labels.getOrDefault(sentence(seen.span().of(document.text())), "")))
              .toList();
      return new LabelledDocument(
          name, "found: " + name.replaceFirst("[-_.].*", ""), true, document, units);
    } catch (RejectedException e) {
      throw new UsageException(file + " cannot be read any more: " + e.getMessage(), e);
    }
  }

  private static LabelledDocument.Unit unit(Observer.Observation seen, String letters) {
    Set<FindingType> labels = EnumSet.noneOf(FindingType.class);
    for (FindingType type : FindingType.values()) {
      if (letters.contains(type.letter())) {
        labels.add(type);
      }
    }
    Set<FindingType> known = letters.isEmpty() ? Set.of() : EnumSet.allOf(FindingType.class);
    return new LabelledDocument.Unit(seen.passage(), seen.span(), labels, known);
  }

  /** The hash of a sentence's words, whatever stands between them. */
  static String sentence(String text) {
    String words =
        WORD.matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(" "));
    return hash(words);
  }

  static String hash(String text) {
    return Sha256.of(text).substring(0, DIGITS);
  }

  static String hash(byte[] bytes) {
    return Sha256.of(bytes).substring(0, DIGITS);
  }
}
