package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fits the curve from log odds to probabilities, and chooses thresholds on it. */
final class Scaling {
  /** The precision that reports are promised. */
  private static final double AIM = 0.8;

  /** In so many samples of a hundred it must hold, so that other documents mostly keep it, too. */
  private static final int KEPT = 75;

  /** Where that cannot be had, the purest part that still holds so much of what is asserted. */
  private static final double LEAST_RECALL = 0.1;

  /** Of thresholds whose F1 is the same but for this, the highest is taken: it claims the least. */
  private static final double INDIFFERENT = 0.01;

  /** So many times is a sample drawn anew, the same each time. */
  private static final int ROUNDS = 100;

  private static final long SEED = 20;

  private static final int STEPS = 50;
  private static final double LEAST_STEP = 1e-9;
  private static final int FEWEST = 10;

  /**
   * A sentence held out.
   *
   * @param origin what it is from; sentences of one origin are drawn together
   * @param logOdds that a model gave that had not seen it
   * @param asserts whether it asserts the type
   */
  record Pair(String origin, double logOdds, boolean asserts) {
    /** The same with the log odds that a curve makes of its own. */
    private Pair on(Scale scale) {
      return new Pair(origin, scale.slope() * logOdds + scale.intercept(), asserts);
    }
  }

  private Scaling() {}

  /**
   * The scales that fit the pairs of each type. Thresholds are chosen on samples of whole origins,
   * since the choice on one sample is half chance: a type's for candidates is the mean of theirs
   * (Breiman, "Bagging predictors", 1996), and that of all types for reports the lowest probability
   * from which on most of them are as pure as promised (after Angelopoulos, Bates, Candès, Jordan,
   * Lei, "Learn then test", 2021). Where higher log odds make it no likelier that a type is
   * asserted, each sentence is as likely as any to assert it, and none is taken.
   */
  static Map<FindingType, Scale> of(Map<FindingType, List<Pair>> pairs) {
    Map<FindingType, Scale> scales = new EnumMap<>(FindingType.class);
    List<Pair> all = new ArrayList<>();
    pairs.forEach(
        (type, some) -> {
          Scale scale = ofCandidates(some);
          scales.put(type, scale);
          if (scale.slope() > 0) {
            some.forEach(pair -> all.add(pair.on(scale)));
          }
        });
    double sure = surest(sorted(all));
    pairs.forEach(
        (type, some) ->
            scales.computeIfPresent(
                type, (same, scale) -> scale.slope() > 0 ? ofReports(scale, sure, some) : scale));
    return scales;
  }

  /** A scale from which nothing is sure yet. */
  private static Scale ofCandidates(List<Pair> pairs) {
    double[] curve = fit(pairs);
    if (curve[0] <= 0) {
      return new Scale(0, round(prior(pairs)), 1, 1, 0, 0);
    }
    List<Pair> sorted = sorted(pairs);
    double accept = samples(sorted).mapToDouble(times -> highest(sorted, times)).sum() / ROUNDS;
    Scale scale = new Scale(curve[0], curve[1], 0, 1, 0, 0);
    return new Scale(curve[0], curve[1], rounded(scale.probability(accept)), 1, 0, 0);
  }

  /** The same, sure from a probability on, with how pure and how full that is. */
  private static Scale ofReports(Scale scale, double sure, List<Pair> pairs) {
    double from = Math.max(scale.accept(), rounded(sure));
    List<Pair> taken =
        pairs.stream().filter(p -> rounded(scale.probability(p.logOdds())) >= from).toList();
    double hits = taken.stream().filter(Pair::asserts).count();
    long asserted = pairs.stream().filter(Pair::asserts).count();
    return new Scale(
        scale.slope(),
        scale.intercept(),
        scale.accept(),
        from,
        rounded(hits / Math.max(1, taken.size())),
        rounded(hits / Math.max(1, asserted)));
  }

  private static List<Pair> sorted(List<Pair> pairs) {
    return pairs.stream().sorted(Comparator.comparingDouble((Pair p) -> -p.logOdds())).toList();
  }

  /** How often each pair is drawn in each sample. */
  private static Stream<int[]> samples(List<Pair> pairs) {
    List<String> origins = pairs.stream().map(Pair::origin).distinct().sorted().toList();
    Random random = new Random(SEED);
    return IntStream.range(0, ROUNDS)
        .mapToObj(
            round -> {
              Map<String, Integer> drawn = new HashMap<>();
              for (int i = 0; i < origins.size(); i++) {
                drawn.merge(origins.get(random.nextInt(origins.size())), 1, Integer::sum);
              }
              return pairs.stream().mapToInt(p -> drawn.getOrDefault(p.origin(), 0)).toArray();
            });
  }

  /**
   * The probability from which on a report should take findings, of pairs on their curves: where
   * most samples find the most that is pure enough; or else, if there is none, the purest that is
   * not too empty; or else 1.
   */
  private static double surest(List<Pair> sorted) {
    int[] pure = new int[sorted.size()];
    samples(sorted).forEach(times -> countPure(sorted, times, pure));
    for (int i = pure.length - 1; i >= 0; i--) {
      // From one that does not assert its type on, there would be more of the wrong ones only.
      if (sorted.get(i).asserts() && pure[i] >= KEPT) {
        return probability(sorted.get(i));
      }
    }
    double asserted = Math.max(1, sorted.stream().filter(Pair::asserts).count());
    double purest = 0;
    double sure = 1;
    int hits = 0;
    for (int i = 0; i < pure.length; i++) {
      hits += sorted.get(i).asserts() ? 1 : 0;
      double precision = hits / (i + 1.0);
      if (i >= FEWEST && hits / asserted >= LEAST_RECALL && precision > purest) {
        purest = precision;
        sure = probability(sorted.get(i));
      }
    }
    return sure;
  }

  private static double probability(Pair onCurve) {
    return 1 / (1 + Math.exp(-onCurve.logOdds()));
  }

  /** Counts for each pair whether all from it on, each taken so often, are as pure as promised. */
  private static void countPure(List<Pair> sorted, int[] times, int[] pure) {
    long hits = 0;
    long taken = 0;
    for (int i = 0; i < times.length; i++) {
      hits += sorted.get(i).asserts() ? times[i] : 0;
      taken += times[i];
      if (taken > FEWEST && hits >= AIM * taken) {
        pure[i]++;
      }
    }
  }

  private static long asserted(List<Pair> sorted, int[] times) {
    long asserted = 0;
    for (int i = 0; i < times.length; i++) {
      asserted += sorted.get(i).asserts() ? times[i] : 0;
    }
    return asserted;
  }

  /** The highest log odds from which on the F1 is next to the best, each pair taken so often. */
  private static double highest(List<Pair> sorted, int[] times) {
    long asserted = asserted(sorted, times);
    double[] f1 = new double[times.length];
    long hits = 0;
    long taken = 0;
    for (int i = 0; i < times.length; i++) {
      hits += sorted.get(i).asserts() ? times[i] : 0;
      taken += times[i];
      f1[i] = 2.0 * hits / Math.max(1, taken + asserted);
    }
    double enough = Arrays.stream(f1).max().orElse(0) - INDIFFERENT;
    int i = 0;
    while (f1[i] < enough) {
      i++;
    }
    return sorted.get(i).logOdds();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /**
   * Slope and intercept of the likeliest logistic curve, by Newton's method (Hastie, Tibshirani,
   * Friedman, "The Elements of Statistical Learning", 2009, 4.4.1) with Platt's smoothed targets.
   */
  private static double[] fit(List<Pair> pairs) {
    double yes = pairs.stream().filter(Pair::asserts).count();
    double high = (yes + 1) / (yes + 2);
    double low = 1 / (pairs.size() - yes + 2);
    double slope = 0;
    double intercept = prior(pairs);
    double likelihood = likelihood(pairs, slope, intercept, high, low);
    for (int step = 0; step < STEPS; step++) {
      double[] g = new double[2];
      double[] h = {1e-6, 0, 1e-6};
      for (Pair pair : pairs) {
        double x = pair.logOdds();
        double p = 1 / (1 + Math.exp(-(slope * x + intercept)));
        double error = (pair.asserts() ? high : low) - p;
        double weight = Math.max(1e-9, p * (1 - p));
        g[0] += error * x;
        g[1] += error;
        h[0] += weight * x * x;
        h[1] += weight * x;
        h[2] += weight;
      }
      double determinant = h[0] * h[2] - h[1] * h[1];
      double up = (h[2] * g[0] - h[1] * g[1]) / determinant;
      double along = (h[0] * g[1] - h[1] * g[0]) / determinant;
      double next = likelihood(pairs, slope + up, intercept + along, high, low);
      // Where the curve is far off, a whole step may lead farther off.
      while (!(next >= likelihood) && Math.abs(up) + Math.abs(along) > LEAST_STEP) {
        up /= 2;
        along /= 2;
        next = likelihood(pairs, slope + up, intercept + along, high, low);
      }
      if (!(next > likelihood)) {
        break;
      }
      slope += up;
      intercept += along;
      likelihood = next;
    }
    return new double[] {round(slope), round(intercept)};
  }

  /** The log odds that a sentence asserts the type, of which nothing else is known. */
  private static double prior(List<Pair> pairs) {
    double yes = pairs.stream().filter(Pair::asserts).count();
    return Math.log((yes + 1) / (pairs.size() - yes + 1));
  }

  /** The log likelihood of a curve. */
  private static double likelihood(
      List<Pair> pairs, double slope, double intercept, double high, double low) {
    double sum = 0;
    for (Pair pair : pairs) {
      double odds = slope * pair.logOdds() + intercept;
      double target = pair.asserts() ? high : low;
      // log p is odds - log(1 + e^odds), and log (1 - p) is -log(1 + e^odds).
      sum += target * odds - (Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds))));
    }
    return sum;
  }

  private static double round(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
