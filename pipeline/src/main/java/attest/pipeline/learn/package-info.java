/**
 * How a model is taught and tested.
 *
 * <p>A tour: {@link attest.pipeline.learn.Labels} say where labels are, and a {@code TrainingSet}
 * makes {@link attest.pipeline.learn.LabelledDocument}s of them: those of {@code TrainingText}, the
 * sentences of {@code LabelledSentences}, each once by {@code Repeats}, which {@code Places} puts
 * back where they stand, and those whose text is kept elsewhere of {@code FoundLabels}. {@code
 * Samples} has the extractor see their sentences; {@code Training} holds whole origins out in turn,
 * fits the curve from sums of weights to probabilities and chooses thresholds on what was held out,
 * and trains the model on all. An {@link attest.pipeline.learn.Evaluation} gives an {@link
 * attest.pipeline.learn.Assessment}, {@link attest.pipeline.learn.Mistake}s and a {@link
 * attest.pipeline.learn.Comparison}, which {@link attest.pipeline.learn.ModelReport} puts into
 * words. A {@link attest.pipeline.learn.Pool} chooses what to label next.
 */
@NullMarked
package attest.pipeline.learn;

import org.jspecify.annotations.NullMarked;
