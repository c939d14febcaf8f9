/**
 * What analysts live in: the pages and the JSON of {@code attest serve}.
 *
 * <p>A tour: {@link attest.reports.web.WebServer} listens. Each request passes the {@code
 * FrontDoor}, which lets in nobody but those who may, and becomes a {@code Visit}. The {@code Site}
 * opens the {@code Edition} of the evidence that is current, which {@code LiveBase} watches, and
 * asks the page of that address for its {@code Answer}. A page gathers one record: as JSON it is
 * that record, as HTML it is that record shown by a template in {@code src/main/jte/web}.
 *
 * <p>Jetty is known in this package only. No path of a request is ever opened as a file.
 */
@NullMarked
package attest.reports.web;

import org.jspecify.annotations.NullMarked;
