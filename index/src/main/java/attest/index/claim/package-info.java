/**
 * What is said more than once: findings that say the same in different words, gathered into claims
 * and counted by their independent origins.
 *
 * <p>A tour: {@link attest.index.claim.Claims} makes a {@code Statement} of each finding, by the
 * words of its {@code Vocabulary}; {@code Likeness} says of two whether they say the same or the
 * opposite; {@code Leaders} finds the few with which a statement has to be compared. What comes out
 * is a {@link attest.index.claim.Claim}, whose witnesses {@link attest.index.claim.SharedWords}
 * tells apart.
 */
@NullMarked
package attest.index.claim;

import org.jspecify.annotations.NullMarked;
