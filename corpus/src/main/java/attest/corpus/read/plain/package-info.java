/** Markdown and plain text. */
@NullMarked
package attest.corpus.read.plain;

import org.jspecify.annotations.NullMarked;
