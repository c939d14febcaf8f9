package attest.reports.gate;

import attest.corpus.Source;
import attest.corpus.Voice;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.reports.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts again what the paragraphs on methods say in numbers. */
final class MethodsCheck {
  private static final Pattern COUNT = Pattern.compile("([\\d,]*\\d)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([\\d,]+)\\)");
  private static final Pattern SCORE =
      Pattern.compile("lowest score in this report is ([\\d.]+\\d)");

  private final Report report;
  private final Witnesses witnesses;
  private final Census census;
  private final Reviews reviews;

  MethodsCheck(Report report, Witnesses witnesses, Census census, Reviews reviews) {
    this.report = report;
    this.witnesses = witnesses;
    this.census = census;
    this.reviews = reviews;
  }

  void check() {
    same("Sources and screening", IN_BRACKETS, said(census.kinds().values()));
    double least =
        witnesses.all().stream()
            .mapToDouble(q -> witnesses.of(q).finding().score())
            .min()
            .orElse(0);
    same("How findings were taken out", SCORE, List.of(String.format(Locale.ROOT, "%.2f", least)));
    same("What people did", COUNT, said(judged()));
    int none = report.inNoTheme().quotes();
    same(
        "How they were brought together",
        COUNT,
        none == 0 ? List.of() : said(List.of(none, report.counts().quotes())));
    same("What verbatim means", COUNT, said(voices()));
  }

  private void same(String title, Pattern number, List<String> counted) {
    String text =
        report.methods().stream()
            .filter(method -> method.title().equals(title))
            .map(Report.Method::text)
            .findFirst()
            .orElse("");
    List<String> told =
        number.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    UntrueException.unlessSame("methods, the numbers of “" + title + "”", told, counted);
  }

  private static List<String> said(Iterable<Integer> numbers) {
    List<String> said = new ArrayList<>();
    numbers.forEach(number -> said.add(String.format(Locale.ROOT, "%,d", number)));
    return said;
  }

  private List<Integer> judged() {
    Set<String> ids = new HashSet<>();
    witnesses.all().forEach(number -> ids.add(witnesses.of(number).finding().id()));
    List<Review> seen = ids.stream().flatMap(id -> reviews.of(id).stream()).toList();
    int all = ids.size();
    List<Integer> numbers = new ArrayList<>();
    if (witnesses.all().size() > all) {
      numbers.addAll(List.of(witnesses.all().size(), all));
    }
    numbers.add(all);
    if (!seen.isEmpty()) {
      Set<String> people = new HashSet<>();
      seen.forEach(review -> people.addAll(review.reviewers()));
      numbers.addAll(
          List.of(seen.size(), (int) Math.round(100.0 * seen.size() / all), people.size()));
      for (Review.State state : Review.State.values()) {
        addUnlessNone(
            numbers, seen, r -> !r.isMerged() && r.state().filter(state::equals).isPresent());
      }
      addUnlessNone(numbers, seen, review -> review.type().isPresent());
      addUnlessNone(numbers, seen, review -> review.correction().isPresent());
    }
    if (census.differentRefused() > 0) {
      numbers.add(census.differentRefused());
    }
    return numbers;
  }

  private static void addUnlessNone(
      List<Integer> numbers, List<Review> reviews, Predicate<Review> isSo) {
    int number = (int) reviews.stream().filter(isSo).count();
    if (number > 0) {
      numbers.add(number);
    }
  }

  private List<Integer> voices() {
    Map<Voice, List<Integer>> voices = new TreeMap<>();
    List<Integer> derived = new ArrayList<>();
    for (int number : witnesses.all()) {
      Source source = witnesses.of(number).source();
      voices.computeIfAbsent(source.voice(), voice -> new ArrayList<>()).add(number);
      if (source.derived()) {
        derived.add(number);
      }
    }
    List<Integer> numbers = new ArrayList<>();
    voices.values().forEach(of -> numbers.add(witnesses.counts(of).quotes()));
    if (!derived.isEmpty()) {
      numbers.add(witnesses.counts(derived).quotes());
    }
    return numbers;
  }
}
