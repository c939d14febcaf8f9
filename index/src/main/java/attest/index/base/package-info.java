/**
 * The evidence base on disk: an {@link attest.index.base.EvidenceBase} is a folder of generations,
 * one of which is published. A run fills a {@link attest.index.base.Draft} and publishes it, and
 * takes over what the one before has of files that are the same ({@link
 * attest.index.base.FileNumbers}, {@link attest.index.base.LedgerFiles}, {@link
 * attest.index.base.LedgerWriter}). In a {@link attest.index.base.Generation} lie the ledger, the
 * index, and what {@link attest.index.base.RunRecord} says of the run.
 */
@NullMarked
package attest.index.base;

import org.jspecify.annotations.NullMarked;
