/**
 * How sentences become findings. OpenNLP is known in this package only.
 *
 * <p>A tour: {@link attest.pipeline.extract.Models} holds what OpenNLP has learnt. {@code
 * Sentences} cuts a document's passages into sentences and words, and {@code RunOns} endless speech
 * into its clauses. {@link attest.pipeline.extract.CueRules} are read from {@code cues.yaml}: each
 * {@link attest.pipeline.extract.CueRule} is a pattern over words with weights of evidence for and
 * against the types, and sentences that prove it. {@code CueHearing} adds the weights up for each
 * sentence in its context. {@code Observations} makes {@link attest.pipeline.extract.Features} of
 * that and of all else that is seen of a sentence: words, place, headings, neighbours, and the
 * vector of an {@link attest.pipeline.extract.Encoder}, if there is one. A {@link
 * attest.pipeline.extract.LabelModel}, which {@link attest.pipeline.extract.LabelTrainer} taught
 * and {@link attest.pipeline.extract.ModelFile} keeps, makes probabilities of cues and features;
 * {@code Judge} asks it, and tells the reasons. {@link attest.pipeline.extract.Extractor} makes
 * findings of the sentences that are likely enough, with their moments by {@link attest.corpus.Timing}, whose
 * views they are by {@code Quotations}, whether they are denied or hedged, or only announce what
 * follows, by {@code Readings} ({@code readings.yaml}), and cause and effect by {@code RoleLinks} ({@code roles.yaml}).
 *
 * <p>{@link attest.pipeline.extract.Observer} sees sentences without judging them, to train with;
 * {@link attest.pipeline.extract.Explanation} shows how one of them is judged.
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
 *   @problems        that part of the file, a pattern of its own or several parted by |
 *   (a|b c)  x?      either;  perhaps
 *   ...3             up to three words in between, none of them a full stop, colon or semicolon
 *   ^  $             the start and the end of the sentence, but for its closing mark
 * </pre>
 */
@NullMarked
package attest.pipeline.extract;

import org.jspecify.annotations.NullMarked;
