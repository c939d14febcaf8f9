/**
 * The Spark job: paths go in, ledger lines come out.
 *
 * <p>{@link attest.pipeline.spark.FileAccess} finds and reads files wherever Hadoop's client can,
 * and {@link attest.pipeline.spark.BibliographyFiles} the bibliographies beside them. {@link
 * attest.pipeline.spark.MiningJob} cuts them into chunks of about equal size, mines each chunk in
 * one task and hands its lines over as soon as they are there. Only strings cross Spark. What
 * OpenNLP needs is made once per executor, by {@code Miner}, which is broadcast.
 *
 * <p>What a file becomes depends on that file and the settings alone, so the number of cores,
 * chunks and retries never shows in the result.
 */
@NullMarked
package attest.pipeline.spark;

import org.jspecify.annotations.NullMarked;
