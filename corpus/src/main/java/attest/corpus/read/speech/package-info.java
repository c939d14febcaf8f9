/**
 * Captions and transcripts. All of them become {@code Cue}s first: {@code Captions} puts them in
 * order, {@code RollingCaptions} leaves out what they repeat, {@code Speakers} finds who speaks,
 * and {@code Turns} writes them.
 */
@NullMarked
package attest.corpus.read.speech;

import org.jspecify.annotations.NullMarked;
