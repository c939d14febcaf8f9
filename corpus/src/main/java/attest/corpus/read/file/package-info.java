/**
 * What a file is before it is read: its bytes and text, its encoding and format, the limits on it,
 * and the bundles that it may come in.
 */
@NullMarked
package attest.corpus.read.file;

import org.jspecify.annotations.NullMarked;
