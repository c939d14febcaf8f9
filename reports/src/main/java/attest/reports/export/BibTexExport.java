package attest.reports.export;

import attest.corpus.Particulars;
import attest.reports.FilePaths;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the works that are quoted as BibTeX in UTF-8, an entry a work: {@code article} or {@code
 * incollection} where it is one, else {@code misc} with its address.
 */
record BibTexExport() implements Export {
  private static final Pattern SPECIAL = Pattern.compile("[&%$#_]");

  /** Styles set titles in lower case; words that are not simply capitalised must stay. */
  private static final Pattern CAPITALS_WITHIN =
      Pattern.compile("[\\p{L}\\p{N}]+[\\p{Lu}][\\p{L}\\p{N}]*");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    FilePaths files = FilePaths.of(selection.run());
    for (Work work : Works.of(selection)) {
      out.write(entry(work, files).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A work as it stands in the file. */
  static String entry(Work work, FilePaths files) {
    StringBuilder entry = new StringBuilder();
    entry.append('@').append(type(work.kind())).append('{').append(work.key());
    field("title", CAPITALS_WITHIN.matcher(escaped(work.name())).replaceAll("{$0}"), entry);
    if (!work.authors().isEmpty()) {
      field("author", authors(work), entry);
    }
    work.container().ifPresent(name -> field(container(work.kind()), escaped(name), entry));
    Particulars known = work.particulars();
    known.volume().ifPresent(volume -> field("volume", escaped(volume), entry));
    known.issue().ifPresent(issue -> field("number", escaped(issue), entry));
    work.place().ifPresent(place -> field("pages", escaped(place).replace("–", "--"), entry));
    known.publisher().ifPresent(publisher -> field("publisher", escaped(publisher), entry));
    work.year().ifPresent(year -> field("year", year, entry));
    if (work.dateParts().size() > 1) {
      int month = Integer.parseInt(work.dateParts().get(1));
      entry.append(",\n  month = ").append(MONTHS.get(month - 1));
    }
    if (work.dateParts().size() > 2) {
      field("day", work.dateParts().get(2), entry);
    }
    work.doi().ifPresent(doi -> field("doi", address(doi), entry));
    work.url().ifPresent(url -> field("url", address(url), entry));
    work.language().ifPresent(language -> field("language", escaped(language), entry));
    work.remark(files).ifPresent(remark -> field("note", escaped(remark), entry));
    return entry.append("\n}\n\n").toString();
  }

  private static String type(Work.Kind kind) {
    return switch (kind) {
      case ARTICLE -> "article";
      case CHAPTER -> "incollection";
      case VIDEO, PAGE, TEXT -> "misc";
    };
  }

  private static String container(Work.Kind kind) {
    return switch (kind) {
      case ARTICLE -> "journal";
      case CHAPTER -> "booktitle";
      case VIDEO, PAGE, TEXT -> "howpublished";
    };
  }

  private static void field(String name, String value, StringBuilder entry) {
    entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
  }

  /** A whole name in braces, so that BibTeX does not look for its parts. */
  private static String authors(Work work) {
    return work.authors().stream()
        .map(
            author ->
                author.given().isPresent()
                    ? escaped(author.invertedForBibTex())
                    : "{" + escaped(author.family()) + "}")
        .collect(Collectors.joining(" and "));
  }

  /** A brace goes by its name, as BibTeX counts those behind a backslash, too. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.strip().replaceAll("\\s+", " ").toCharArray()) {
      out.append(
          switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            default -> SPECIAL.matcher(String.valueOf(c)).matches() ? "\\" + c : String.valueOf(c);
          });
    }
    return out.toString();
  }

  /** What is for machines stands as it is, but for braces, which would not be balanced. */
  private static String address(String text) {
    return text.strip().replaceAll("\\s+", "").replace("{", "%7B").replace("}", "%7D");
  }
}
