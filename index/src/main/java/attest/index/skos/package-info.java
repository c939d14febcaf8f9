/**
 * Themes as SKOS, the form of vocabularies on the web (W3C Recommendation of 2009), in Turtle and
 * JSON-LD.
 *
 * <p>A theme is a {@code skos:Concept}:
 *
 * <table>
 * <caption>Fields of a theme</caption>
 * <tr><td>name</td><td>{@code skos:notation}</td></tr>
 * <tr><td>its place among the themes</td><td>{@code attest:place}</td></tr>
 * <tr><td>title</td><td>{@code skos:prefLabel}</td></tr>
 * <tr><td>about</td><td>{@code skos:definition}</td></tr>
 * <tr><td>query</td><td>{@code attest:query}; what it asks for by plain words is {@code
 *     skos:altLabel} besides</td></tr>
 * <tr><td>finds, misses</td><td>{@code skos:example}, {@code attest:misses}</td></tr>
 * <tr><td>literature</td><td>{@code dc:source}</td></tr>
 * </table>
 *
 * <p>{@code attest:} stands for {@code urn:attest:}. Vocabularies from elsewhere have no query:
 * they are asked for by their labels.
 */
@NullMarked
package attest.index.skos;

import org.jspecify.annotations.NullMarked;
