package attest.corpus.read.speech;

import java.util.Optional;
import java.util.Set;

/** A line that starts something: after an empty one, or with a stamp. */
record TurnStart(int line, boolean afterBlank, TranscriptLine parsed, Optional<String> name) {
  /**
   * Whether its name, even if it comes once only, is one.
   *
   * @param tight whether turns follow one another without an empty line
   * @param shapes of the names that come again
   */
  boolean isNamed(boolean tight, Set<String> shapes) {
    return name.filter(
            n ->
                ((afterBlank || tight) && SpeakerName.isDistinct(n))
                    || shapes.contains(SpeakerName.shape(n)))
        .isPresent();
  }
}
