/**
 * PDF, with PDFBox: from glyphs to words, lines, regions in reading order, paragraphs, passages.
 */
@NullMarked
package attest.corpus.read.pdf;

import org.jspecify.annotations.NullMarked;
