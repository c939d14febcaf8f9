/**
 * How files become documents: one reader a format, behind one entry point, {@link
 * attest.corpus.read.DocumentReader}.
 *
 * <p>A file's bytes are decoded ({@code FileText}), its {@code Format} is recognised by name and
 * content, and that format's reader turns the text into a {@link attest.corpus.Document}. Readers
 * hand words, moments and structure to {@code CanonicalText}, which keeps the offsets, and what
 * they know of the work to {@code Provenance}, which makes the {@link attest.corpus.Source}.
 *
 * <p>Captions and transcripts of all formats become {@code Cue}s first: {@code Captions} puts them
 * in order, {@code RollingCaptions} leaves out what they repeat, {@code Speakers} finds who speaks,
 * and {@code Turns} writes them.
 *
 * <p>{@link attest.corpus.read.Bibliography} is what people say of the works in files of their own:
 * a sheet of sources, RIS or BibTeX beside the files.
 *
 * <p>To add a format: add a constant to {@code Format} with the names that it goes by; the compiler
 * then asks for its reader in {@code DocumentReader}; write that class, a {@code FormatReader}; put
 * samples beside the others in the test resources, where a contract test reads all of them.
 */
@NullMarked
package attest.corpus.read;

import org.jspecify.annotations.NullMarked;
