package attest.index.skos;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The forms in which vocabularies are written. */
public enum SkosSyntax {
  /** Turtle: {@code .ttl}. */
  TURTLE,
  /** JSON-LD: {@code .jsonld}. */
  JSON_LD;

  /** The form that a file's name stands for. */
  public static Optional<SkosSyntax> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".ttl")) {
      return Optional.of(TURTLE);
    }
    return name.endsWith(".jsonld") ? Optional.of(JSON_LD) : Optional.empty();
  }

  RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE;
      case JSON_LD -> RDFFormat.JSONLD;
    };
  }
}
