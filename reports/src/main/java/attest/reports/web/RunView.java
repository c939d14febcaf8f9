package attest.reports.web;

import attest.corpus.FindingType;
import attest.corpus.Rejected;
import attest.index.base.RunRecord;
import attest.index.finding.Amounts;
import attest.index.verdict.Agreement;
import attest.index.verdict.Reviewed;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the page of the run tells.
 *
 * @param generation that the run made
 * @param unread the generation that a later run made, if it cannot be read
 * @param run its record
 * @param reviewed what people have said of its findings
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RunView(
    String generation, Optional<String> unread, RunRecord run, @JsonIgnore Reviewed reviewed) {
  private static final int MOST_FILES = 1_000;

  /**
   * Files that were set aside for one reason.
   *
   * @param label of the reason
   * @param hint what can be done about it
   * @param files that were set aside for it
   */
  public record Reason(String label, String hint, List<Rejected> files) {}

  /** How many files were given, and how many documents that makes once bundles are opened. */
  public String files() {
    String files = Amounts.count(run.count("files"), "file") + " given";
    return run.count("given") == run.count("files")
        ? files
        : files + ", bundles opened: " + Amounts.count(run.count("given"), "document");
  }

  /** How many were mined. */
  public int mined() {
    return run.count("mined");
  }

  /** How many were set aside. */
  public int rejected() {
    return run.count("rejected");
  }

  /** When the run began, for people: the day and the minute, in universal time. */
  public String started() {
    return run.started().replaceFirst("T(\\d{2}:\\d{2}).*", " $1 UTC");
  }

  /** How many documents were mined of each kind. */
  public Iterable<Map.Entry<String, Integer>> kinds() {
    return new TreeMap<>(run.documents()).entrySet();
  }

  /** How many findings there are of each type. */
  public List<Map.Entry<String, Integer>> types() {
    return Arrays.stream(FindingType.values())
        .map(type -> Map.entry(type.title(), run.count(type.label())))
        .toList();
  }

  /** The versions of libraries. */
  public Iterable<Map.Entry<String, String>> libraries() {
    return new TreeMap<>(run.libraries()).entrySet();
  }

  /** The files that were set aside, by reason. */
  public List<Reason> reasons() {
    return run.rejectedByReason().entrySet().stream()
        .map(e -> new Reason(e.getKey().label(), e.getKey().hint(), e.getValue()))
        .toList();
  }

  /** How far people agree. */
  public List<Agreement> agreements() {
    return Agreement.on(reviewed.judged());
  }

  /** A kappa with two digits, or a dash where chance alone would agree. */
  public static String kappa(Agreement agreement) {
    return agreement.on().value().map(k -> String.format(Locale.ROOT, "%.2f", k)).orElse("–");
  }

  /** The files that were given, as many as a page can bear; all of them are in the JSON. */
  public List<RunRecord.Input> shownInputs() {
    return run.inputs().stream().limit(MOST_FILES).toList();
  }
}
