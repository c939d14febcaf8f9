/**
 * How sentences become findings. OpenNLP is known in this package only.
 *
 * <p>A tour: {@link attest.pipeline.extract.Models} holds what OpenNLP has learnt. {@code
 * Sentences} cuts a document's passages into sentences and words, and {@code RunOns} endless speech
 * into its clauses. {@link attest.pipeline.extract.CueRules} are read from {@code cues.yaml}: each
 * {@link attest.pipeline.extract.CueRule} is a pattern over words with weights of evidence for and
 * against the types, and sentences that prove it. {@code CueHearing} adds the weights up for each
 * sentence in its context; it is the seam for whatever else may one day say what a sentence
 * asserts. {@link attest.pipeline.extract.Extractor} makes findings of the sentences that are sure
 * enough, with their moments by {@code Timing}.
 *
 * <h2>The pattern language</h2>
 *
 * Patterns are matched against lower-case words; hyphens separate words ({@code co-create} is
 * {@code co create}), punctuation marks are words of their own.
 *
 * <pre>
 *   trust            that word
 *   collaborat* *ing a word that starts, that ends so
 *   build~           a form of that verb or noun, by OpenNLP's lemmatizer: builds, built, building; of
 *                    irregular ones only short forms that start alike (led, not brought)
 *   /ADJ             a word with that tag of the Universal Dependencies, by OpenNLP's tagger
 *   build~/VERB      both
 *   @LACK            an entry of that class of the file
 *   (a|b c)  x?      either;  perhaps
 *   ...3             up to three words in between, none of them a full stop, colon or semicolon
 *   ^  $             the start and the end of the sentence, but for its closing mark
 * </pre>
 */
@NullMarked
package attest.pipeline.extract;

import org.jspecify.annotations.NullMarked;
