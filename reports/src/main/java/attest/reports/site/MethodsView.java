package attest.reports.site;

import attest.reports.Oversight;
import attest.reports.web.RunView;

/**
 * What the page of the methods tells.
 *
 * @param run what was read
 * @param performance how often the model is right
 * @param oversight what people did with the findings of the site
 */
public record MethodsView(RunView run, String performance, Oversight oversight) {}
