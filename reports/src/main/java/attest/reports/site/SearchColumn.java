package attest.reports.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What findings are counted by in the search: each has some of the values of a column. */
final class SearchColumn {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Value> values = new ArrayList<>();
  private final List<List<Integer>> of = new ArrayList<>();

  /**
   * A value.
   *
   * @param name as addresses have it
   * @param title as people read it
   */
  record Value(String name, String title) {}

  /** Adds the next finding. */
  void add(List<Value> ofOne) {
    of.add(ofOne.stream().map(this::number).toList());
  }

  private Integer number(Value value) {
    return numbers.computeIfAbsent(
        value.name(),
        name -> {
          values.add(value);
          return values.size() - 1;
        });
  }

  /** All values; findings name them by their places here. */
  public List<Value> getValues() {
    return values;
  }

  /** The values of each finding, in the order of the findings. */
  public List<List<Integer>> getOf() {
    return of;
  }
}
