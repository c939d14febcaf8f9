package attest.index.base;

import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.TextSketch;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was run, on what, and how long it took: {@code run.json}.
 *
 * @param attest the version
 * @param libraries the versions of those that decide what is found
 * @param started when, in ISO 8601 with the offset from UTC
 * @param directory the folder that relative paths start from
 * @param options as the user gave them, by name, and what is known of the files that they name
 * @param bibliographies the files beside the inputs that say what the works are
 * @param inputs every file, in the order of the ledger
 * @param counts how many of what after each stage: files, the documents given in them (a bundle
 *     holds several), mined, rejected, findings, those of each type, their origins, sure: the
 *     findings that are sure enough for a report, and sureOrigins, remarks on odd files, sameText:
 *     the documents whose text another has before them, and unchanged: the files that were taken
 *     over from the run before
 * @param documents how many were mined of each format and voice, such as {@code markdown notes}
 * @param rejected every file that was set aside
 * @param seconds how long each stage took
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunRecord(
    String attest,
    Map<String, String> libraries,
    String started,
    String directory,
    Map<String, String> options,
    List<String> bibliographies,
    List<Input> inputs,
    Map<String, Integer> counts,
    Map<String, Integer> documents,
    List<Rejected> rejected,
    Map<String, Double> seconds) {
  /** Among the options of a run with a user's model, how good that is, as it says itself. */
  public static final String MEASURED = "model-measured";

  /**
   * A file that was given, and what became of it: all that the next run must know to take it over.
   *
   * @param path as the ledger has it
   * @param bytes its size
   * @param changed when the file system last changed it, in milliseconds since 1970 (UTC)
   * @param sha256 of its bytes, in hexadecimal
   * @param settings a hash of all else that decided what became of it: program, options,
   *     bibliographies
   * @param number what the index knows it by: {@link FileNumbers}
   * @param ledgerBytes how long its lines in the ledger are, line ends included
   * @param rejections how many of those lines are rejections: so many of {@link
   *     RunRecord#rejected}, which has the same order
   * @param mined the documents that were found in it, several in a bundle
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Input(
      String path,
      long bytes,
      long changed,
      String sha256,
      String settings,
      long number,
      long ledgerBytes,
      int rejections,
      List<Mine> mined) {
    /** Copies the list. */
    public Input {
      if (ledgerBytes < 0 || rejections < 0) {
        throw new IllegalArgumentException(path + " has fewer lines than none");
      }
      mined = List.copyOf(mined);
    }

    /** Whether another run saw the same bytes under the same settings. */
    public boolean isOfSame(Input other) {
      return sha256.equals(other.sha256()) && settings.equals(other.settings());
    }

    /** The same file as it is known to a later run. */
    public Input as(long whenChanged, long newNumber) {
      return new Input(
          path, bytes, whenChanged, sha256, settings, newNumber, ledgerBytes, rejections, mined);
    }

    /** The same file with documents that are counted otherwise. */
    public Input with(List<Mine> counted) {
      return new Input(
          path, bytes, changed, sha256, settings, number, ledgerBytes, rejections, counted);
    }

    /** The same file with lines of that length in the ledger. */
    public Input ofLedgerBytes(long length) {
      return new Input(path, bytes, changed, sha256, settings, number, length, rejections, mined);
    }

    /** The path of a document that was found in it. */
    public String path(Mine mine) {
      return mine.member().orElse(path);
    }
  }

  /**
   * What one document gave.
   *
   * @param member its path, if it is one of a bundle
   * @param kind its format and voice, such as {@code markdown notes}
   * @param origin the witness that it is counted under
   * @param own the witness that it would be counted under by itself, if that is another
   * @param sameText the path of the first document with nearly the same text, if that is another
   * @param sharedQuotes the first document with which it shares so many quotes that both are one
   *     witness, if its text is another
   * @param identifiers all that its work is known by
   * @param remarks how many there are on what is odd in it
   * @param findings how many there are of each type
   * @param sure how many of them are sure enough for a report
   * @param sketch of its text, unless that is too short
   * @param quotes a hash of the letters of each long quote, which tells its words again
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Mine(
      Optional<String> member,
      String kind,
      String origin,
      Optional<String> own,
      Optional<String> sameText,
      Optional<SharedQuotes> sharedQuotes,
      List<String> identifiers,
      int remarks,
      Map<String, Integer> findings,
      int sure,
      Optional<TextSketch> sketch,
      List<String> quotes) {
    /** Copies the lists and the map. */
    public Mine {
      quotes = List.copyOf(quotes);
      identifiers = List.copyOf(identifiers);
      findings = Map.copyOf(findings);
    }

    /** The witness that it is counted under by itself. */
    public String ownOrigin() {
      return own.orElse(origin);
    }

    /** The same document, counted under a witness, and perhaps found to have another's words. */
    public Mine under(
        String witness, Optional<String> first, Optional<SharedQuotes> sharedWithFirst) {
      return new Mine(
          member,
          kind,
          witness,
          Optional.of(ownOrigin()).filter(mine -> !mine.equals(witness)),
          first,
          sharedWithFirst,
          identifiers,
          remarks,
          findings,
          sure,
          sketch,
          quotes);
    }
  }

  /**
   * What a witness shares with another.
   *
   * @param path of the other's document
   * @param shared how many long quotes both have
   * @param of how many that one has which has fewer
   */
  public record SharedQuotes(String path, int shared, int of) {}

  /** Copies what it is given. */
  public RunRecord {
    if (started.isEmpty()) {
      throw new IllegalArgumentException("a run that was never started");
    }
    if (inputs.stream().mapToLong(Input::rejections).sum() > rejected.size()) {
      throw new IllegalArgumentException("files with more rejections than there are");
    }
    libraries = Map.copyOf(libraries);
    options = Map.copyOf(options);
    bibliographies = List.copyOf(bibliographies);
    inputs = List.copyOf(inputs);
    counts = Map.copyOf(counts);
    documents = Map.copyOf(documents);
    rejected = List.copyOf(rejected);
    seconds = Map.copyOf(seconds);
  }

  /**
   * Writes the record.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    json().writeValue(file.toFile(), this);
  }

  /**
   * Reads a record.
   *
   * @throws IOException if it cannot be read
   */
  public static RunRecord read(Path file) throws IOException {
    try {
      return Optional.ofNullable(json().readValue(file.toFile(), RunRecord.class))
          .orElseThrow(() -> new IOException(damaged(file)));
    } catch (FileNotFoundException e) {
      throw new IOException(file + " is missing or cannot be read; run again", e);
    } catch (JsonProcessingException e) {
      throw new IOException(damaged(file), e);
    }
  }

  private static String damaged(Path file) {
    return file + " is damaged; run again";
  }

  private static ObjectMapper json() {
    ObjectMapper json =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    json.configOverride(String.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    json.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return json;
  }

  /** The limits that the user set, such as {@code max-file-mb 5}: what is beyond is set aside. */
  public List<String> limits() {
    return options.entrySet().stream()
        .filter(option -> option.getKey().matches("max-.*|seconds-.*"))
        .map(option -> option.getKey() + " " + option.getValue())
        .sorted()
        .toList();
  }

  /** What was set aside, by the reason, in the order of reasons. */
  public SortedMap<Rejection, List<Rejected>> rejectedByReason() {
    return rejected.stream()
        .collect(Collectors.groupingBy(Rejected::reason, TreeMap::new, Collectors.toList()));
  }

  /** What was set aside of each file, by the file's path; of a bundle, what is in it, too. */
  public Map<String, List<Rejected>> rejectedByFile() {
    Map<String, List<Rejected>> byFile = new HashMap<>();
    int first = 0;
    for (Input file : inputs) {
      int next = first + file.rejections();
      byFile.put(file.path(), rejected.subList(first, next));
      first = next;
    }
    return byFile;
  }

  /**
   * The paths of the documents whose text is nearly that of another, and the path of the first with
   * that text, in the order of the ledger.
   */
  public Map<String, String> sameTexts() {
    return ofDocuments(Mine::sameText);
  }

  /**
   * With which document those share their quotes that are of one witness with it for that, by their
   * paths, in the order of the ledger.
   */
  public Map<String, SharedQuotes> sharedQuotes() {
    return ofDocuments(Mine::sharedQuotes);
  }

  /** The own witnesses of the documents that are counted under another, by their paths. */
  public Map<String, String> ownOrigins() {
    return ofDocuments(Mine::own);
  }

  private <T> Map<String, T> ofDocuments(Function<Mine, Optional<T>> value) {
    Map<String, T> values = new LinkedHashMap<>();
    for (Input file : inputs) {
      for (Mine mine : file.mined()) {
        value.apply(mine).ifPresent(known -> values.put(file.path(mine), known));
      }
    }
    return values;
  }

  /** How many, by name; none, if the run did not count that. */
  public int count(String name) {
    return counts.getOrDefault(name, 0);
  }
}
