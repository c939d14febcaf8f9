package attest.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells whose view a quote is, where it says so. Immutable. */
final class Views {
  private final List<ReadingMark> groups;
  private final List<Named> names;

  /**
   * Where a name stands, as its file has it.
   *
   * @param name what is taken for one; if it is not said, what usually is
   * @param finds texts and the names that must be found in them
   */
  record Place(
      String before,
      Optional<String> name,
      Optional<String> after,
      Optional<String> unless,
      Map<String, String> finds,
      List<String> misses) {}

  /** Where a name stands, ready. */
  private record Named(
      Place place,
      CuePattern before,
      CuePattern name,
      Optional<CuePattern> after,
      Optional<CuePattern> unless) {}

  Views(
      List<ReadingMark> groups,
      String name,
      List<Place> places,
      Function<String, CuePattern> pattern) {
    this.groups = List.copyOf(groups);
    this.names =
        places.stream()
            .map(
                place ->
                    new Named(
                        place,
                        pattern.apply(place.before()),
                        pattern.apply(place.name().orElse(name)),
                        place.after().map(pattern),
                        place.unless().map(pattern)))
            .toList();
  }

  /** The group or the name. */
  Optional<String> of(Words words) {
    return groups.stream()
        .filter(group -> group.isIn(words))
        .map(ReadingMark::name)
        .findFirst()
        .or(() -> names.stream().flatMap(place -> named(place, words).stream()).findFirst());
  }

  private Optional<String> named(Named place, Words words) {
    // What follows is mostly not there, and to look for what stands before asks the tagger.
    if (place.after().filter(after -> !after.hasNeeds(words)).isPresent()
        || !words.has(place.before())
        || place.unless().filter(words::has).isPresent()) {
      return Optional.empty();
    }
    for (CuePattern.Match before : place.before().allIn(words)) {
      CuePattern.Match found = place.name().at(words, before.to());
      if (!found.equals(CuePattern.NO_MATCH)) {
        String text = words.text(found.from(), found.to());
        boolean follows =
            place
                .after()
                .filter(after -> after.at(words, found.to()).equals(CuePattern.NO_MATCH))
                .isEmpty();
        if (follows && Character.isUpperCase(text.codePointAt(0))) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** What is found or missed against its word, one line for each text. */
  List<String> check(Function<String, Words> words) {
    List<String> faults = new ArrayList<>();
    groups.forEach(group -> faults.addAll(group.check(words)));
    for (Named each : names) {
      String where = "the name after '" + each.place().before() + "'";
      each.place()
          .finds()
          .forEach(
              (text, wanted) -> {
                Optional<String> found = named(each, words.apply(text));
                if (!found.equals(Optional.of(wanted))) {
                  faults.add(where + " is " + found.orElse("not found") + " in: " + text);
                }
              });
      for (String text : each.place().misses()) {
        if (named(each, words.apply(text)).isPresent()) {
          faults.add(where + " is found in: " + text);
        }
      }
    }
    return faults;
  }
}
