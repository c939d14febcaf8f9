package attest.corpus.read;

/** A part of a page that is read in one go. */
sealed interface PdfRegion permits PdfColumn, PdfTable {}
