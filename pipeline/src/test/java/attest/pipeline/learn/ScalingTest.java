package attest.pipeline.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalingTest {
  private static final int MANY = 2_000;

  @Test
  void whatIsPartedClearlyIsCutThere() {
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = -100; i < 100; i++) {
      pairs.add(new Scaling.Pair(origin(i), i, i >= 0));
    }
    Scale scale = scale(pairs);
    assertEquals(1, scale.precision());
    assertTrue(scale.recall() > 0.95, scale.toString());
    assertTrue(scale.accept() > scale.probability(-1), scale.toString());
  }

  @Test
  void reportsGetThePrecisionThatTheyArePromised() {
    Scale scale = scale(noisy());
    assertTrue(scale.precision() >= 0.8, scale.toString());
    assertTrue(scale.recall() > 0.25, scale.toString());
    assertTrue(scale.accept() < scale.sure(), scale.toString());
  }

  @Test
  void whatOneOriginAloneSaysMakesNothingSure() {
    List<Scaling.Pair> pairs = new ArrayList<>(noisy());
    double before = scale(pairs).sure();
    for (int i = 0; i < 200; i++) {
      pairs.add(new Scaling.Pair("the odd one", 0.5 + i / 1000.0, i % 20 < 19));
    }
    // Taken with the rest, these would do: but most samples that lack them are not pure enough.
    assertTrue(scale(pairs).sure() > before - 0.05, "before " + before);
  }

  @Test
  void allTypesAreSureFromTheSameProbabilityOn() {
    List<Scaling.Pair> steeper =
        noisy().stream()
            .map(pair -> new Scaling.Pair(pair.origin(), pair.logOdds() / 2, pair.asserts()))
            .toList();
    Map<FindingType, Scale> scales =
        Scaling.of(Map.of(FindingType.MECHANISM, noisy(), FindingType.CHALLENGE, steeper));
    Scale one = Objects.requireNonNull(scales.get(FindingType.MECHANISM));
    Scale other = Objects.requireNonNull(scales.get(FindingType.CHALLENGE));
    assertEquals(one.sure(), other.sure());
    assertEquals(one.precision(), other.precision(), 0.01);
    assertTrue(one.accept() < one.sure(), one.toString());
  }

  @Test
  void whereNothingIsPureEnoughThePurestIsTaken() {
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      pairs.add(new Scaling.Pair(origin(i), i, i % (i < MANY / 2 ? 4 : 2) == 0));
    }
    Scale scale = scale(pairs);
    assertEquals(0.5, scale.precision(), 0.05);
    assertTrue(scale.recall() >= 0.1, scale.toString());
  }

  @Test
  void aFewSentencesHardlyMoveAThreshold() {
    List<Scaling.Pair> pairs = noisy();
    Scale scale = scale(pairs);
    Scale fewer = scale(pairs.subList(0, MANY - 10));
    assertEquals(scale.accept(), fewer.accept(), 0.03);
    assertEquals(scale.sure(), fewer.sure(), 0.03);
  }

  @Test
  void theCurveIsFoundWhereScoresLieInTwoHeaps() {
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      pairs.add(new Scaling.Pair(origin(i), (i < 10 ? 3 : -3) + i % 10 / 100.0, i < 10));
    }
    Scale scale = scale(pairs);
    assertEquals(11.0 / 12, scale.probability(3.045), 0.01);
    assertEquals(1.0 / 492, scale.probability(-2.955), 0.001);
  }

  @Test
  void whereHigherScoresMeanLessNothingIsTaken() {
    List<Scaling.Pair> turned =
        noisy().stream()
            .map(pair -> new Scaling.Pair(pair.origin(), -pair.logOdds(), pair.asserts()))
            .toList();
    Scale scale = scale(turned);
    double part = turned.stream().filter(Scaling.Pair::asserts).count() / (double) MANY;
    for (double logOdds : List.of(-20.0, 0.0, 20.0)) {
      assertEquals(part, scale.probability(logOdds), 0.001);
      assertTrue(scale.probability(logOdds) < scale.accept(), scale.toString());
    }
  }

  @Test
  void whereNothingIsAssertedNothingIsSure() {
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      pairs.add(new Scaling.Pair(origin(i), i, false));
    }
    assertEquals(1, scale(pairs).sure());
  }

  /** Sentences whose scores mean what they say. */
  private static List<Scaling.Pair> noisy() {
    Random random = new Random(1);
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      double logOdds = 2 * random.nextGaussian() - 2;
      pairs.add(
          new Scaling.Pair(origin(i), logOdds, random.nextDouble() < 1 / (1 + Math.exp(-logOdds))));
    }
    return pairs;
  }

  private static Scale scale(List<Scaling.Pair> pairs) {
    return Objects.requireNonNull(
        Scaling.of(Map.of(FindingType.MECHANISM, pairs)).get(FindingType.MECHANISM));
  }

  private static String origin(int sentence) {
    return "origin " + sentence % 40;
  }
}
