package attest.reports.gate;

import attest.corpus.Source;
import attest.index.base.RunRecord;
import attest.index.finding.Counts;
import attest.reports.Report;
import attest.reports.Screening;
import attest.reports.figure.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts again what came in, what fell out and what is left, and what the flow diagram shows. */
final class ScreeningCheck {
  private static final Pattern NUMBER = Pattern.compile("\\(n\u00A0=\u00A0([\\d,]+)\\)");

  private final Screening told;
  private final Flow flow;
  private final Witnesses witnesses;
  private final Census census;

  ScreeningCheck(Report report, Witnesses witnesses, Census census) {
    this.told = report.screening();
    this.flow = report.figures().flow();
    this.witnesses = witnesses;
    this.census = census;
  }

  void check(RunRecord run) {
    Counts all = witnesses.counts(witnesses.all());
    same("files", told.files(), run.inputs().size());
    same("documents identified", told.given(), census.given());
    UntrueException.unlessSame("documents excluded", told.rejected(), census.rejected());
    same("documents mined", told.mined(), census.mined());
    same("findings", told.findings(), census.findings());
    same("less sure or rejected", told.unsure(), census.findings() - census.allowed());
    same("rejected by a person", told.refused(), census.refused());
    same("not asked for", told.notAsked(), census.allowed() - witnesses.all().size());
    same("findings in the report", told.taken(), witnesses.all().size());
    same("quotes", told.quotes(), all.quotes());
    same("documents included", told.included(), all.documents());
    same("origins included", told.origins(), all.origins());
    int copies = copies(run);
    same("duplicates by content", told.sameContent(), copies);
    same("duplicates by origin", told.sameOrigin(), all.documents() - copies - all.origins());
    UntrueException.unlessSame("the numbers of the flow diagram", numbers(), expected(all, copies));
  }

  private static void same(String what, int told, int counted) {
    UntrueException.unlessSame("flow of documents, " + what, told, counted);
  }

  /** Included documents of an origin whose file or text is another one's of that origin. */
  private int copies(RunRecord run) {
    Map<String, String> bytesOf = new HashMap<>();
    run.inputs().forEach(input -> bytesOf.put(input.path(), input.sha256()));
    Map<String, String> textOf = run.sameTexts();
    Set<String> files = new HashSet<>();
    Set<List<String>> different = new HashSet<>();
    for (int number : witnesses.all()) {
      Source source = witnesses.of(number).source();
      files.add(source.path());
      String text = textOf.getOrDefault(source.path(), source.path());
      different.add(List.of(source.origin(), bytesOf.getOrDefault(text, text)));
    }
    return files.size() - different.size();
  }

  /** The numbers of the flow diagram, from top to bottom. */
  private List<Integer> numbers() {
    return flow.steps().stream()
        .flatMap(step -> Stream.concat(step.left().stream(), step.out().stream()))
        .flatMap(line -> NUMBER.matcher(line).results())
        .map(ScreeningCheck::number)
        .toList();
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1).replace(",", ""));
  }

  private List<Integer> expected(Counts all, int copies) {
    List<Integer> numbers = new ArrayList<>(List.of(census.given(), told.files(), census.given()));
    if (census.given() > census.mined()) {
      numbers.add(census.given() - census.mined());
      numbers.addAll(census.rejected().values());
    }
    numbers.add(census.mined());
    addUnlessNone(numbers, census.mined() - all.documents());
    numbers.add(census.findings());
    addUnlessNone(numbers, census.findings() - census.allowed());
    addUnlessNone(numbers, census.allowed() - witnesses.all().size());
    numbers.add(witnesses.all().size());
    numbers.addAll(List.of(all.quotes(), all.documents(), all.origins()));
    if (all.documents() > all.origins()) {
      numbers.add(copies);
      numbers.add(all.documents() - copies - all.origins());
    }
    return numbers;
  }

  private static void addUnlessNone(List<Integer> numbers, int number) {
    if (number > 0) {
      numbers.add(number);
    }
  }
}
