package attest.index.search;

import attest.index.finding.Counts;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * How what matches is spread over the values of one field. Values of fields that a request asks
 * "any of" are counted as if it did not narrow that field, so that they say what another choice
 * would bring; themes, of which it asks for all, are counted within what matches.
 *
 * @param field it
 * @param values those with something in them and those that were asked for: types, years and states
 *     of review in their own order, others the most frequent first
 * @param distinct how many values have something in them, shown or not
 */
public record Facet(Field field, List<Value> values, int distinct) {
  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }

  /** What can be counted. */
  public enum Field {
    /** The type of the finding: that which a person gave it, if one did. */
    TYPE,
    /** The theme; a finding may be in several. */
    THEME,
    /** Format and voice of the source: {@code markdown notes}. */
    KIND,
    /** The independent origin. */
    ORIGIN,
    /** The year of the work. */
    YEAR,
    /** Who speaks. */
    SPEAKER,
    /** What was decided of the finding, and whether it is starred or noted. */
    REVIEW;

    /** The name on the command line and in addresses: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One value.
   *
   * @param value as a request asks for it
   * @param title as people read it
   * @param counts how much evidence there is
   * @param chosen whether the request asks for it
   */
  public record Value(String value, String title, Counts counts, boolean chosen) {}
}
