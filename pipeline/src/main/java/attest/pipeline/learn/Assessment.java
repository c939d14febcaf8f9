package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How good a model is on labelled sentences that it was not trained on.
 *
 * @param sentences how many there are
 * @param asserting those that assert any type
 * @param origins how many origins they are of
 * @param types how good it is for each type that was labelled
 * @param macroF1 the mean of the F1 of the types that any sentence asserts
 * @param genres how good it is for each genre of documents
 * @param confusion what it takes for what
 */
public record Assessment(
    int sentences,
    int asserting,
    int origins,
    Map<FindingType, TypeScore> types,
    Estimate macroF1,
    Map<String, Genre> genres,
    Confusion confusion) {
  /**
   * How good it is for one type, with all from its threshold for candidates taken.
   *
   * @param sentences those of which it is known whether they assert the type
   * @param asserting those that do
   * @param precision see {@link Measures#precision}
   * @param recall see {@link Measures#recall}
   * @param f1 see {@link Measures#f1}
   * @param mcc see {@link Measures#mcc}
   * @param averagePrecision the mean of the precisions at each sentence that asserts it
   * @param surePrecision the precision of what is sure enough for a report
   * @param sureRecall the recall of the same
   * @param calibration whether its scores mean what they say
   */
  public record TypeScore(
      int sentences,
      int asserting,
      Estimate precision,
      Estimate recall,
      Estimate f1,
      Estimate mcc,
      Estimate averagePrecision,
      Estimate surePrecision,
      Estimate sureRecall,
      Calibration calibration) {}

  /**
   * How good it is for the documents of one genre.
   *
   * @param sentences how many there are
   * @param asserting those that assert any type
   * @param origins how many origins they are of; one alone gives no interval
   * @param macroF1 the mean of the F1 of the types that any of them asserts
   */
  public record Genre(int sentences, int asserting, int origins, Estimate macroF1) {}

  /** Keeps the types and the genres in their order. */
  public Assessment {
    types = Collections.unmodifiableMap(new EnumMap<>(types));
    genres = Collections.unmodifiableMap(new TreeMap<>(genres));
  }

  static Assessment of(List<Scored> scored, LabelModel model, Set<FindingType> types) {
    Map<FindingType, TypeScore> byType = new EnumMap<>(FindingType.class);
    types.forEach(type -> byType.put(type, ofType(scored, model, type)));
    Map<String, List<Scored>> byGenre =
        scored.stream().collect(Collectors.groupingBy(s -> s.sample().document().genre()));
    Map<String, Genre> genres = new TreeMap<>();
    byGenre.forEach(
        (genre, some) ->
            genres.put(
                genre,
                new Genre(some.size(), asserting(some), origins(some), macro(some, model, types))));
    return new Assessment(
        scored.size(),
        asserting(scored),
        origins(scored),
        byType,
        macro(scored, model, types),
        genres,
        Confusion.of(scored, model, types));
  }

  private static int asserting(List<Scored> scored) {
    return (int) scored.stream().filter(s -> !s.sample().unit().labels().isEmpty()).count();
  }

  private static int origins(List<Scored> scored) {
    return (int) scored.stream().map(s -> s.sample().document().group()).distinct().count();
  }

  private static Estimate macro(List<Scored> scored, LabelModel model, Set<FindingType> types) {
    return Bootstrap.of(scored, some -> macroF1(some, model, types));
  }

  private static TypeScore ofType(List<Scored> all, LabelModel model, FindingType type) {
    List<Scored> scored = all.stream().filter(s -> s.sample().knows(type)).toList();
    double accept = model.scale(type).accept();
    double sure = model.scale(type).sure();
    return new TypeScore(
        scored.size(),
        (int) scored.stream().filter(s -> s.sample().asserts(type)).count(),
        estimate(scored, type, accept, Measures::precision),
        estimate(scored, type, accept, Measures::recall),
        estimate(scored, type, accept, Measures::f1),
        estimate(scored, type, accept, Measures::mcc),
        Bootstrap.of(scored, some -> averagePrecision(some, type)),
        estimate(scored, type, sure, Measures::precision),
        estimate(scored, type, sure, Measures::recall),
        Calibration.of(scores(scored, type)));
  }

  private static Estimate estimate(
      List<Scored> scored, FindingType type, double threshold, ToDoubleFunction<Measures> measure) {
    return Bootstrap.of(
        scored, some -> measure.applyAsDouble(Measures.of(scores(some, type), threshold)));
  }

  private static double macroF1(List<Scored> scored, LabelModel model, Set<FindingType> types) {
    return mean(scored, types, type -> f1(scored, model, type));
  }

  /** The mean of a measure over those types that any sentence asserts; 0 if there is none. */
  static double mean(
      List<Scored> scored, Set<FindingType> types, ToDoubleFunction<FindingType> measure) {
    return types.stream()
        .filter(type -> scored.stream().anyMatch(s -> s.sample().asserts(type)))
        .mapToDouble(measure)
        .average()
        .orElse(0);
  }

  /** The F1 of one type. */
  static double f1(List<Scored> scored, LabelModel model, FindingType type) {
    return Measures.of(scores(scored, type), model.scale(type).accept()).f1();
  }

  /** The average precision of one type, for which it does not matter where the thresholds are. */
  static double averagePrecision(List<Scored> scored, FindingType type) {
    return Measures.averagePrecision(scores(scored, type));
  }

  /** By how much the mean of the types' average precision is above that of scores by lot. */
  static Estimate aboveChance(List<Scored> scored, Set<FindingType> types) {
    return Bootstrap.of(
        scored,
        some ->
            mean(
                some,
                types,
                type -> averagePrecision(some, type) - Measures.chance(scores(some, type))));
  }

  private static List<Measures.Score> scores(List<Scored> scored, FindingType type) {
    List<Measures.Score> scores = new ArrayList<>(scored.size());
    for (Scored one : scored) {
      if (one.sample().knows(type)) {
        scores.add(new Measures.Score(one.score(type), one.sample().asserts(type)));
      }
    }
    return scores;
  }
}
