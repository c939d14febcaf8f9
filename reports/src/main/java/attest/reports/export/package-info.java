/**
 * Evidence for other programs: tables, bibliographies, projects of tools for qualitative data, the
 * web.
 *
 * <p>{@link attest.reports.export.ExportFormat} lists the formats; each is one {@link
 * attest.reports.export.Export}, which writes what a {@link attest.reports.export.Selection} hands
 * it. Tables ({@code JsonLinesExport}, {@code CsvExport}, {@code ParquetExport}) have a finding a
 * row; the flat ones share their columns ({@code Column}). Bibliographies ({@code RisExport},
 * {@code BibTexExport}, {@code CslJsonExport}) have a {@code Work} an entry, which all documents of
 * one origin make together.
 */
@NullMarked
package attest.reports.export;

import org.jspecify.annotations.NullMarked;
