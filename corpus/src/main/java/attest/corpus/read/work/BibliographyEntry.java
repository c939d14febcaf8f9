package attest.corpus.read.work;

import attest.corpus.PartialDate;
import attest.corpus.Particulars;
import attest.corpus.Source;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a bibliography says of one work.
 *
 * @param place where it stands in the bibliography, for messages
 * @param files the files that it is of, as paths relative to it or as names
 */
record BibliographyEntry(
    String place,
    List<String> files,
    Optional<String> title,
    List<String> authors,
    Optional<String> container,
    Optional<PartialDate> date,
    Optional<String> language,
    Particulars particulars,
    Identifiers identifiers) {
  /** Paths from the root of a disk, which are another's; of these the name is what counts. */
  private static final Pattern ABSOLUTE = Pattern.compile("^(?:[A-Za-z][A-Za-z+.-]*:|[/\\\\]).*");

  BibliographyEntry {
    files = List.copyOf(files);
    authors = List.copyOf(authors);
  }

  /** An entry from the fields that {@link WorkFields} knows. */
  static BibliographyEntry of(String place, List<String> files, ObjectNode fields) {
    WorkFields work = new WorkFields(fields);
    return new BibliographyEntry(
        place,
        files.stream().map(BibliographyEntry::relative).filter(file -> !file.isEmpty()).toList(),
        work.title(),
        work.authors(),
        work.container(),
        work.date(),
        work.language(),
        work.particulars(),
        work.identifiers());
  }

  /** What it says of the work; where it stands and which files it names is no part of that. */
  String words() {
    return List.of(title, authors, container, date, language, particulars, identifiers).toString();
  }

  /** The source with what this says of it. */
  Source apply(Source source) {
    Identifiers known = identifiers.or(Identifiers.of(source));
    return new Source(
        source.path(),
        title.orElse(source.title()),
        source.format(),
        known.origin(source.origin()),
        known.voice(source.voice()),
        authors.isEmpty() ? source.authors() : authors,
        container.or(source::container),
        date.or(source::date),
        known.link(),
        known.doi(),
        language.or(source::language),
        Optional.of(particulars.or(source.particulars().orElse(Particulars.NONE))),
        source.derived());
  }

  private static String relative(String file) {
    String path = file.strip();
    if (!ABSOLUTE.matcher(path).matches()) {
      return path;
    }
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    try {
      boolean address = path.contains("://");
      return address ? URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8) : name;
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
