package attest.reports;

import attest.corpus.FindingType;
import attest.index.claim.Claim;
import attest.index.claim.Claims;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All quotes of a report with their numbers, the works that they are of, and the claims that they
 * make together.
 */
final class QuoteBank {
  private static final Comparator<CitedFinding> IN_ORDER =
      Comparator.comparingInt(CitedFinding::start)
          .thenComparingInt(CitedFinding::end)
          .thenComparing(CitedFinding::type)
          .thenComparing(CitedFinding::id);

  private final List<Quote> quotes;
  private final List<QuotedSource> sources;
  private final List<RankedClaim> claims;
  private final Map<Key, Quote> byFinding = new HashMap<>();

  /** The numbers of those that stand elsewhere in the wording that is shown. */
  private final Set<Integer> otherwise = new HashSet<>();

  /** What tells a finding from all others: files of one origin may have findings of one id. */
  private record Key(String path, String id) {
    static Key of(CitedFinding finding) {
      return new Key(finding.path(), finding.id());
    }
  }

  /**
   * Numbers findings.
   *
   * @param findings those of a file one after the other; works are numbered in their order, as
   *     bibliographies have them, and not as they are cited: so a work keeps its number in each
   *     form of a report, however many quotes are shown
   */
  QuoteBank(List<CitedFinding> findings, FilePaths paths) {
    List<Claim> gathered = Claims.of(findings);
    Map<Key, Integer> claimOf = new HashMap<>();
    for (int c = 0; c < gathered.size(); c++) {
      for (CitedFinding finding : gathered.get(c).findings()) {
        claimOf.put(Key.of(finding), c + 1);
      }
    }
    Map<String, List<CitedFinding>> byPath = new LinkedHashMap<>();
    findings.forEach(f -> byPath.computeIfAbsent(f.path(), p -> new ArrayList<>()).add(f));
    byPath.values().forEach(ofFile -> ofFile.sort(IN_ORDER));
    Map<String, List<List<CitedFinding>>> byOrigin = new LinkedHashMap<>();
    byPath
        .values()
        .forEach(
            ofFile ->
                byOrigin
                    .computeIfAbsent(ofFile.get(0).origin(), o -> new ArrayList<>())
                    .add(ofFile));
    List<QuotedSource> works = new ArrayList<>();
    Map<String, Integer> numberOf = new HashMap<>();
    byOrigin.forEach(
        (origin, files) -> {
          numberOf.put(origin, works.size() + 1);
          works.add(QuotedSource.of(works.size() + 1, files, paths));
        });
    Map<Quote.Words, Set<FindingType>> types = types(findings);
    List<Quote> numbered = new ArrayList<>();
    for (List<CitedFinding> ofFile : byPath.values()) {
      for (CitedFinding finding : ofFile) {
        int source = numberOf.getOrDefault(finding.origin(), 0);
        int claim = claimOf.getOrDefault(Key.of(finding), 0);
        List<FindingType> also =
            types.getOrDefault(Quote.Words.of(finding), Set.of()).stream()
                .filter(type -> type != finding.type())
                .toList();
        Quote quote = new Quote(numbered.size() + 1, source, claim, also, finding);
        numbered.add(quote);
        byFinding.put(Key.of(finding), quote);
      }
    }
    for (BankRow row : BankRow.of(numbered)) {
      String wording = row.shown().finding().quote();
      row.findings().stream()
          .filter(quote -> !quote.finding().quote().equals(wording))
          .forEach(quote -> otherwise.add(quote.number()));
    }
    List<RankedClaim> ranked = new ArrayList<>();
    gathered.forEach(claim -> ranked.add(ranked(claim, ranked.size() + 1)));
    quotes = List.copyOf(numbered);
    sources = QuotedSource.toldApart(works);
    claims = List.copyOf(ranked);
  }

  private static Map<Quote.Words, Set<FindingType>> types(List<CitedFinding> findings) {
    Map<Quote.Words, Set<FindingType>> types = new HashMap<>();
    for (CitedFinding finding : findings) {
      types
          .computeIfAbsent(Quote.Words.of(finding), words -> EnumSet.noneOf(FindingType.class))
          .add(finding.type());
    }
    return types;
  }

  private RankedClaim ranked(Claim claim, int number) {
    List<Quote> said = claim.findings().stream().map(this::of).toList();
    Quote.Words words = said.get(0).words();
    Quote strongest =
        asShown(said).stream()
            .filter(quote -> quote.words().equals(words))
            .findFirst()
            .orElse(said.get(0));
    return new RankedClaim(
        number,
        claim.strongest().type(),
        strongest,
        Stream.concat(Stream.of(strongest), said.stream()).map(Quote::number).distinct().toList(),
        claim.counts(),
        claim.sharing(),
        claim.years().map(Claim.Years::said).orElse(""),
        claim.voices(),
        claim.dissent().stream().map(finding -> of(finding).number()).toList());
  }

  /** The quote of a finding. */
  Quote of(CitedFinding finding) {
    Quote quote = byFinding.get(Key.of(finding));
    if (quote == null) {
      throw new IllegalArgumentException("a claim with a finding of elsewhere: " + finding.id());
    }
    return quote;
  }

  /** The same without those that are among them in the wording that is shown, too. */
  List<Quote> asShown(List<Quote> among) {
    return among.stream()
        .filter(
            quote ->
                !otherwise.contains(quote.number())
                    || among.stream()
                        .noneMatch(
                            other ->
                                !otherwise.contains(other.number())
                                    && other.words().equals(quote.words())))
        .toList();
  }

  /** The quote of that number. */
  Quote quote(int number) {
    return quotes.get(number - 1);
  }

  /** The claim that a quote belongs to. */
  RankedClaim claimOf(Quote quote) {
    return claims.get(quote.claim() - 1);
  }

  /** The quotes that point the other way than a quote does. */
  List<Quote> dissentOf(Quote quote) {
    return claimOf(quote).dissent().stream().map(this::quote).toList();
  }

  List<Quote> quotes() {
    return quotes;
  }

  List<QuotedSource> sources() {
    return sources;
  }

  List<RankedClaim> claims() {
    return claims;
  }

  /** All of them, counted. */
  Counts counts() {
    return count(quotes);
  }

  /** Those that no theme asks for, counted. */
  Counts inNoTheme() {
    return count(quotes.stream().filter(quote -> quote.finding().themes().isEmpty()).toList());
  }

  static Counts count(List<Quote> quotes) {
    return Counts.of(quotes.stream().map(Quote::finding).toList());
  }
}
