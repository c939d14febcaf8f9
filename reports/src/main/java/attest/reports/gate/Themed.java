package attest.reports.gate;

import attest.corpus.FindingType;
import attest.reports.Quote;
import attest.reports.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of the quotes of a report, by theme and type. */
final class Themed {
  private final Map<String, Map<FindingType, List<Integer>>> numbers = new HashMap<>();

  Themed(Report report) {
    for (Quote quote : report.quotes()) {
      for (String theme : quote.finding().themes()) {
        numbers
            .computeIfAbsent(theme, name -> new HashMap<>())
            .computeIfAbsent(quote.finding().type(), type -> new ArrayList<>())
            .add(quote.number());
      }
    }
  }

  /** Those of a theme. */
  List<Integer> of(String theme) {
    return numbers.getOrDefault(theme, Map.of()).values().stream()
        .flatMap(Collection::stream)
        .toList();
  }

  /** Those of a theme and type. */
  List<Integer> of(String theme, FindingType type) {
    return numbers.getOrDefault(theme, Map.of()).getOrDefault(type, List.of());
  }
}
