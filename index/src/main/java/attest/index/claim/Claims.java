package attest.index.claim;

import attest.corpus.FindingType;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.QuoteLetters;
import attest.index.finding.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gathers findings that say the same into claims.
 *
 * <p>Findings are taken from the strongest to the weakest; each joins the claim that has its very
 * words, or whose strongest finding it is most alike, if it says the same as that one, and else
 * leads a claim of its own (the leader algorithm, J. Hartigan, <i>Clustering Algorithms</i>, 1975).
 * So every finding of a claim says the same as the quote that stands for it; chains, in which each
 * link says nearly the same as the next and the last nothing like the first, cannot come about.
 *
 * <p>A person's acceptance makes a finding strong, then that it can be understood alone, then its
 * score, then a length that can be read at a glance, then brevity; its path, its place and its id
 * settle the rest, and make the outcome independent of the order in which findings come.
 */
public final class Claims {
  /** Shorter quotes lack what makes them clear, longer ones are not read at a glance. */
  private static final int SHORT = 40;

  private static final int LONG = 240;

  private static final Comparator<CitedFinding> PLACE =
      Comparator.comparing(CitedFinding::path)
          .thenComparingInt(CitedFinding::start)
          .thenComparing(CitedFinding::id);

  private static final Comparator<Weighed> STRONGEST =
      Comparator.comparingInt((Weighed weighed) -> verdict(weighed.finding()))
          .thenComparing(weighed -> !weighed.standsAlone())
          .thenComparingDouble(weighed -> -weighed.finding().score())
          .thenComparingInt(weighed -> tooShortOrLong(weighed.finding()))
          .thenComparingInt(weighed -> weighed.finding().quote().length())
          .thenComparing(Weighed::finding, PLACE);

  private static final Comparator<Counted> CORROBORATED =
      Comparator.comparingInt((Counted counted) -> counted.counts().origins())
          .thenComparingInt(counted -> counted.counts().quotes())
          .thenComparing(counted -> counted.claim().strongest().standsAlone())
          .thenComparingDouble(counted -> counted.claim().strongest().score())
          .reversed()
          .thenComparing(counted -> counted.claim().strongest(), PLACE);

  /** A finding whose words are looked at once, however often it is compared. */
  private record Weighed(CitedFinding finding, boolean standsAlone) {
    static Weighed of(CitedFinding finding) {
      return new Weighed(finding, finding.standsAlone());
    }
  }

  /**
   * What is one claim for certain: the same words, whoever's view they are said to be. Only a short
   * quote that speaks of what stands before it, and a question, may mean another thing in them.
   */
  private record Saying(FindingType type, String words) {
    static Saying of(CitedFinding finding) {
      String words = QuoteLetters.of(finding.quote());
      boolean isOfItsOrigin =
          !QuoteLetters.isLong(finding.quote()) && Statement.pointsOutside(finding);
      boolean asks = finding.quote().strip().endsWith("?");
      return new Saying(
          finding.type(),
          (isOfItsOrigin ? finding.origin() + ' ' : "") + words + (asks ? "?" : ""));
    }
  }

  /** A claim whose evidence is counted once, however often it is compared. */
  private record Counted(Claim claim, Counts counts) {}

  private final List<Statement> statements;
  private final List<CitedFinding> findings;
  private final List<List<CitedFinding>> members = new ArrayList<>();
  private final List<Statement> led = new ArrayList<>();
  private final List<List<Integer>> opposed = new ArrayList<>();
  private final Map<Saying, Integer> claimOf = new HashMap<>();

  private Claims(List<CitedFinding> findings) {
    this.findings = strongestFirst(findings.parallelStream());
    this.statements = this.findings.parallelStream().map(Statement::of).toList();
  }

  /**
   * Gathers findings into claims, each finding into exactly one.
   *
   * @return those of most independent origins first, then of most quotes, then those whose quote
   *     can be understood alone, then of the highest score
   */
  public static List<Claim> of(List<CitedFinding> findings) {
    return new Claims(findings).gathered();
  }

  private static List<CitedFinding> strongestFirst(Stream<CitedFinding> findings) {
    return findings.map(Weighed::of).sorted(STRONGEST).map(Weighed::finding).toList();
  }

  private List<Claim> gathered() {
    Leaders leaders = new Leaders(statements);
    for (int i = 0; i < findings.size(); i++) {
      take(i, leaders);
    }
    List<Counted> claims = new ArrayList<>();
    for (int claim = 0; claim < members.size(); claim++) {
      List<CitedFinding> said = members.get(claim);
      List<CitedFinding> dissent =
          strongestFirst(opposed.get(claim).stream().flatMap(other -> members.get(other).stream()));
      Claim gathered = new Claim(said.get(0).id(), said, dissent);
      claims.add(new Counted(gathered, gathered.counts()));
    }
    return claims.stream().sorted(CORROBORATED).map(Counted::claim).toList();
  }

  /** Puts a finding into the claim that has its words, or that it is most alike, or its own. */
  private void take(int finding, Leaders leaders) {
    Saying saying = Saying.of(findings.get(finding));
    Integer known = claimOf.get(saying);
    int claim = known != null ? known : mostAlike(finding, leaders);
    claimOf.put(saying, claim);
    members.get(claim).add(findings.get(finding));
  }

  /** The claim that a finding is most alike, the earlier of two, or one that it leads. */
  private int mostAlike(int finding, Leaders leaders) {
    Statement statement = statements.get(finding);
    int best = -1;
    double most = 0;
    List<Integer> against = new ArrayList<>();
    for (int claim : leaders.near(finding)) {
      Statement leader = led.get(claim);
      switch (Likeness.of(leader, statement)) {
        case SAME -> {
          double index = Likeness.index(leader.weights(), statement.weights());
          if (index > most) {
            best = claim;
            most = index;
          }
        }
        case OPPOSED -> against.add(claim);
        case OTHER -> {}
      }
    }
    return best >= 0 ? best : lead(finding, against, leaders);
  }

  private int lead(int finding, List<Integer> against, Leaders leaders) {
    int claim = led.size();
    led.add(statements.get(finding));
    members.add(new ArrayList<>());
    opposed.add(against);
    against.forEach(other -> opposed.get(other).add(claim));
    leaders.add(claim, finding);
    return claim;
  }

  private static int verdict(CitedFinding finding) {
    return finding
        .review()
        .flatMap(Review::state)
        .map(
            state ->
                switch (state) {
                  case ACCEPTED -> 0;
                  case DISPUTED -> 1;
                  case REJECTED -> 2;
                })
        .orElse(1);
  }

  private static int tooShortOrLong(CitedFinding finding) {
    int length = finding.quote().length();
    return length >= SHORT && length <= LONG ? 0 : 1;
  }
}
