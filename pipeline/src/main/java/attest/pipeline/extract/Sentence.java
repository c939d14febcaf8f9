package attest.pipeline.extract;

import attest.corpus.Span;

/**
 * What a finding can quote: a sentence, or a list item's words.
 *
 * @param passage the passage that it stands in, as an index into the document's passages
 * @param span where it stands in the canonical text
 * @param words its words
 */
record Sentence(int passage, Span span, Words words) {}
