/**
 * How a model is taught and tested.
 *
 * <p>A tour: {@link attest.pipeline.learn.LabelledDocument}s are read by {@code TrainingText} and
 * {@code LabelledSentences}, and those whose text is kept elsewhere by {@code FoundLabels}. {@code
 * Samples} has the extractor see their sentences; {@code Training} holds whole origins out in turn,
 * fits the curve from sums of weights to probabilities and chooses thresholds on what was held out,
 * and trains the model on all. {@code Measures} says how good scores are.
 */
@NullMarked
package attest.pipeline.learn;

import org.jspecify.annotations.NullMarked;
