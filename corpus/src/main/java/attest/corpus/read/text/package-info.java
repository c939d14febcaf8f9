/**
 * What the readers write with: the canonical text and its offsets, and how lines, labels and
 * timecodes are understood.
 */
@NullMarked
package attest.corpus.read.text;

import org.jspecify.annotations.NullMarked;
