package attest.corpus.read.pdf;

import java.util.List;

/**
 * Lines one below the other.
 *
 * @param lines one at least
 */
record PdfColumn(List<PdfLine> lines) implements PdfRegion {}
