/** Word, OpenDocument, EPUB and RTF, with Apache Tika. */
@NullMarked
package attest.corpus.read.office;

import org.jspecify.annotations.NullMarked;
