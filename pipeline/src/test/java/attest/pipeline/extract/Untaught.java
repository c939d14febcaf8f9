package attest.pipeline.extract;

import attest.corpus.FindingType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A model that has learnt nothing and accepts nothing. */
public final class Untaught {
  private Untaught() {}

  public static LabelModel model() {
    Map<FindingType, LabelModel.Scale> scales = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      scales.put(type, new LabelModel.Scale(0, -20, 1, 1, 0, 0));
    }
    return new LabelModel(new Weights(Map.of()), scales, Set.of(), "nothing");
  }
}
