package attest.corpus.read.pdf;

/** A part of a page that is read in one go. */
sealed interface PdfRegion permits PdfColumn, PdfTable {}
