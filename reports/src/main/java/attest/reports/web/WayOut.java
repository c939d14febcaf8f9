package attest.reports.web;

import attest.index.PlainWords;
import attest.index.finding.Counts;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A view that is near one in which there is nothing, and in which there is something; or one for a
 * word alone, which tells whether it is this that nothing has.
 *
 * @param step what is to be done for it
 * @param value of what is to be left out; blank, where that is all that it is narrowed by
 * @param address where the view is
 * @param counts how much evidence there is
 */
public record WayOut(String step, String value, SearchAddress address, Counts counts) {
  /** Of more words, it is not told of each how many quotes it has. */
  private static final int MOST_WORDS = 8;

  /** Counts what there is in a view. */
  @FunctionalInterface
  public interface Counting {
    /** How much evidence a view has. */
    Counts of(SearchRequest request, boolean everything) throws IOException;
  }

  /**
   * The ways out of a view: with any of its words, without one thing that is asked for, or among
   * the candidates; and how much each of its words has.
   *
   * @param choices what the view is narrowed by, as people call it
   * @param meant the words that are offered as those that were meant: what there is of the ones
   *     that were asked for is nothing then, or said by these
   * @throws IOException if it cannot be counted
   */
  public static List<WayOut> of(
      SearchAddress address,
      List<SearchAddress.Choice> choices,
      Optional<String> meant,
      Counting counting)
      throws IOException {
    List<WayOut> near = new ArrayList<>();
    List<String> words = meant.isPresent() ? List.of() : PlainWords.of(address.value("q"));
    if (words.size() > 1) {
      String any = String.join(" OR ", words);
      near.add(to("Ask for any of the words", any, address.with("q", any), counting));
    }
    if (!address.value("q").isEmpty() && !choices.isEmpty()) {
      near.add(to("Leave out the words", address.value("q"), address.without("q"), counting));
    }
    for (SearchAddress.Choice choice : choices) {
      near.add(to("Leave out " + choice.name(), choice.value(), choice.rest(), counting));
    }
    if (!address.everything()) {
      near.add(to("Look among the candidates, too", "", address.with("all", "1"), counting));
    }
    near.removeIf(WayOut::isNone);
    if (near.isEmpty() && choices.size() > 1) {
      near.add(to("Ask for the words alone", "", address.wordsAlone(), counting));
      near.removeIf(WayOut::isNone);
    }
    if (words.size() > 1 && words.size() <= MOST_WORDS) {
      for (String word : words) {
        WayOut way = to("Ask for one word", word, address.with("q", word), counting);
        near.add(way.isNone() ? way.as("No quote has") : way);
      }
    }
    return near;
  }

  private static WayOut to(String step, String value, SearchAddress other, Counting counting)
      throws IOException {
    SearchRequest counted = other.request().toBuilder().facets(Set.of()).offset(0).limit(1).build();
    return new WayOut(step, value, other.without("page"), counting.of(counted, other.everything()));
  }

  private WayOut as(String other) {
    return new WayOut(other, value, address, counts);
  }

  /** Whether there is nothing either. */
  public boolean isNone() {
    return counts.quotes() == 0;
  }
}
