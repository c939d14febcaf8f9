/**
 * Captions and transcripts. All of them become {@code Cue}s first: {@code Captions} puts them in
 * order, {@code RollingCaptions} leaves out what they repeat, {@code Speakers} finds who speaks,
 * and {@code Turns} writes them. In sheets, {@code TableColumns} says which cell is what. A {@code
 * TranscriptForm} is how text tells who speaks and when; {@code Pace} and {@code SpokenWords} tell
 * speech from what has stamps and names, too.
 */
@NullMarked
package attest.corpus.read.speech;

import org.jspecify.annotations.NullMarked;
