package attest.corpus;

import java.util.List;
import java.util.Optional;

/**
 * Finds when a quote is said in the recording.
 *
 * <p>In notes a timecode stands behind the words that it times, so a quote takes the one in or
 * right behind itself, else the next in its passage, else that of its heading. In transcripts, and
 * where a passage starts with its timecode, the words follow it; where a turn has none before the
 * quote, it is said between the last one of the turns before and the next.
 *
 * <p>Immutable.
 */
public final class Timing {
  private final List<Passage> passages;

  /** Those of all turns, in the order of the text. */
  private final List<Moment> moments;

  /** The moments of a document. */
  public Timing(List<Passage> passages) {
    this.passages = List.copyOf(passages);
    moments =
        passages.stream()
            .filter(passage -> passage.kind() == Passage.Kind.TURN)
            .flatMap(turn -> turn.moments().stream())
            .toList();
  }

  /** When the quote at {@code span} of that passage is said, if the document tells. */
  public Optional<MediaTime> of(Passage passage, Span span) {
    if (passage.kind() == Passage.Kind.TURN) {
      return ofTurn(passage.moments(), span).or(() -> between(span));
    }
    return ofPassage(passage, span).or(() -> ofHeading(passage));
  }

  private static Optional<MediaTime> ofTurn(List<Moment> moments, Span span) {
    Optional<Moment> start = lastTo(moments, span.start());
    Optional<Moment> end = firstAfter(moments, span.end() - 1);
    return start.map(
        moment ->
            new MediaTime(
                moment.seconds(),
                end.map(Moment::seconds).filter(seconds -> seconds >= moment.seconds()),
                TimeBasis.CUE));
  }

  private Optional<MediaTime> between(Span span) {
    return lastTo(moments, span.start())
        .flatMap(
            from ->
                firstAfter(moments, span.end() - 1)
                    .filter(to -> to.seconds() >= from.seconds())
                    .map(
                        to ->
                            new MediaTime(
                                from.seconds(), Optional.of(to.seconds()), TimeBasis.BETWEEN)));
  }

  private static Optional<MediaTime> ofPassage(Passage passage, Span span) {
    List<Moment> moments = passage.moments();
    if (moments.isEmpty()) {
      return Optional.empty();
    }
    if (moments.get(0).offset() == passage.span().start()) {
      return lastTo(moments, span.start()).map(moment -> time(moment, TimeBasis.MARKER));
    }
    return firstAfter(moments, span.start())
        .filter(moment -> moment.offset() <= span.end())
        .map(moment -> time(moment, TimeBasis.MARKER))
        .or(() -> firstAfter(moments, span.end()).map(moment -> time(moment, TimeBasis.PASSAGE)));
  }

  private Optional<MediaTime> ofHeading(Passage passage) {
    List<Integer> headings = passage.headings();
    for (int i = headings.size() - 1; i >= 0; i--) {
      Optional<Moment> moment = passages.get(headings.get(i)).moments().stream().findFirst();
      if (moment.isPresent()) {
        return moment.map(m -> time(m, TimeBasis.HEADING));
      }
    }
    return Optional.empty();
  }

  private static MediaTime time(Moment moment, TimeBasis basis) {
    return new MediaTime(moment.seconds(), Optional.empty(), basis);
  }

  private static Optional<Moment> firstAfter(List<Moment> moments, int offset) {
    int count = countTo(moments, offset);
    return count < moments.size() ? Optional.of(moments.get(count)) : Optional.empty();
  }

  private static Optional<Moment> lastTo(List<Moment> moments, int offset) {
    int count = countTo(moments, offset);
    return count > 0 ? Optional.of(moments.get(count - 1)) : Optional.empty();
  }

  /** How many moments stand at that offset or before it; they are in the order of the text. */
  private static int countTo(List<Moment> moments, int offset) {
    int from = 0;
    int to = moments.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (moments.get(middle).offset() <= offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
