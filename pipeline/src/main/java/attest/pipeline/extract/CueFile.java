package attest.pipeline.extract;

import attest.corpus.FindingType;
import attest.corpus.Passage;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file of rules holds; all but the rules may be left out. */
record CueFile(
    Map<FindingType, Double> start,
    Map<FindingType, Double> accept,
    Map<Passage.Kind, Map<FindingType, Double>> kinds,
    Map<String, List<String>> classes,
    Map<String, String> parts,
    Map<String, CueRule> rules) {
  @JsonCreator
  static CueFile of(
      @JsonProperty("start") Optional<Map<FindingType, Double>> start,
      @JsonProperty("accept") Optional<Map<FindingType, Double>> accept,
      @JsonProperty("kinds") Optional<Map<Passage.Kind, Map<FindingType, Double>>> kinds,
      @JsonProperty("classes") Optional<Map<String, String>> classes,
      @JsonProperty("parts") Optional<Map<String, String>> parts,
      @JsonProperty("rules") Optional<List<CueRule>> rules) {
    Map<String, CueRule> byName = new LinkedHashMap<>();
    for (CueRule rule : rules.orElse(List.of())) {
      if (byName.put(rule.name(), rule) != null) {
        throw new IllegalArgumentException("there are two rules '" + rule.name() + "'");
      }
    }
    Map<String, List<String>> entries = new LinkedHashMap<>();
    classes
        .orElse(Map.of())
        .forEach((name, words) -> entries.put(name, WordClasses.entries(name, words)));
    check(accept.orElse(Map.of()), "accept", 0.01, 0.99);
    check(start.orElse(Map.of()), "start", -20, 20);
    kinds.orElse(Map.of()).values().forEach(kind -> check(kind, "kinds", -20, 20));
    return new CueFile(
        start.orElse(Map.of()),
        accept.orElse(Map.of()),
        kinds.orElse(Map.of()),
        entries,
        parts.orElse(Map.of()),
        byName);
  }

  private static void check(
      Map<FindingType, Double> values, String key, double least, double most) {
    values.forEach(
        (type, value) -> {
          if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                key + " for " + type.label() + " must be from " + least + " to " + most);
          }
        });
  }

  /** This, with what a user's file says beside it, or in its place under the same names. */
  CueFile with(CueFile other) {
    return new CueFile(
        joined(start, other.start),
        joined(accept, other.accept),
        joined(kinds, other.kinds),
        joined(classes, other.classes),
        joined(parts, other.parts),
        joined(rules, other.rules));
  }

  private static <K, V> Map<K, V> joined(Map<K, V> some, Map<K, V> others) {
    Map<K, V> all = new LinkedHashMap<>(some);
    all.putAll(others);
    return all;
  }
}
