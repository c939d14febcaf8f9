package attest.corpus.read.work;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Sha256;
import attest.corpus.Source;
import attest.corpus.UsageException;
import attest.corpus.read.file.FileText;
import attest.corpus.read.file.MemberPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bibliographic data that lie beside the files: {@code sources.csv}, {@code sources.ris} or {@code
 * sources.bib}. What an entry says of a file fills and overrides what the file says of itself; what
 * it leaves empty stays.
 *
 * <p>An entry is of a file that it names, else of the work whose DOI or address it has. Immutable,
 * and safe for use by several threads.
 */
public final class Bibliography {
  /** The names by which it is looked for beside the files. */
  public static final List<String> NAMES = List.of("sources.csv", "sources.ris", "sources.bib");

  /** Says nothing of any file. */
  public static final Bibliography NONE = new Bibliography(Map.of(), List.of(), List.of());

  private static final String FILE = "file:";

  private final Map<String, BibliographyEntry> entries;
  private final List<BibliographyEntry> inOrder;
  private final List<String> warnings;

  /** The hash of what may be said of any file: its identifiers are only known when it is read. */
  private final String ofAnyFile;

  private Bibliography(
      Map<String, BibliographyEntry> entries,
      List<BibliographyEntry> inOrder,
      List<String> warnings) {
    this.entries = Map.copyOf(entries);
    this.inOrder = List.copyOf(inOrder);
    this.warnings = List.copyOf(warnings);
    this.ofAnyFile =
        Sha256.of(
            this.entries.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(FILE))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue().words())
                .collect(Collectors.joining("\n")));
  }

  /** What a work is known by, such as its DOI, as {@link #ofFile} asks for it. */
  public static List<String> identifiers(Source source) {
    return Identifiers.of(source).keys().stream().sorted().toList();
  }

  /**
   * What decides what it says of a file that is no bundle; the same words say the same of it. If it
   * has no entry that names the file, but one of a work that the file may be, that is the hash of
   * all that it says of works.
   *
   * @param identifiers what the work is known by, as far as that can be told
   */
  public String ofFile(String path, Optional<List<String>> identifiers) {
    Optional<BibliographyEntry> named =
        files(path).flatMap(key -> Optional.ofNullable(entries.get(key)).stream()).findFirst();
    if (named.isPresent()) {
      return named.get().words();
    }
    boolean silent =
        identifiers.filter(keys -> keys.stream().noneMatch(entries::containsKey)).isPresent();
    return silent ? "" : ofAnyFile;
  }

  /**
   * Reads a bibliography.
   *
   * @param name of its file, one of {@link #NAMES}; tells CSV, RIS and BibTeX apart
   * @param bytes all that is in it
   * @throws UsageException if it is not of that format; the message names file, line and fault
   */
  public static Bibliography parse(String name, byte[] bytes) {
    List<String> warnings = new ArrayList<>();
    List<BibliographyEntry> entries = entries(name, decode(name, bytes), warnings);
    Map<String, BibliographyEntry> byKey = new HashMap<>();
    for (BibliographyEntry entry : entries) {
      List<String> twice =
          keys(entry).stream().filter(key -> byKey.putIfAbsent(key, entry) != null).toList();
      if (!twice.isEmpty()) {
        warnings.add(
            name
                + ", "
                + entry.place()
                + ": a second entry for "
                + twice.get(0).replaceFirst("^" + FILE, "")
                + "; the first counts");
      }
    }
    return new Bibliography(byKey, entries, warnings);
  }

  /** What was odd in it and how it was taken, one line each. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * The file or identifier of each entry that is about none of those documents, in their order; of
   * several for one document, the first is about it, and so are the others.
   *
   * @param documents what the work of each is known by, by its path
   */
  public List<String> aboutNone(Map<String, List<String>> documents) {
    Set<String> known = new HashSet<>();
    documents.forEach(
        (path, identifiers) -> {
          files(path).filter(entries::containsKey).findFirst().ifPresent(known::add);
          known.addAll(identifiers);
        });
    return inOrder.stream()
        .map(Bibliography::keys)
        .filter(keys -> !keys.isEmpty() && keys.stream().noneMatch(known::contains))
        .map(keys -> keys.get(0).replaceFirst("^" + FILE, ""))
        .toList();
  }

  /** The document with what the bibliography says of its source. */
  public Document apply(Document document) {
    return entry(document.source())
        .map(
            entry ->
                new Document(
                    entry.apply(document.source()),
                    document.text(),
                    document.passages(),
                    document.links(),
                    document.remarks()))
        .orElse(document);
  }

  private Optional<BibliographyEntry> entry(Source source) {
    return Stream.concat(files(source.path()), Identifiers.of(source).keys().stream())
        .flatMap(key -> Optional.ofNullable(entries.get(key)).stream())
        .findFirst();
  }

  /** All that an entry may be found by, the files first. */
  private static List<String> keys(BibliographyEntry entry) {
    return Stream.concat(
            entry.files().stream().map(file -> FILE + normalized(file)),
            entry.identifiers().keys().stream())
        .distinct()
        .toList();
  }

  /** The ways in which an entry may name a file, with all folders first and by name alone last. */
  private static Stream<String> files(String path) {
    String plain = normalized(path);
    List<String> keys = new ArrayList<>(List.of(FILE + plain));
    for (int slash = plain.indexOf('/'); slash >= 0; slash = plain.indexOf('/', slash + 1)) {
      keys.add(FILE + plain.substring(slash + 1));
    }
    return keys.stream();
  }

  /** One spelling for one path, in and out of bundles and on all systems. */
  private static String normalized(String path) {
    String plain = Normalizer.normalize(path, Normalizer.Form.NFC).replace('\\', '/');
    return MemberPath.inFolders(plain).replaceFirst("^(?:\\.{1,2}/)++", "");
  }

  private static String decode(String name, byte[] bytes) {
    try {
      return FileText.decode(bytes).text();
    } catch (RejectedException e) {
      throw new UsageException(name + ": " + e.getMessage(), e);
    }
  }

  private static List<BibliographyEntry> entries(String name, String text, List<String> warnings) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> new CsvBibliography(name, warnings).entries(text);
      case "ris" -> RisBibliography.entries(name, text);
      case "bib" -> BibTexBibliography.entries(name, text);
      default -> throw new IllegalStateException("not named as a bibliography: " + name);
    };
  }
}
