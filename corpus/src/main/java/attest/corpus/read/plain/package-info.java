/** Markdown and plain text, transcripts among them. */
@NullMarked
package attest.corpus.read.plain;

import org.jspecify.annotations.NullMarked;
