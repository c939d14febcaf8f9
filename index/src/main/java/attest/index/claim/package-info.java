/**
 * What is said more than once: findings that say the same in different words, gathered into claims
 * and counted by their independent origins.
 */
@NullMarked
package attest.index.claim;

import org.jspecify.annotations.NullMarked;
