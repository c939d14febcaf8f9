package attest.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a finding asserts about working together. */
public enum FindingType {
  /** How or why collaboration works or fails: a cause and what it brings about. */
  MECHANISM(
      "M",
      "mechanisms",
      "how and why working together works",
      "How or why collaboration works or fails: a cause and what it brings about."),
  /** What gets in the way. */
  CHALLENGE("C", "challenges", "what gets in the way", "What gets in the way of collaboration."),
  /** What to do, or what was done, to make it work. */
  STRATEGY(
      "S", "strategies", "what to do", "What to do, or what was done, to make collaboration work.");

  private final String letter;
  private final String plural;
  private final String meaning;
  private final String description;

  FindingType(String letter, String plural, String meaning, String description) {
    this.letter = letter;
    this.plural = plural;
    this.meaning = meaning;
    this.description = description;
  }

  /** The name in files and on the command line: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** More than one of it: {@code strategies}. */
  public String plural() {
    return plural;
  }

  /** What it tells, in a few words that go on after a colon: {@code what to do}. */
  public String meaning() {
    return meaning;
  }

  /** What it asserts, in a sentence. */
  public String description() {
    return description;
  }

  /** What stands for it where sentences are labelled: {@code S}. */
  public String letter() {
    return letter;
  }

  /** The type that a letter stands for, if there is one. */
  public static Optional<FindingType> ofLetter(String letter) {
    return Arrays.stream(values()).filter(type -> type.letter().equals(letter)).findFirst();
  }

  /** Several of them, as a title: {@code Strategies}. */
  public String title() {
    return plural().substring(0, 1).toUpperCase(Locale.ROOT) + plural().substring(1);
  }

  /**
   * The type of that name.
   *
   * @throws IllegalArgumentException if there is none, naming those that there are
   */
  @JsonCreator
  public static FindingType of(String label) {
    return Arrays.stream(values())
        .filter(type -> type.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no finding type '"
                        + label
                        + "'; there are "
                        + Arrays.stream(values())
                            .map(FindingType::label)
                            .collect(Collectors.joining(", "))));
  }
}
