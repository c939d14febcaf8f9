package attest.index.skos;

import attest.index.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DC;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

/** Writes themes as SKOS. The same themes always give the same text. */
public final class SkosWriter {
  private static final String ENGLISH = "en";

  private final Model model = new LinkedHashModel();

  private SkosWriter() {}

  /**
   * Writes themes as a concept scheme, in their order.
   *
   * @param out where to, in UTF-8; it is left open
   * @throws IOException if it cannot be written
   */
  public static void write(List<Theme> themes, SkosSyntax syntax, OutputStream out)
      throws IOException {
    SkosWriter writer = new SkosWriter();
    writer.addScheme(themes);
    for (int i = 0; i < themes.size(); i++) {
      writer.add(i + 1, themes.get(i));
    }
    WriterConfig config = new WriterConfig();
    config.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
    try {
      Rio.write(writer.model, out, syntax.format(), config);
      out.write('\n');
      out.flush();
    } catch (RDFHandlerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void addScheme(List<Theme> themes) {
    model.setNamespace(SKOS.NS);
    model.setNamespace(DC.NS);
    model.setNamespace(DCTERMS.NS);
    model.setNamespace(AttestTerms.NAMESPACE);
    model.add(AttestTerms.THEMES, RDF.TYPE, SKOS.CONCEPT_SCHEME);
    model.add(AttestTerms.THEMES, DCTERMS.TITLE, english("Themes of working together"));
    themes.forEach(
        theme ->
            model.add(AttestTerms.THEMES, SKOS.HAS_TOP_CONCEPT, AttestTerms.theme(theme.name())));
  }

  private void add(int place, Theme theme) {
    IRI concept = AttestTerms.theme(theme.name());
    model.add(concept, RDF.TYPE, SKOS.CONCEPT);
    model.add(concept, SKOS.TOP_CONCEPT_OF, AttestTerms.THEMES);
    model.add(concept, SKOS.IN_SCHEME, AttestTerms.THEMES);
    model.add(concept, AttestTerms.PLACE, Values.literal(BigInteger.valueOf(place)));
    model.add(concept, SKOS.NOTATION, Values.literal(theme.name()));
    model.add(concept, SKOS.PREF_LABEL, english(theme.title()));
    for (String label : QueryWords.of(theme.query())) {
      if (!label.equalsIgnoreCase(theme.title())) {
        model.add(concept, SKOS.ALT_LABEL, english(label));
      }
    }
    if (!theme.about().isBlank()) {
      model.add(concept, SKOS.DEFINITION, english(theme.about()));
    }
    model.add(concept, AttestTerms.QUERY, Values.literal(theme.query()));
    theme.finds().forEach(sentence -> model.add(concept, SKOS.EXAMPLE, english(sentence)));
    theme.misses().forEach(sentence -> model.add(concept, AttestTerms.MISSES, english(sentence)));
    theme.literature().forEach(work -> model.add(concept, DC.SOURCE, Values.literal(work)));
  }

  private static Literal english(String text) {
    return Values.literal(text, ENGLISH);
  }
}
