/**
 * Pictures of the evidence, as SVG text: pure functions from numbers and words to pictures.
 *
 * <p>Every picture has a title and a description for those who cannot see it, tells its parts by
 * shape, place or pattern as well as by colour, and holds no font, script or address of its own. A
 * label is measured before it is set, by widths that are no narrower than those of common fonts, so
 * that none runs into another. The same picture always gives the same text.
 */
@NullMarked
package attest.reports.figure;

import org.jspecify.annotations.NullMarked;
