/**
 * What a work is, as files and bibliographies tell it: names, dates, languages, identifiers and the
 * origin that they make.
 */
@NullMarked
package attest.corpus.read.work;

import org.jspecify.annotations.NullMarked;
