package attest.index.search;

import attest.corpus.PartialDate;
import attest.index.finding.Counts;

/**
 * One bar of a histogram over the dates of works.
 *
 * @param date the year or month
 * @param counts how much evidence there is of it
 */
public record DateBar(PartialDate date, Counts counts) {}
