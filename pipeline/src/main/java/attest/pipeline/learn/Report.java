package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Tells how good a model is on sentences that it was not trained on. */
final class Report {
  private Report() {}

  static List<String> lines(List<Scored> scored, LabelModel model, Set<FindingType> types) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-28s %9s %6s %6s %6s %6s %6s  %-13s %s",
            "on sentences held out",
            "sentences",
            "P",
            "R",
            "F1",
            "MCC",
            "AP",
            "95 % of F1",
            "sure: P / R"));
    for (FindingType type : FindingType.values()) {
      if (types.contains(type)) {
        lines.add(line(type.label(), scored, model, type));
      }
    }
    Map<String, List<Scored>> byGenre =
        scored.stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.sample().document().genre(), TreeMap::new, Collectors.toList()));
    byGenre.forEach(
        (genre, some) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-28s %9d macro-F1 %.3f",
                    genre.substring(0, Math.min(28, genre.length())),
                    some.size(),
                    macroF1(some, model, types))));
    lines.add(
        String.format(
            Locale.ROOT,
            "%-28s %9d macro-F1 %.3f (%s)",
            "all",
            scored.size(),
            macroF1(scored, model, types),
            interval(Bootstrap.of(scored, some -> macroF1(some, model, types)))));
    return lines;
  }

  private static String line(String name, List<Scored> scored, LabelModel model, FindingType type) {
    Measures all = Measures.of(scores(scored, type), model.scale(type).accept());
    Measures sure = Measures.of(scores(scored, type), model.scale(type).sure());
    ToDoubleFunction<List<Scored>> f1 =
        some -> Measures.of(scores(some, type), model.scale(type).accept()).f1();
    return String.format(
        Locale.ROOT,
        "%-28s %9d %6.3f %6.3f %6.3f %6.3f %6.3f  %-13s %.3f / %.3f",
        name,
        scored.size(),
        all.precision(),
        all.recall(),
        all.f1(),
        all.mcc(),
        all.averagePrecision(),
        interval(Bootstrap.of(scored, f1)),
        sure.precision(),
        sure.recall());
  }

  static double macroF1(List<Scored> scored, LabelModel model, Set<FindingType> types) {
    return types.stream()
        .mapToDouble(t -> Measures.of(scores(scored, t), model.scale(t).accept()).f1())
        .average()
        .orElse(0);
  }

  static List<Measures.Score> scores(List<Scored> scored, FindingType type) {
    return scored.stream()
        .filter(s -> s.sample().knows(type))
        .map(s -> new Measures.Score(s.score(type), s.sample().asserts(type)))
        .toList();
  }

  private static String interval(Bootstrap.Interval interval) {
    return String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high());
  }
}
