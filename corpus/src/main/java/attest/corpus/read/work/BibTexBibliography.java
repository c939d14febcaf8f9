package attest.corpus.read.work;

import attest.corpus.UsageException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/** Reads BibTeX and the fields that BibLaTeX adds to it. */
final class BibTexBibliography {
  /**
   * {@code file = {talk.md}}, or as reference managers write it: {@code {Note:talk.md:Markdown}}.
   */
  private static final Pattern FILE_PARTS = Pattern.compile("(?<!\\\\):");

  private final Map<String, String> fields = new HashMap<>();

  /** Of a journal, whose publisher no reference tells. */
  private final boolean isArticle;

  private BibTexBibliography(BibTeXEntry entry) {
    isArticle = entry.getType().getValue().equalsIgnoreCase("article");
    entry
        .getFields()
        .forEach(
            (key, value) ->
                fields.put(key.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
  }

  /**
   * The entries of a file.
   *
   * @throws UsageException if there are none, or the file breaks the rules of BibTeX
   */
  static List<BibliographyEntry> entries(String name, String text) {
    List<BibliographyEntry> entries = new ArrayList<>();
    try {
      for (BibTeXEntry entry : new Lenient().parse(new StringReader(text)).getEntries().values()) {
        entries.add(new BibTexBibliography(entry).entry("entry " + entry.getKey()));
      }
    } catch (ParseException e) {
      String line = e.currentToken == null ? "" : ", line " + e.currentToken.next.beginLine;
      throw new UsageException(name + line + ": " + firstLine(e), e);
    } catch (TokenMgrException | ObjectResolutionException e) {
      throw new UsageException(name + ": " + firstLine(e), e);
    }
    if (entries.isEmpty()) {
      throw new UsageException(name + ": no entry in it, such as @article{key, title = {…}}");
    }
    return entries;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("not BibTeX").strip();
  }

  /** Takes names of journals and entries that are defined elsewhere as they are written. */
  private static final class Lenient extends BibTeXParser {
    Lenient() throws ParseException {
      super();
    }

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {}

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
  }

  private BibliographyEntry entry(String place) {
    ObjectNode work = JsonNodeFactory.instance.objectNode();
    words("title")
        .map(title -> words("subtitle").map(sub -> title + ": " + sub).orElse(title))
        .ifPresent(title -> work.put("title", title));
    words("journal", "journaltitle", "booktitle").ifPresent(in -> work.put("container", in));
    words("language", "langid").ifPresent(language -> work.put("language", language));
    words("volume").ifPresent(volume -> work.put("volume", volume));
    words("issue", "number").ifPresent(issue -> work.put("issue", issue));
    words("pages").ifPresent(pages -> work.put("pages", pages));
    words("eid").ifPresent(article -> work.put("eid", article));
    words("publisher", "institution", "school", "organization")
        .filter(publisher -> !isArticle)
        .ifPresent(publisher -> work.put("publisher", publisher));
    address("doi").ifPresent(doi -> work.put("doi", doi));
    address("url").ifPresent(url -> work.put("url", url));
    date().ifPresent(date -> work.put("date", date));
    Stream.of(fields.getOrDefault("author", ""))
        .flatMap(names -> LatexText.split(names, " and ").stream())
        .filter(author -> !author.isBlank() && !author.equals("others"))
        .map(BibTexBibliography::author)
        .forEach(work.putArray("authors")::add);
    return BibliographyEntry.of(place, files(), work);
  }

  private Optional<String> date() {
    return words("date")
        .filter(date -> DateText.of(date).isPresent())
        .or(
            () ->
                words("year")
                    .flatMap(
                        year ->
                            DateText.date(year, words("month").orElse(""), words("day").orElse(""))
                                .map(Object::toString)
                                .or(() -> Optional.of(year))));
  }

  private List<String> files() {
    return address("file").stream()
        .flatMap(files -> Stream.of(files.split(";")))
        .map(BibTexBibliography::path)
        .toList();
  }

  /** Description, path and type; either of the others may be missing. */
  private static String path(String file) {
    String[] parts = FILE_PARTS.split(file, -1);
    String path =
        parts.length == 1 || (parts.length == 2 && !parts[0].isBlank()) ? parts[0] : parts[1];
    return path.replace("\\:", ":");
  }

  private Optional<String> words(String... names) {
    return Stream.of(names)
        .map(name -> LatexText.plain(fields.getOrDefault(name, "")))
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  /** What is written for machines: no accents in it, only escapes. */
  private Optional<String> address(String name) {
    return Optional.of(
            fields
                .getOrDefault(name, "")
                .replaceAll("\\\\([_%&#$~{}])", "$1")
                .replaceAll("^\\{|\\}$", "")
                .strip())
        .filter(address -> !address.isEmpty());
  }

  /** {@code Last, First} or {@code Last, Junior, First} as people say it. */
  private static ObjectNode author(String name) {
    List<String> parts = LatexText.split(name, ",").stream().map(LatexText::plain).toList();
    return PersonName.marked(
        parts.size() < 3 ? parts : List.of(parts.get(0), parts.get(2), parts.get(1)));
  }
}
