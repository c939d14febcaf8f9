package attest.index.search;

import attest.index.finding.Counts;

/**
 * One bar of a histogram over the time of a recording.
 *
 * @param from its first second since the start of the recording
 * @param to the second after its last
 * @param counts how much evidence begins within it
 */
public record MomentBar(int from, int to, Counts counts) {}
