package attest.reports.web;

import attest.index.Counts;
import attest.index.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A view that is near one in which there is nothing, and in which there is something.
 *
 * @param step what is to be done for it
 * @param value of what is to be left out; blank, where that is all that it is narrowed by
 * @param address where the view is
 * @param counts how much evidence there is
 */
public record WayOut(String step, String value, SearchAddress address, Counts counts) {
  /** The ways out of a view: without one thing that is asked for, or among the candidates. */
  static List<WayOut> of(SearchAddress address, List<SearchAddress.Choice> choices, Edition edition)
      throws IOException {
    List<WayOut> near = new ArrayList<>();
    if (!address.value("q").isEmpty() && !choices.isEmpty()) {
      near.add(to("Leave out the words", address.value("q"), address.without("q"), edition));
    }
    for (SearchAddress.Choice choice : choices) {
      near.add(to("Leave out " + choice.name(), choice.value(), choice.rest(), edition));
    }
    if (!address.everything()) {
      near.add(to("Look among the candidates, too", "", address.with("all", "1"), edition));
    }
    near.removeIf(WayOut::isNone);
    if (near.isEmpty() && choices.size() > 1) {
      near.add(to("Ask for the words alone", "", address.wordsAlone(), edition));
      near.removeIf(WayOut::isNone);
    }
    return near;
  }

  private static WayOut to(String step, String value, SearchAddress other, Edition edition)
      throws IOException {
    SearchRequest counted = other.request().toBuilder().facets(Set.of()).offset(0).limit(1).build();
    return new WayOut(
        step,
        value,
        other.without("page"),
        edition.index(other.everything()).search(counted).counts());
  }

  private boolean isNone() {
    return counts.quotes() == 0;
  }
}
