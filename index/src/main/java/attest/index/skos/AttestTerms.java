package attest.index.skos;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.util.Values;

/** What SKOS has no terms for. */
final class AttestTerms {
  static final Namespace NAMESPACE = Values.namespace("attest", "urn:attest:");

  /** The query of a theme, in Lucene's classic syntax. */
  static final IRI QUERY = term("query");

  /** A sentence that the query must miss. */
  static final IRI MISSES = term("misses");

  /** Which theme it is in the order of the vocabulary, counted from 1; RDF has no order. */
  static final IRI PLACE = term("place");

  /** All themes together. */
  static final IRI THEMES = term("themes");

  private AttestTerms() {}

  /** A theme. */
  static IRI theme(String name) {
    return term("theme:" + name);
  }

  private static IRI term(String name) {
    return Values.iri(NAMESPACE.getName(), name);
  }
}
