package attest.index.skos;

import attest.corpus.UsageException;
import attest.index.Theme;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.DC;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/**
 * Reads themes from SKOS: those that {@link SkosWriter} wrote as they were, and any other
 * vocabulary by its English labels, or else by those that it has. A label is then both what is
 * asked for and what must be found.
 */
public final class SkosReader {
  /** What a theme of labels must miss: whatever has no words. */
  private static final String NO_WORDS = "…";

  private final Model model;
  private final Set<String> names = new HashSet<>();

  private SkosReader(Model model) {
    this.model = model;
  }

  /**
   * The themes of a vocabulary, in the order of the file.
   *
   * @throws UsageException if there is no such file, or none that holds concepts
   */
  public static List<Theme> read(Path file, SkosSyntax syntax) {
    SkosReader reader = new SkosReader(model(file, syntax));
    List<Theme> themes = new ArrayList<>();
    for (Resource concept : reader.concepts()) {
      themes.add(reader.theme(file, concept));
    }
    if (themes.isEmpty()) {
      throw new UsageException(file + ": no skos:Concept with a skos:prefLabel in it");
    }
    return themes;
  }

  /** What has a name, in the order that is told, or else in that of the file. */
  private List<Resource> concepts() {
    return model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects().stream()
        .filter(concept -> !labels(concept, SKOS.PREF_LABEL).isEmpty())
        .sorted(Comparator.comparingInt(this::place))
        .toList();
  }

  private int place(Resource concept) {
    return Models.objectLiteral(model.filter(concept, AttestTerms.PLACE, null))
        .filter(place -> place.getLabel().matches("\\d{1,9}"))
        .map(Literal::intValue)
        .orElse(Integer.MAX_VALUE);
  }

  private static Model model(Path file, SkosSyntax syntax) {
    Model model = new LinkedHashModel();
    RDFParser parser = Rio.createParser(syntax.format());
    parser.setRDFHandler(new StatementCollector(model));
    // What a file points to is never fetched, not even the contexts that the library would.
    parser.set(JSONLDSettings.SECURE_MODE, true);
    parser.set(JSONLDSettings.WHITELIST, Set.of());
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      parser.parse(text, file.toUri().toString());
      return model;
    } catch (NoSuchFileException e) {
      throw new UsageException("no such file: " + file, e);
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + " as UTF-8 text", e);
    } catch (RDFParseException e) {
      String line = e.getLineNumber() > 0 ? ", line " + e.getLineNumber() : "";
      throw new UsageException(file + line + ": " + firstLine(e), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("not RDF").strip();
  }

  private Theme theme(Path file, Resource concept) {
    String title = labels(concept, SKOS.PREF_LABEL).get(0);
    List<String> labels =
        Stream.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL, SKOS.HIDDEN_LABEL)
            .flatMap(property -> labels(concept, property).stream())
            .distinct()
            .toList();
    Optional<String> query = labels(concept, AttestTerms.QUERY).stream().findFirst();
    Stream<String> notations = labels(concept, SKOS.NOTATION).stream();
    try {
      return new Theme(
          unique(notations.filter(n -> query.isPresent()).findFirst().orElseGet(() -> slug(title))),
          title,
          labels(concept, SKOS.DEFINITION).stream().findFirst().orElse(""),
          query.orElseGet(() -> QueryWords.any(labels)),
          query.isPresent() ? labels(concept, SKOS.EXAMPLE) : labels,
          query.isPresent() ? labels(concept, AttestTerms.MISSES) : List.of(NO_WORDS),
          labels(concept, DC.SOURCE));
    } catch (IllegalArgumentException e) {
      throw new UsageException(file + ": " + e.getMessage(), e);
    }
  }

  /** What a concept is called, in English if it is, each in one line. */
  private List<String> labels(Resource concept, IRI property) {
    List<Literal> all =
        model.filter(concept, property, null).objects().stream()
            .flatMap(value -> value instanceof Literal literal ? Stream.of(literal) : Stream.of())
            .toList();
    List<Literal> english = all.stream().filter(SkosReader::isEnglish).toList();
    return (english.isEmpty() ? all : english)
        .stream()
            .map(literal -> literal.getLabel().strip().replaceAll("\\s+", " "))
            .filter(label -> !label.isEmpty())
            .distinct()
            .toList();
  }

  private static boolean isEnglish(Literal literal) {
    String language = literal.getLanguage().orElse("en").toLowerCase(Locale.ROOT);
    return language.equals("en") || language.startsWith("en-");
  }

  private static String slug(String title) {
    String name =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return name.isEmpty() ? "theme" : name;
  }

  private String unique(String name) {
    String other = name;
    for (int number = 2; !names.add(other); number++) {
      other = name + "-" + number;
    }
    return other;
  }
}
