package attest.index.finding;

import java.util.Optional;

/**
 * What stands next to a finding in its document.
 *
 * @param before the finding before it
 * @param after the finding after it
 */
public record Neighbours(Optional<CitedFinding> before, Optional<CitedFinding> after) {}
