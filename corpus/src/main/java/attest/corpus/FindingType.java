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
  MECHANISM,
  /** What gets in the way. */
  CHALLENGE,
  /** What to do, or what was done, to make it work. */
  STRATEGY;

  /** The name in files and on the command line: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** More than one of it: {@code strategies}. */
  public String plural() {
    return switch (this) {
      case MECHANISM -> "mechanisms";
      case CHALLENGE -> "challenges";
      case STRATEGY -> "strategies";
    };
  }

  /** What it tells, in a few words that go on after a colon: {@code what to do}. */
  public String meaning() {
    return switch (this) {
      case MECHANISM -> "how and why working together works";
      case CHALLENGE -> "what gets in the way";
      case STRATEGY -> "what to do";
    };
  }

  /** What stands for it where sentences are labelled: {@code S}. */
  public String letter() {
    return switch (this) {
      case MECHANISM -> "M";
      case CHALLENGE -> "C";
      case STRATEGY -> "S";
    };
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
