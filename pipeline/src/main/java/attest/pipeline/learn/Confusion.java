package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is taken for what. A sentence may have two labels, so it is counted by labels: each that is
 * asserted and taken counts for itself; what is left over on the one side counts against all that
 * is left over on the other, or against none, where nothing is. A sentence without labels on either
 * side counts once, none for none.
 *
 * @param names of the rows and the columns: the types that were labelled, then {@code none}
 * @param counts for each asserted name, how often each name was taken for it
 */
public record Confusion(List<String> names, List<List<Integer>> counts) {
  private static final String NONE = "none";

  /** Copies the lists. */
  public Confusion {
    names = List.copyOf(names);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /** The confusion among sentences of which all those types are known. */
  static Confusion of(List<Scored> scored, LabelModel model, Set<FindingType> types) {
    List<FindingType> order = types.stream().sorted().toList();
    int none = order.size();
    int[][] counts = new int[none + 1][none + 1];
    for (Scored one : scored) {
      if (order.stream().allMatch(one.sample()::knows)) {
        List<Integer> asserted = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < none; i++) {
          boolean asserts = one.sample().asserts(order.get(i));
          boolean takes = one.score(order.get(i)) >= model.scale(order.get(i)).accept();
          if (asserts && takes) {
            counts[i][i]++;
          } else if (asserts) {
            asserted.add(i);
          } else if (takes) {
            taken.add(i);
          }
        }
        boolean bare = order.stream().noneMatch(one.sample()::asserts);
        if (!asserted.isEmpty() || !taken.isEmpty() || bare) {
          cross(orNone(asserted, none), orNone(taken, none), counts);
        }
      }
    }
    return new Confusion(
        IntStream.rangeClosed(0, none)
            .mapToObj(i -> i == none ? NONE : order.get(i).label())
            .toList(),
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  private static List<Integer> orNone(List<Integer> left, int none) {
    return left.isEmpty() ? List.of(none) : left;
  }

  private static void cross(List<Integer> asserted, List<Integer> taken, int[][] counts) {
    for (int row : asserted) {
      for (int column : taken) {
        counts[row][column]++;
      }
    }
  }
}
