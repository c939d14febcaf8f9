/**
 * How files become documents, behind one entry point, {@link attest.corpus.read.DocumentReader}.
 *
 * <p>{@code FormatDetector} tells the format of a file by what is in it; that format's reader turns
 * it into a {@link attest.corpus.Document}. Formats that are taken apart by parsers which are not
 * ours, and files that are long, are read in a process of their own, {@code IsolatedReader}. The
 * rooms:
 *
 * <ul>
 *   <li>{@code file}: bytes, text, encodings, formats, limits, bundles
 *   <li>{@code text}: what readers write with, the canonical text above all
 *   <li>{@code work}: what is known of the work, by the file or by a bibliography beside it
 *   <li>{@code speech}, {@code plain}, {@code html}, {@code office}, {@code pdf}, {@code jats}: the
 *       readers
 * </ul>
 *
 * <p>To add a format: add a constant to {@code Format}, and say in {@code FormatDetector} what its
 * files look like; the compiler then asks for its reader in {@code DocumentReader}; write that
 * class, a {@code FormatReader}; put samples beside the others in the test resources, where a
 * contract test reads all of them.
 */
@NullMarked
package attest.corpus.read;

import org.jspecify.annotations.NullMarked;
