package attest.reports;

import attest.corpus.Direction;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.index.ThemedWords;
import attest.index.Themes;
import attest.index.claim.SharedWords;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.reports.figure.MechanismMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What brings about what: mechanisms that name a cause and an effect, gathered by the themes of
 * these words. Each end stands under the theme of its {@link Head}, if that is of one theme; so
 * each quote draws one arrow at most.
 *
 * @param arrows those of most independent origins first
 * @param named how many quotes name a cause and an effect
 * @param placed how many of these are in an arrow: they are not said not to be so, and both ends
 *     are clearly of a theme, and not of the same
 */
public record Mechanisms(List<Mechanism> arrows, int named, int placed) {
  /** Arrows that can be drawn so that each can be followed with the eye. */
  public static final int MOST = 24;

  /** Copies the list. */
  public Mechanisms {
    arrows = List.copyOf(arrows);
  }

  private record Pair(String cause, String effect, Optional<Direction> direction) {}

  static Mechanisms of(QuoteBank bank, Themes themes, QuoteRule rule) throws IOException {
    List<Quote> named =
        bank.quotes().stream()
            .filter(q -> q.finding().cause().isPresent() && q.finding().effect().isPresent())
            .filter(quote -> direction(quote.finding()).isPresent())
            .toList();
    List<Optional<String>> causes =
        themes(themes, named.stream().map(q -> q.finding().cause().orElse("")).toList());
    List<Optional<String>> effects =
        themes(themes, named.stream().map(q -> q.finding().effect().orElse("")).toList());
    Map<Pair, List<Quote>> pairs = new LinkedHashMap<>();
    int placed = 0;
    for (int i = 0; i < named.size(); i++) {
      Quote quote = named.get(i);
      Optional<String> cause = causes.get(i);
      Optional<String> effect = effects.get(i);
      boolean denied = quote.finding().reading().filter(Reading::negated).isPresent();
      if (!denied && cause.isPresent() && effect.isPresent() && !cause.equals(effect)) {
        Direction said = direction(quote.finding()).orElseThrow();
        Optional<Direction> direction = Sign.of(said, quote.finding(), cause.get(), effect.get());
        Pair pair = new Pair(cause.get(), effect.get(), direction);
        pairs.computeIfAbsent(pair, p -> new ArrayList<>()).add(quote);
        placed++;
      }
    }
    return new Mechanisms(arrows(pairs, bank, rule), named.size(), placed);
  }

  private static Optional<Direction> direction(CitedFinding finding) {
    return finding.reading().flatMap(Reading::roles).map(Roles::direction);
  }

  /** The title of the theme that each end is of, where it is clearly of one. */
  private static List<Optional<String>> themes(Themes themes, List<String> ends)
      throws IOException {
    List<List<String>> heads = ends.stream().map(Head::of).toList();
    Iterator<List<String>> found =
        ThemedWords.of(themes, heads.stream().flatMap(List::stream).toList()).iterator();
    List<Optional<String>> titles = new ArrayList<>();
    for (List<String> ofEnd : heads) {
      List<List<String>> named = ofEnd.stream().map(head -> found.next()).toList();
      titles.add(
          named.stream()
              .filter(names -> !names.isEmpty())
              .findFirst()
              .filter(names -> names.size() == 1)
              .map(names -> themes.get(names.get(0)).title()));
    }
    return titles;
  }

  private static Counts count(List<Quote> quotes) {
    return SharedWords.counts(quotes.stream().map(Quote::finding).toList());
  }

  private static List<Mechanism> arrows(
      Map<Pair, List<Quote>> pairs, QuoteBank bank, QuoteRule rule) {
    List<Mechanism> arrows = new ArrayList<>();
    Set<Quote.Words> shown = new HashSet<>();
    pairs.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Pair, List<Quote>> e) -> -count(e.getValue()).origins())
                .thenComparingInt(e -> -e.getValue().size())
                .thenComparing(e -> e.getKey().cause())
                .thenComparing(e -> e.getKey().effect())
                .thenComparing(e -> MechanismMap.verb(e.getKey().direction())))
        .limit(MOST)
        .forEach(
            e ->
                arrows.add(
                    new Mechanism(
                        arrows.size() + 1,
                        e.getKey().cause(),
                        e.getKey().effect(),
                        e.getKey().direction(),
                        count(e.getValue()),
                        e.getValue().stream().map(Quote::number).toList(),
                        rule.choose(bank.asShown(e.getValue()), shown, quote -> List.of()))));
    return arrows;
  }
}
