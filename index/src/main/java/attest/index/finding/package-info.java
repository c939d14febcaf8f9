/**
 * A finding as it is cited and exported, and what is counted and said of it.
 *
 * <p>A {@link attest.index.finding.CitedFinding} is a quote with its source and place; {@link
 * attest.index.finding.JsonLines} is the form in which it is written. What people say of it is a
 * {@link attest.index.finding.Review}, and {@link attest.index.finding.Counts} count findings,
 * documents and origins.
 */
@NullMarked
package attest.index.finding;

import org.jspecify.annotations.NullMarked;
