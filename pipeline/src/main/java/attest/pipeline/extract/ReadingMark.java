package attest.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A pattern by which quotes are read, with texts that prove it. Immutable.
 *
 * @param unless no match counts that shares a word with one of these
 */
record ReadingMark(
    String name,
    CuePattern when,
    Optional<CuePattern> unless,
    List<String> finds,
    List<String> misses) {
  /** A mark as its file has it. */
  record Content(String when, Optional<String> unless, List<String> finds, List<String> misses) {}

  static ReadingMark of(String name, Content content, Function<String, CuePattern> pattern) {
    return new ReadingMark(
        name,
        pattern.apply(content.when()),
        content.unless().map(pattern),
        content.finds(),
        content.misses());
  }

  boolean isIn(Words words) {
    if (!words.has(when)) {
      return false;
    }
    List<CuePattern.Match> not = unless.map(pattern -> pattern.allIn(words)).orElse(List.of());
    return when.allIn(words).stream().anyMatch(match -> not.stream().noneMatch(match::meets));
  }

  /** What it finds or misses against its word, one line for each text. */
  List<String> check(Function<String, Words> words) {
    List<String> faults = new ArrayList<>();
    for (String text : finds) {
      if (!isIn(words.apply(text))) {
        faults.add("the reading '" + name + "' does not find: " + text);
      }
    }
    for (String text : misses) {
      if (isIn(words.apply(text))) {
        faults.add("the reading '" + name + "' does not miss: " + text);
      }
    }
    return faults;
  }
}
