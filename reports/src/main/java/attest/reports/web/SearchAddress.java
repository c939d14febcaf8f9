package attest.reports.web;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.corpus.UsageException;
import attest.corpus.read.text.Timecode;
import attest.index.finding.Amounts;
import attest.index.finding.ReviewFilter;
import attest.index.search.Facet;
import attest.index.search.GroupedResult;
import attest.index.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of one view of the evidence, which stays good: what is asked for, and how it is
 * shown. Links to other views are made by changing it.
 *
 * @param asked the values by the names of the parameters, in the order of {@link #NAMES}
 */
public record SearchAddress(Map<String, List<String>> asked) {
  /** What an address can say. */
  static final List<String> NAMES =
      List.of(
          "q", "like", "type", "theme", "kind", "origin", "speaker", "review", "source", "since",
          "until", "from", "to", "all", "sort", "group", "more", "per", "page");

  /** The parameters that are for showing, not for asking. */
  private static final Set<String> SHOWING = Set.of("sort", "group", "more", "per", "page");

  /** The parameters that leave the hits of a page as they are. */
  private static final Set<String> STAYING = Set.of("more", "page");

  private static final int PER_PAGE = 20;
  private static final int MOST_PER_PAGE = 100;
  private static final int LAST = 10_000;
  private static final int LAST_PAGE = 1_000_000;
  private static final int LONGEST_QUERY = 1_000;
  private static final int FACET_VALUES = 8;

  /** Leaves out what says nothing. */
  public SearchAddress {
    Map<String, List<String>> known = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> values = asked.getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        known.put(name, List.copyOf(values));
      }
    }
    asked = Collections.unmodifiableMap(known);
  }

  /** The view that a visit asks for. */
  static SearchAddress of(Visit visit) {
    return new SearchAddress(NAMES.stream().collect(Collectors.toMap(name -> name, visit::values)));
  }

  /** The values of a parameter. */
  public List<String> values(String name) {
    return asked.getOrDefault(name, List.of());
  }

  /** The first value of a parameter, or nothing. */
  public String value(String name) {
    return values(name).isEmpty() ? "" : values(name).get(0);
  }

  /**
   * Whether candidates and rejected findings are shown, too.
   *
   * @throws UsageException if that is asked for by anything but 1
   */
  public boolean everything() {
    String value = value("all");
    if (!value.isEmpty() && !value.equals("1")) {
      throw new UsageException("'all' must be 1, or left out, not " + value);
    }
    return !value.isEmpty();
  }

  int page() {
    return number("page", 1, LAST_PAGE);
  }

  int perPage() {
    return number("per", PER_PAGE, MOST_PER_PAGE);
  }

  private int number(String name, int otherwise, int most) {
    String value = value(name).strip();
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, with what it must be.
    }
    throw new UsageException(
        "'" + name + "' must be a number from 1 to " + Amounts.number(most) + ", not " + value);
  }

  /**
   * Makes sure that the page can be shown, if there is one.
   *
   * @param pages how many there are
   * @throws UsageException if it is one that would take too long
   */
  void checkShown(int pages) {
    if (page() <= pages && page() * perPage() > LAST) {
      throw new UsageException(
          "there are "
              + Amounts.number(pages)
              + " pages, but they are shown up to hit "
              + Amounts.number(LAST)
              + "; narrow the search, or download all of it as CSV");
    }
  }

  /** By what hits are grouped, if they are. */
  Optional<GroupedResult.By> group() {
    return one("group", GroupedResult.By.values());
  }

  /**
   * What to search for.
   *
   * @throws UsageException if that cannot be asked
   */
  SearchRequest request() {
    if (value("q").length() > LONGEST_QUERY) {
      throw new UsageException(
          "the query is longer than " + LONGEST_QUERY + " characters; shorten it");
    }
    return SearchRequest.builder()
        .words(value("q"))
        .like(first("like"))
        .types(types())
        .themes(values("theme"))
        .kinds(Set.copyOf(values("kind")))
        .origins(Set.copyOf(values("origin")))
        .speakers(Set.copyOf(values("speaker")))
        .reviews(reviews())
        .source(first("source"))
        .since(first("since").map(SearchAddress::date))
        .until(first("until").map(SearchAddress::date))
        .from(first("from").map(SearchAddress::seconds))
        .to(first("to").map(SearchAddress::seconds))
        .order(one("sort", SearchRequest.Order.values()).orElse(SearchRequest.Order.RELEVANCE))
        // What is behind the last hit that is shown is counted, but not looked for.
        .offset(Math.min((page() - 1) * perPage(), LAST))
        .limit(perPage())
        .facets(EnumSet.allOf(Facet.Field.class))
        .facetValues(FACET_VALUES)
        .wholeFacets(whole())
        .build();
  }

  private Optional<String> first(String name) {
    return values(name).stream().findFirst();
  }

  private Set<FindingType> types() {
    return values("type").stream().map(of(FindingType::of)).collect(Collectors.toSet());
  }

  private Set<ReviewFilter> reviews() {
    return values("review").stream()
        .map(label -> constant("review", label, ReviewFilter.values()))
        .collect(Collectors.toSet());
  }

  private Set<Facet.Field> whole() {
    return values("more").stream()
        .map(label -> constant("more", label, Facet.Field.values()))
        .collect(Collectors.toSet());
  }

  private static PartialDate date(String text) {
    return of(PartialDate::new).apply(text);
  }

  private static double seconds(String text) {
    return Timecode.seconds(text)
        .orElseThrow(
            () -> new UsageException("'" + text + "' is no moment; write 10:00, 1:02:03 or 600"));
  }

  /** What the value's own words say is wrong with a text, said to the user. */
  private static <T> Function<String, T> of(Function<String, T> reader) {
    return text -> {
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()), e);
      }
    };
  }

  private <E extends Enum<E>> Optional<E> one(String name, E[] constants) {
    return first(name).map(label -> constant(name, label, constants));
  }

  private static <E extends Enum<E>> E constant(String name, String label, E[] constants) {
    for (E constant : constants) {
      if (constant.name().equalsIgnoreCase(label)) {
        return constant;
      }
    }
    throw new UsageException(
        "'"
            + name
            + "' must be one of "
            + Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + ", not "
            + label);
  }

  /** The same view with one value instead of those that it had; from its first page, as a rule. */
  public SearchAddress with(String name, String value) {
    return with(name, List.of(value));
  }

  /** The same view without a parameter; from its first page. */
  public SearchAddress without(String name) {
    return with(name, List.of());
  }

  private SearchAddress with(String name, List<String> values) {
    Map<String, List<String>> other = new LinkedHashMap<>(asked);
    other.put(name, values);
    if (!STAYING.contains(name)) {
      other.remove("page");
    }
    return new SearchAddress(other);
  }

  /** The same view with that value taken in, or left out if it was in. */
  public SearchAddress toggled(String name, String value) {
    List<String> values = new ArrayList<>(values(name));
    if (!values.remove(value)) {
      values.add(value);
    }
    return with(name, values);
  }

  /** The same view with a value of a facet taken in, or left out if it was in. */
  public SearchAddress toggled(Facet.Field field, Facet.Value value) {
    if (field == Facet.Field.YEAR) {
      return value.chosen()
          ? without("since").without("until")
          : years(value.value(), value.value());
    }
    return toggled(field.label(), value.value());
  }

  /** Whether all values of a facet are shown. */
  public boolean isWhole(Facet.Field field) {
    return values("more").contains(field.label());
  }

  /** Where the same view is with all values of a facet, or with its first ones if it had all. */
  public String unfolded(Facet.Field field) {
    return toggled("more", field.label()).href() + "#facet-" + field.label();
  }

  /** The same view over works of some years. */
  public SearchAddress years(String since, String until) {
    return with("since", since).with("until", until);
  }

  /** What the words find, narrowed by nothing. */
  SearchAddress wordsAlone() {
    return new SearchAddress(Map.of("q", values("q"), "all", values("all")));
  }

  /** The parameters that ask for less than all, each value with the view without it. */
  public List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    asked.forEach(
        (name, values) -> {
          if (!SHOWING.contains(name) && !name.equals("q") && !name.equals("all")) {
            values.forEach(
                value -> choices.add(new Choice(name, shown(name, value), toggled(name, value))));
          }
        });
    return choices;
  }

  /** Moments are shown as players show them. */
  private static String shown(String name, String value) {
    return Optional.of(value)
        .filter(moment -> name.equals("from") || name.equals("to"))
        .flatMap(Timecode::seconds)
        .map(Amounts::clock)
        .orElse(value);
  }

  /**
   * Something that was asked for.
   *
   * @param name of the parameter
   * @param value of it
   * @param rest the view without it
   */
  public record Choice(String name, String value, SearchAddress rest) {
    /** The same, with another name for its value. */
    Choice called(String title) {
      return new Choice(name, title, rest);
    }
  }

  /** Where this view is. */
  public String href() {
    String query =
        asked.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/" : "/?" + query;
  }

  /** Where this view is as another form: {@code csv}, {@code json} or {@code jsonl}. */
  public String as(String format) {
    return href() + (asked.isEmpty() ? "?" : "&") + "format=" + format;
  }

  /** Where a search for these words is. */
  public static String to(String words) {
    return new SearchAddress(Map.of("q", List.of(words))).href();
  }

  /** A text as it stands in an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
