/**
 * How a report is written: one class a form, each from the same {@link attest.reports.Report}.
 *
 * <p>{@link attest.reports.write.HtmlReport} fills the templates in {@code src/main/jte/report};
 * {@link attest.reports.write.WordReport} writes paragraphs in Word's own styles; both take what an
 * institution brings in its {@link attest.reports.write.House} style. {@link
 * attest.reports.write.MarkdownReport}, {@link attest.reports.write.CsvReport} and {@link
 * attest.reports.write.JsonReport} need nothing but the report.
 */
@NullMarked
package attest.reports.write;

import org.jspecify.annotations.NullMarked;
