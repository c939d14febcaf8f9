package attest.reports.web;

import attest.corpus.Reading;
import attest.corpus.Reason;
import attest.index.Stems;
import attest.index.Theme;
import attest.index.Themes;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.search.Facet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How pages name things. */
public final class PageText {
  /** Stands between words of a sentence that were weighed one by one. */
  private static final String WEIGHED = " · ";

  /** What says nothing by itself, but for words that deny. */
  private static final Set<String> EMPTY =
      Stems.common().stream()
          .filter(word -> !word.equals("no") && !word.equals("not"))
          .collect(Collectors.toUnmodifiableSet());

  private PageText() {}

  /** What a facet is called. */
  public static String facet(Facet.Field field) {
    return switch (field) {
      case TYPE -> "Type";
      case THEME -> "Theme";
      case KIND -> "Kind of source";
      case ORIGIN -> "Origin";
      case YEAR -> "Year";
      case SPEAKER -> "Speaker";
      case REVIEW -> "Review";
    };
  }

  /**
   * The theme of that name.
   *
   * @throws attest.corpus.UsageException if there is none, with names that are like it
   */
  static Theme theme(Themes themes, String name) {
    return themes.get(name, "they are at /themes");
  }

  /** What people have said of a finding, in a word or two; nothing, if they have not. */
  public static String state(Optional<Review> review) {
    List<String> said = new ArrayList<>();
    review.flatMap(Review::state).ifPresent(state -> said.add(state.label()));
    if (isStarred(review)) {
      said.add("starred");
    }
    return String.join(", ", said);
  }

  /** How a quote is to be read, where it is no plain assertion. */
  public static List<String> readings(CitedFinding finding) {
    Reading reading = finding.reading().orElse(Reading.PLAIN);
    List<String> readings = new ArrayList<>();
    if (reading.candidate()) {
      readings.add("candidate");
    }
    readings.addAll(qualifiers(reading));
    return readings;
  }

  /** What is said of what a quote asserts: that it is not so, or may be so. */
  public static List<String> qualifiers(Reading reading) {
    List<String> qualifiers = new ArrayList<>();
    if (reading.negated()) {
      qualifiers.add("denied");
    }
    if (reading.hedged()) {
      qualifiers.add("hedged");
    }
    return qualifiers;
  }

  /** The themes that any of some findings belongs to. */
  public static List<String> themes(List<CitedFinding> findings) {
    return findings.stream().flatMap(finding -> finding.themes().stream()).distinct().toList();
  }

  /** All that is to be said of a quote beside it: how it is to be read, and what people said. */
  public static List<String> remarks(CitedFinding finding) {
    List<String> remarks = new ArrayList<>(readings(finding));
    if (!state(finding.review()).isEmpty()) {
      remarks.add(state(finding.review()));
    }
    return remarks;
  }

  /**
   * The reasons for a type as people read them: what was seen, once, without the words that say
   * nothing by themselves, and the names of all that saw it.
   */
  public static List<Reason> reasons(List<Reason> because) {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (Reason reason : because) {
      String told = telling(reason);
      reasons.merge(
          reason.kind() + told,
          new Reason(reason.kind(), reason.name(), told),
          (one, other) -> new Reason(one.kind(), one.name() + ", " + other.name(), told));
    }
    return List.copyOf(reasons.values());
  }

  /** Words that were weighed one by one stand apart; all of them are kept if none says more. */
  private static String telling(Reason reason) {
    List<String> words = List.of(reason.text().split(WEIGHED));
    List<String> telling =
        words.stream().filter(word -> !EMPTY.contains(word.toLowerCase(Locale.ROOT))).toList();
    return words.size() == 1 || telling.isEmpty() ? reason.text() : String.join(WEIGHED, telling);
  }

  /** Whether it was accepted. */
  public static boolean isAccepted(Optional<Review> review) {
    return review.filter(Review::isAccepted).isPresent();
  }

  /** Whether it was rejected. */
  public static boolean isRejected(Optional<Review> review) {
    return review.filter(Review::isRejected).isPresent();
  }

  /** Whether it is starred. */
  public static boolean isStarred(Optional<Review> review) {
    return review.filter(Review::starred).isPresent();
  }

  /** Whether somebody has said anything of it. */
  public static boolean isBy(String who, Optional<Review> review) {
    return review.filter(said -> said.reviewers().contains(who)).isPresent();
  }

  /** What is told in one line elsewhere, as a sentence. */
  public static String sentence(String line) {
    return capital(line) + (line.matches("(?s).*[.?!]") ? "" : ".");
  }

  /** What a file is called, without its folders. */
  public static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A name with a capital. */
  public static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
