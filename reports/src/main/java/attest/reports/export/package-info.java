/**
 * Evidence for other programs: tables, bibliographies, projects of tools for qualitative analysis,
 * annotations, vocabularies.
 *
 * <p>{@link attest.reports.export.ExportFormat} lists the formats; each is one {@link
 * attest.reports.export.Export}, which writes what a {@link attest.reports.export.Selection} hands
 * it, finding by finding, document by document or work by work, so that no export holds a base in
 * memory.
 *
 * <ul>
 *   <li>Tables have a finding a row: {@code JsonLinesExport}, and flat {@code CsvExport} and {@code
 *       ParquetExport}, whose fields are each a {@code Column}.
 *   <li>Bibliographies have a {@code Work} an entry, which all documents of one origin make
 *       together: {@code RisExport}, {@code BibTexExport}, {@code CslJsonExport}.
 *   <li>{@code QdpxExport} is a project of REFI-QDA: a {@code QdaProject} with its {@code
 *       Codebook}, cases, texts and notes. {@code QdcExport} is the codebook alone.
 *   <li>{@code WebAnnotationExport} has a {@code WebAnnotation} a finding.
 *   <li>{@code SkosExport} has the themes, by {@link attest.index.skos}.
 *   <li>A site is no file; {@code attest.reports.site} writes it.
 * </ul>
 *
 * <p>What is outside counts in Unicode code points: {@code CodePoints} turns our offsets into such.
 * Ids are made of what they name ({@code Guid}), so that the same evidence gives the same bytes.
 */
@NullMarked
package attest.reports.export;

import org.jspecify.annotations.NullMarked;
