package attest.pipeline.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of one sentence, as named values. A name's start says what it is of: {@code r:} a
 * cue rule, {@code w:} a word of the sentence, {@code h=} one of its heading, and so on.
 */
public final class Features {
  private final Map<String, Float> values = new LinkedHashMap<>();

  Features() {}

  void add(String name) {
    values.put(name, 1f);
  }

  void add(String name, double value) {
    if (value != 0) {
      values.put(name, (float) value);
    }
  }

  void addIf(boolean holds, String name) {
    if (holds) {
      add(name);
    }
  }

  /** The names and their values, in the order in which they were seen. */
  public Map<String, Float> values() {
    return Collections.unmodifiableMap(values);
  }
}
