package attest.reports.site;

import attest.reports.Oversight;
import attest.reports.web.RunView;

/**
 * What the page of the methods tells.
 *
 * @param run what was read
 * @param oversight what people did with the findings of the site
 */
public record MethodsView(RunView run, Oversight oversight) {}
