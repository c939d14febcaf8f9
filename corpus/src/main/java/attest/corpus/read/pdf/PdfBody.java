package attest.corpus.read.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What most of a document looks like.
 *
 * @param size of the font of most characters, in points
 * @param leading how far apart lines of a paragraph are, in points, by the font size in half points
 */
record PdfBody(float size, Map<Integer, Float> leading) {
  /** Distances that come up at least this often, as a part of the most common, are usual, too. */
  private static final double OFTEN = 0.25;

  private static final float LEAST_LEADING = 0.8f;
  private static final float MOST_LEADING = 2.5f;

  /** So many distances tell what is usual. */
  private static final int ENOUGH = 8;

  private static final float DEFAULT_LEADING = 1.2f;

  PdfBody {
    leading = Map.copyOf(leading);
  }

  /** The looks of the columns of a document. */
  static PdfBody of(List<PdfColumn> columns) {
    Map<Integer, Integer> sizes = new HashMap<>();
    Map<Integer, Map<Integer, Integer>> distances = new HashMap<>();
    for (PdfColumn column : columns) {
      for (int i = 0; i < column.lines().size(); i++) {
        PdfLine line = column.lines().get(i);
        sizes.merge(half(line.size()), line.text().length(), Integer::sum);
        float distance = i == 0 ? 0 : line.base() - column.lines().get(i - 1).base();
        if (distance > LEAST_LEADING * line.size() && distance < MOST_LEADING * line.size()) {
          distances
              .computeIfAbsent(half(line.size()), size -> new HashMap<>())
              .merge(half(distance), 1, Integer::sum);
        }
      }
    }
    Map<Integer, Float> leading = new HashMap<>();
    distances.forEach(
        (size, counts) -> {
          if (counts.values().stream().mapToInt(Integer::intValue).sum() >= ENOUGH) {
            leading.put(size, usual(counts));
          }
        });
    int size =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    return new PdfBody(size / 2f, leading);
  }

  /** How far apart lines of that size are in a paragraph. */
  float leading(float size) {
    float ratio = leading.getOrDefault(half(this.size), DEFAULT_LEADING * this.size) / this.size;
    return leading.getOrDefault(half(size), ratio * size);
  }

  private static float usual(Map<Integer, Integer> counts) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
            .filter(count -> count.getValue() >= most * OFTEN)
            .mapToInt(Map.Entry::getKey)
            .min()
            .orElse(0)
        / 2f;
  }

  private static int half(float points) {
    return Math.round(points * 2);
  }
}
