package attest.corpus;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * A timecode that a source gives at one place of its text.
 *
 * @param offset where it stands in the canonical text, in UTF-16 code units; the words before it
 *     are those that it times in notes, the words after it in transcripts
 * @param seconds since the start of the recording, to the millisecond
 */
public record Moment(int offset, @JsonSerialize(using = SecondsSerializer.class) double seconds) {
  /** Checks that neither is negative, and rounds the seconds, as files do when they keep them. */
  public Moment {
    if (offset < 0 || !(seconds >= 0)) {
      throw new IllegalArgumentException("no moment at " + offset + " of " + seconds + " s");
    }
    seconds = Math.round(seconds * 1000) / 1000.0;
  }
}
