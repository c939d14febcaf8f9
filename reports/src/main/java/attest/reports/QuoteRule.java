package attest.reports;

import attest.index.claim.SharedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How quotes are chosen where there are more than can be shown.
 *
 * @param most quotes for each theme and type
 * @param perOrigin quotes of one origin among them
 */
public record QuoteRule(int most, int perOrigin) {
  /** What is longer is hardly read, and often captions without full stops; it comes last. */
  public static final int LONG = 400;

  /** Checks that there may be a quote. */
  public QuoteRule {
    if (most < 1 || perOrigin < 1) {
      throw new IllegalArgumentException("no quotes: " + most + ", " + perOrigin);
    }
  }

  /** How much surer a quote must be to be shown a second time before another is shown at all. */
  private static final double NEARLY = 0.1;

  private static final Comparator<Quote> FIRST =
      Comparator.comparing((Quote quote) -> !Scope.isAccepted(quote.finding()))
          .thenComparing(quote -> quote.finding().quote().length() > LONG)
          .thenComparing(quote -> !quote.standsAlone());

  /** What a person accepted, then what can be read quickly and alone, then the surest. */
  static final Comparator<Quote> STRONGEST =
      FIRST.thenComparingDouble(quote -> -quote.finding().score()).thenComparingInt(Quote::number);

  /** The same, but what is shown elsewhere after what is not and is nearly as sure. */
  private static Comparator<Quote> strongest(Set<Quote.Words> shown) {
    return FIRST
        .thenComparingDouble(
            quote -> (shown.contains(quote.words()) ? NEARLY : 0) - quote.finding().score())
        .thenComparingInt(Quote::number);
  }

  /**
   * Chooses.
   *
   * @param shown the words that are shown elsewhere; those chosen are added
   * @param dissentOf the quotes that point the other way than a quote does
   */
  List<Quote> choose(
      List<Quote> quotes, Set<Quote.Words> shown, Function<Quote, List<Quote>> dissentOf) {
    Map<String, Integer> seen = new HashMap<>();
    SortedMap<Integer, List<Quote>> rounds = new TreeMap<>();
    Set<String> told = new HashSet<>();
    for (Quote quote : quotes.stream().sorted(strongest(shown)).toList()) {
      // Several documents may have the same words, and an origin may have them from another.
      if (!told.add(SharedWords.said(quote.finding()))) {
        continue;
      }
      int round = seen.merge(quote.finding().origin(), 1, Integer::sum);
      if (round <= perOrigin) {
        rounds
            .computeIfAbsent(isLast(quote) ? perOrigin + round : round, none -> new ArrayList<>())
            .add(quote);
      }
    }
    List<Quote> chosen =
        new ArrayList<>(rounds.values().stream().flatMap(List::stream).limit(most).toList());
    addDissent(chosen, dissentOf);
    chosen.forEach(quote -> shown.add(quote.words()));
    return chosen;
  }

  /** What cannot be understood alone is shown where there is room, of whatever origin it is. */
  private static boolean isLast(Quote quote) {
    return !quote.standsAlone() && !Scope.isAccepted(quote.finding());
  }

  /** Where somebody says the opposite of what is shown, one such quote is shown as well. */
  private void addDissent(List<Quote> chosen, Function<Quote, List<Quote>> dissentOf) {
    List<Quote> opposed = chosen.stream().flatMap(q -> dissentOf.apply(q).stream()).toList();
    Optional<Quote> dissent = opposed.stream().min(STRONGEST);
    if (dissent.isPresent() && opposed.stream().noneMatch(chosen::contains)) {
      if (chosen.size() == most && most > 1) {
        chosen.remove(most - 1);
      }
      chosen.add(dissent.get());
    }
  }

  /** The rule, for readers. */
  public String said() {
    return String.format(
        Locale.ROOT,
        "For each theme and type at most %s shown: first one of each independent origin, then the"
            + " second of each, and so on, at most %d of one origin. Those that cannot be understood"
            + " alone come after these, as far as there is room. Of each origin, quotes that a person"
            + " accepted come first. Then come those of up to %d characters, and of these the surest."
            + " One that is shown under another theme or type says where. It comes after others"
            + " whose score is at most %.1f below its own. Where a quote points the other way than"
            + " those shown, %s. A quote cannot be understood alone where it begins with a word"
            + " that stands for something before it or joins it to that, such as “they”, “this” or"
            + " “however”. Nor can one that begins with dots for what was left out, in the middle of a"
            + " sentence, or without a subject. Nor can one that only leads in what follows it, or"
            + " holds one end alone of a quotation or of brackets. What stands in brackets in front"
            + " of such a quote is the sentence before it in its source, where one stands there that is"
            + " not too long, and no part of the quote.",
        most == 1 ? "1 quote is" : most + " quotes are",
        perOrigin,
        LONG,
        NEARLY,
        most == 1
            ? "one such quote is shown beside it, so that there are two"
            : "at least one such quote is among them");
  }
}
