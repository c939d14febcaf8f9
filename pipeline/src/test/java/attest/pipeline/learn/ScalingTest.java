package attest.pipeline.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.pipeline.extract.LabelModel.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalingTest {
  private static final int MANY = 2_000;

  @Test
  void whatIsPartedClearlyIsCutThere() {
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = -100; i < 100; i++) {
      pairs.add(new Scaling.Pair(i, i >= 0));
    }
    Scale scale = Scaling.of(pairs);
    assertEquals(1, scale.precision());
    assertTrue(scale.recall() > 0.95, scale.toString());
    assertTrue(scale.accept() > scale.probability(-1), scale.toString());
  }

  @Test
  void reportsGetThePrecisionThatTheyArePromised() {
    Scale scale = Scaling.of(noisy());
    assertEquals(0.8, scale.precision(), 0.05);
    assertTrue(scale.accept() < scale.sure(), scale.toString());
  }

  @Test
  void aFewSentencesHardlyMoveAThreshold() {
    List<Scaling.Pair> pairs = noisy();
    Scale scale = Scaling.of(pairs);
    Scale fewer = Scaling.of(pairs.subList(0, MANY - 10));
    assertEquals(scale.accept(), fewer.accept(), 0.03);
    assertEquals(scale.sure(), fewer.sure(), 0.03);
  }

  @Test
  void whereNothingIsAssertedNothingIsSure() {
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      pairs.add(new Scaling.Pair(i, false));
    }
    assertEquals(1, Scaling.of(pairs).sure());
  }

  /** Sentences whose scores mean what they say. */
  private static List<Scaling.Pair> noisy() {
    Random random = new Random(1);
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      double logOdds = 2 * random.nextGaussian() - 2;
      pairs.add(new Scaling.Pair(logOdds, random.nextDouble() < 1 / (1 + Math.exp(-logOdds))));
    }
    return pairs;
  }
}
