package attest.reports.web;

import attest.index.Theme;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.index.search.DateBar;
import attest.index.search.Facet;
import attest.index.search.GroupedResult;
import attest.index.search.Hit;
import attest.index.search.MomentBar;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What a search tells: one page of it.
 *
 * @param counts all that matches
 * @param page which this is, counted from 1
 * @param pages how many there are
 * @param hits of the page, where they are not grouped
 * @param groups of the page, where they are
 * @param facets how what matches is spread
 * @param years how what matches is spread over the years of the works
 * @param undated what of it is of works without a date
 * @param moments how it is spread over the minutes of the recording, where one origin or source is
 *     asked for
 * @param unplaced what of it has no moment, where they are asked for
 * @param meant the words that may have been meant, where nothing matches
 * @param unmet what dates or moments there are, where nothing matches as none of those asked for is
 *     among them
 * @param namesake the theme whose name is all that is asked for, if it is not asked for itself
 * @param ways to views in which there is something, where nothing matches
 * @param choices what it is narrowed by, each value as people call it
 * @param address where this view is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SearchView(
    Counts counts,
    int page,
    int pages,
    List<Hit> hits,
    List<GroupedResult.Group> groups,
    List<Facet> facets,
    List<DateBar> years,
    Counts undated,
    List<MomentBar> moments,
    Optional<Counts> unplaced,
    Optional<String> meant,
    Optional<String> unmet,
    @JsonIgnore Optional<Theme> namesake,
    @JsonIgnore List<WayOut> ways,
    @JsonIgnore List<SearchAddress.Choice> choices,
    @JsonIgnore SearchAddress address) {
  /** Copies the lists. */
  public SearchView {
    hits = List.copyOf(hits);
    groups = List.copyOf(groups);
    facets = List.copyOf(facets);
    years = List.copyOf(years);
    moments = List.copyOf(moments);
    ways = List.copyOf(ways);
    choices = List.copyOf(choices);
  }

  /** What of it the page has, where that is not all: {@code 1–20 of 42 quotes}. */
  public Optional<String> stretch() {
    if (pages == 1 || page > pages) {
      return Optional.empty();
    }
    if (hits.isEmpty()) {
      return Optional.of("Page " + Amounts.number(page) + " of " + Amounts.number(pages));
    }
    int before = (page - 1) * address.perPage();
    return Optional.of(
        (hits.size() == 1 ? "" : Amounts.number(before + 1) + "–")
            + Amounts.number(before + hits.size())
            + " of "
            + Amounts.count(counts.quotes(), "quote"));
  }

  /** How it is spread over the years of the works. */
  public Histogram byYear() {
    return Histogram.ofYears(years, undated.quotes(), address);
  }

  /** How it is spread over the minutes of the recording. */
  public Histogram byMinute() {
    return Histogram.ofMinutes(moments, unplaced.map(Counts::quotes).orElse(0), address);
  }
}
