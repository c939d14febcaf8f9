package attest.pipeline.learn;

import attest.corpus.UsageException;
import attest.index.base.EvidenceBase;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Models;
import attest.pipeline.extract.Observer;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads labelled documents and sentences from files and folders. */
final class TrainingSet {
  private static final String FOUND = "found.tsv";
  private static final String MARK = "\uFEFF";

  private final CueRules rules;
  private final Models models;
  private final Labels labels;
  private final List<LabelledDocument> documents = new ArrayList<>();
  private final Repeats sentences = new Repeats();
  private final List<String> notes = new ArrayList<>();
  private int foundElsewhere;
  private int foundAtHand;
  private int unlabelled;

  private TrainingSet(Labels labels, CueRules rules, Models models) {
    this.labels = labels;
    this.rules = rules;
    this.models = models;
  }

  /**
   * What files and folders hold, in the order of names.
   *
   * @param progress is told what is left out, a line each
   * @throws UsageException if one is not there, or malformed, saying where
   */
  static TrainingSet of(Labels labels, CueRules rules, Models models, Consumer<String> progress)
      throws IOException {
    TrainingSet set = new TrainingSet(labels, rules, models);
    for (Path path : labels.paths()) {
      set.add(path);
    }
    set.place();
    if (set.missing() > 0) {
      progress.accept(
          "attest: left out "
              + set.missing()
              + " found documents: their texts are not at hand (--texts)");
    }
    if (set.unlabelled > 0) {
      progress.accept("attest: left out rows whose column labels is empty: " + set.unlabelled);
    }
    return set;
  }

  private void add(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new UsageException("there are no labels at " + path);
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    int before = size();
    int emptyBefore = unlabelled;
    for (Path file : files) {
      if (isTabbed(file) && file.equals(path)) {
        addSheet(file, file.toString());
      } else {
        addFile(file, Files.isDirectory(path) ? path.relativize(file).toString() : file.toString());
      }
    }
    if (size() == before) {
      if (unlabelled > emptyBefore) {
        throw new UsageException(
            path + ": column labels is empty in every row; write m, c, s or none into it");
      }
      throw new UsageException(
          path + " holds no labels; they are in files *.txt, *.jsonl, *.csv, *.tsv or " + FOUND);
    }
  }

  /** A sheet with tabs; in folders, such files may hold other things. */
  private static boolean isTabbed(Path file) {
    return isNamed(file, ".tsv") && !file.endsWith(FOUND);
  }

  private static boolean isNamed(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void addFile(Path file, String name) throws IOException {
    if (file.endsWith(FOUND)) {
      FoundLabels found = new FoundLabels(file);
      foundElsewhere += found.documents();
      if (labels.texts().isPresent()) {
        List<LabelledDocument> read = found.in(labels.texts().get(), new Observer(models, rules));
        foundAtHand += read.size();
        documents.addAll(read);
      }
    } else if (isNamed(file, ".txt")) {
      documents.add(TrainingText.read(name.replaceFirst(".*[/\\\\]", ""), lines(file)));
    } else if (file.endsWith(EvidenceBase.VERDICTS)) {
      documents.addAll(VerdictLabels.of(file, new Observer(models, rules)));
    } else if (isNamed(file, ".jsonl")) {
      LabelledSentences.ofJson(name, lines(file)).forEach(sentences::add);
    } else if (isNamed(file, ".csv")) {
      addSheet(file, name);
    }
  }

  private void addSheet(Path file, String name) throws IOException {
    List<Sheet.Row> rows = Sheet.rows(name, String.join("\n", lines(file)));
    List<LabelledDocument> labelled = LabelledSentences.ofSheet(name, rows);
    unlabelled += rows.size() - labelled.size();
    labelled.forEach(sentences::add);
  }

  private int size() {
    return documents.size() + foundElsewhere + sentences.given();
  }

  /** Sees sentences where they stand, if the documents that they were taken from are at hand. */
  private void place() throws IOException {
    Labels.Documents base = labels.documents().orElse(reader -> {});
    Places places = Places.of(sentences.all(), base, new Observer(models, rules));
    documents.addAll(places.documents());
    sentences.note().ifPresent(notes::add);
    if (places.sentences() > 0) {
      notes.add("attest: " + surroundings(places));
    }
  }

  private String surroundings(Places places) {
    if (labels.documents().isEmpty()) {
      return places.sentences()
          + " sentences are judged without their surroundings; if they are of an evidence base,"
          + " name it with --base";
    }
    return places.found()
        + " of "
        + places.sentences()
        + " sentences were found in the base"
        + (places.found() == places.sentences()
            ? ""
            : "; the others are judged without their surroundings (is group the document's"
                + " origin, or source its path?)");
  }

  /** What a person should know of sentences that stand by themselves in a file, a line each. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * The lines of a file, without the byte order mark that spreadsheets and editors put in front.
   *
   * @throws UsageException if it is not UTF-8
   */
  static List<String> lines(Path file) throws IOException {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
      if (!lines.isEmpty() && lines.get(0).startsWith(MARK)) {
        lines.set(0, lines.get(0).substring(MARK.length()));
      }
      return lines;
    } catch (MalformedInputException e) {
      throw new UsageException(file + " is not UTF-8; save it as such", e);
    }
  }

  /** All documents. */
  List<LabelledDocument> documents() {
    return List.copyOf(documents);
  }

  /** How many documents have labels here, but their text elsewhere and not at hand. */
  private int missing() {
    return foundElsewhere - foundAtHand;
  }
}
