package attest.corpus.read.jats;

import attest.corpus.Passage;
import java.util.Optional;

/**
 * Where a block of a JATS article stands.
 *
 * @param kind what its passages are
 * @param depth how many lists it is nested in
 * @param leadIn the passage that it hangs on
 * @param section the depth of the heading above it; 0 where no heading may stand, as in a caption
 * @param speaker who speaks there
 */
record JatsPlace(
    Passage.Kind kind, int depth, Optional<Integer> leadIn, int section, Optional<String> speaker) {
  /** Running text under a heading of that depth. */
  static JatsPlace under(int section) {
    return new JatsPlace(Passage.Kind.PARAGRAPH, 0, Optional.empty(), section, Optional.empty());
  }

  JatsPlace in(Passage.Kind other, Optional<Integer> hangsOn) {
    return new JatsPlace(other, depth, hangsOn, section, speaker);
  }

  /** The items of a list. */
  JatsPlace item(Optional<Integer> announcer) {
    return new JatsPlace(Passage.Kind.LIST_ITEM, depth + 1, announcer, section, speaker);
  }

  /** The same place, hanging on that passage if there is one. */
  JatsPlace on(Optional<Integer> other) {
    return new JatsPlace(kind, depth, other.or(this::leadIn), section, speaker);
  }

  JatsPlace withoutHeadings() {
    return new JatsPlace(kind, depth, leadIn, 0, speaker);
  }

  JatsPlace spokenBy(Optional<String> name) {
    return new JatsPlace(Passage.Kind.TURN, depth, leadIn, section, name);
  }
}
