/**
 * What is new: how one generation of an evidence base differs from another, document by document.
 */
@NullMarked
package attest.index.change;

import org.jspecify.annotations.NullMarked;
