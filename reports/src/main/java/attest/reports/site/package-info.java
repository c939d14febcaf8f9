/**
 * An evidence base as pages for any web space, or for a folder that is opened by a double click.
 *
 * <p>A tour: {@link attest.reports.site.StaticSite} writes a {@link
 * attest.reports.export.Selection}, page by page, with the templates in {@code src/main/jte/site}
 * and the parts and records of {@link attest.reports.web}. {@code SiteLinks} says where each page
 * leads, relative to itself. {@code SearchData} is what the page of the search asks for, in small
 * scripts, since a page that is opened as a file may load nothing else; {@code search.js} is that
 * search, and {@code query.js} what it understands.
 *
 * <p>Nothing of it needs a server, and nothing but the search needs scripts.
 */
@NullMarked
package attest.reports.site;

import org.jspecify.annotations.NullMarked;
