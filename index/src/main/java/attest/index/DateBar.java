package attest.index;

import attest.corpus.PartialDate;

/**
 * One bar of a histogram over the dates of works.
 *
 * @param date the year or month
 * @param counts how much evidence there is of it
 */
public record DateBar(PartialDate date, Counts counts) {}
