package attest.corpus;

/**
 * A link of the source, whose words stand in the canonical text as its label does.
 *
 * @param span the words that are linked
 * @param target what they lead to, as the source writes it: a URL or a page's name
 */
public record Link(Span span, String target) {}
