package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.index.Theme;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a report is about.
 *
 * @param themes in the order in which to tell of them
 * @param whole whether these are all themes, so that findings of no theme are counted, too
 * @param types of findings; every one, if none is named
 * @param words that the findings were searched by; blank, if they were not
 * @param since the day of the work, from the first day that this can mean
 * @param until to the last day that this can mean
 * @param minScore the least score
 * @param acceptedOnly whether a person must have accepted a finding
 * @param candidates whether findings are taken that are less sure than a report wants
 */
public record Scope(
    List<Theme> themes,
    boolean whole,
    Set<FindingType> types,
    String words,
    Optional<PartialDate> since,
    Optional<PartialDate> until,
    double minScore,
    boolean acceptedOnly,
    boolean candidates) {
  private static final String TITLE = "Evidence on working together";

  /** Themes that a title has room for. */
  private static final int MOST_NAMED = 3;

  /** Copies what it is given. */
  public Scope {
    themes = List.copyOf(themes);
    types = Set.copyOf(types.isEmpty() ? EnumSet.allOf(FindingType.class) : types);
  }

  /** The types of findings, in their fixed order. */
  public List<FindingType> orderedTypes() {
    return types.stream().sorted().toList();
  }

  /** Whether a finding is asked for; the words aside, which only an index can tell. */
  public boolean takes(CitedFinding finding) {
    return types.contains(finding.type())
        && finding.score() >= minScore
        && (!acceptedOnly || isAccepted(finding))
        && (whole || themes.stream().anyMatch(theme -> finding.themes().contains(theme.name())))
        && (isTimeless() || finding.date().filter(this::isThen).isPresent());
  }

  private boolean isTimeless() {
    return since.isEmpty() && until.isEmpty();
  }

  /** Whether less is asked for than all themes and types, or not all of these. */
  boolean isNarrowed() {
    return !whole || types.size() < FindingType.values().length || !isOfWholeThemes();
  }

  /** Whether all of its themes and types is asked for, so that what is not there is a gap. */
  boolean isOfWholeThemes() {
    return words.isBlank() && isTimeless() && minScore <= 0 && !acceptedOnly;
  }

  static boolean isAccepted(CitedFinding finding) {
    return finding.review().filter(Review::isAccepted).isPresent();
  }

  private boolean isThen(String date) {
    PartialDate day = new PartialDate(date);
    return since.filter(first -> day.last().isBefore(first.first())).isEmpty()
        && until.filter(last -> day.first().isAfter(last.last())).isEmpty();
  }

  /** What a report on it is called, unless it is given a title. */
  public String title() {
    List<String> narrowed = new ArrayList<>();
    if (!whole) {
      narrowed.add(
          themes.size() <= MOST_NAMED
              ? themes.stream().map(Theme::title).collect(Collectors.joining(", "))
              : themes.size() + " themes");
    }
    if (types.size() < FindingType.values().length) {
      narrowed.add(
          orderedTypes().stream().map(FindingType::plural).collect(Collectors.joining(" and ")));
    }
    if (!words.isBlank()) {
      narrowed.add("“" + words + "”");
    }
    since.ifPresent(date -> narrowed.add("since " + date));
    until.ifPresent(date -> narrowed.add("until " + date));
    return TITLE + (narrowed.isEmpty() ? "" : ": " + String.join(", ", narrowed));
  }

  /** What was asked for, in one sentence. */
  public String said() {
    List<String> said = new ArrayList<>();
    if (types.size() < FindingType.values().length) {
      said.add(
          "of the type "
              + orderedTypes().stream()
                  .map(FindingType::label)
                  .collect(Collectors.joining(" or ")));
    }
    if (!whole) {
      said.add(
          "on the "
              + (themes.size() == 1 ? "theme " : "themes ")
              + themes.stream().map(Theme::title).collect(Collectors.joining("; ")));
    }
    if (!words.isBlank()) {
      said.add("found by the query “" + words + "”");
    }
    since.ifPresent(date -> said.add("from works of " + date + " or later"));
    until.ifPresent(date -> said.add("from works of " + date + " or earlier"));
    if (minScore > 0) {
      said.add(String.format(Locale.ROOT, "with a score of at least %.2f", minScore));
    }
    if (acceptedOnly) {
      said.add("accepted by a person");
    }
    said.add(
        0,
        candidates
            ? "all findings, candidates as well"
            : "all findings that are sure enough for a report");
    return "This report is about "
        + String.join(", ", said)
        + (isTimeless() ? "" : "; works without a date are left out")
        + ".";
  }
}
